import { Anchor, Box, Button, Group, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { Schemas } from '../../app/api';
import { fieldWords, isFieldName, type FieldName } from '../fields';
import { aboutLines, checkAdvice, checkMessage, checkTitle } from '../words/check-words';
import styles from '../fields/fields.module.css';

interface Props {
  check: Schemas['Check'];
  isEmpty: (name: FieldName) => boolean;
  onField: (name: FieldName) => void;
  /** To the line items. */
  onLines: () => void;
}

/** What does not fit, what to do about it, and the values that it is about. */
export const FailedCheck = ({ check, isEmpty, onField, onLines }: Props) => (
  <Group gap="xs" align="flex-start" wrap="nowrap" role="group" aria-label={checkTitle(check)}>
    <TriangleAlert size={18} aria-hidden className={styles.doubtful} style={{ flex: 'none', marginTop: 2 }} />
    <Box>
      <Text size="sm" fw={600}>
        {checkTitle(check)}
      </Text>
      <Text size="sm">
        {checkMessage(check).map(({ text, documentId }, index) =>
          documentId ? (
            <Anchor key={index} component={Link} to={`/documents/${documentId}`} size="sm" underline="always">
              {text}
            </Anchor>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}{' '}
        {checkAdvice(check)}
      </Text>
      <Group gap={4} mt={4}>
        {check.fields.filter(isFieldName).map((name) => (
          <Button key={name} size="compact-sm" fz="xs" variant="default" onClick={() => onField(name)}>
            {fieldWords[name].name}
            {isEmpty(name) && ' (empty)'}
          </Button>
        ))}
        {aboutLines(check) && (
          <Button size="compact-sm" fz="xs" variant="default" onClick={onLines}>
            Line items
          </Button>
        )}
      </Group>
    </Box>
  </Group>
);
