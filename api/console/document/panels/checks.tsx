import { Anchor, Box, Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { Schemas } from '../../app/api';
import { fieldWords, isFieldName } from '../fields';
import { checkAdvice, checkMessage, checkTitle } from '../words/check-words';
import styles from '../fields/fields.module.css';

interface Props {
  checks: Schemas['Check'][];
  isChanged: boolean;
  onField: (name: string) => void;
}

/** What does not fit, in words and first; what fits, on demand. */
export function Checks({ checks, isChanged, onField }: Props) {
  const [opened, { toggle }] = useDisclosure();
  const passed = checks.filter((check) => check.passed);
  return (
    <Stack gap="sm" px={12}>
      {checks
        .filter((check) => !check.passed)
        .map((check) => (
          <Group key={check.code} gap="xs" align="flex-start" wrap="nowrap">
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
                  <Button key={name} size="compact-xs" variant="default" onClick={() => onField(name)}>
                    {fieldWords[name].name}
                  </Button>
                ))}
              </Group>
            </Box>
          </Group>
        ))}
      {passed.length > 0 && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<CircleCheck size={16} aria-hidden />}
            onClick={toggle}
            aria-expanded={opened}
          >
            {passed.length === 1 ? '1 check passed' : `${passed.length} checks passed`}
          </Button>
          <Collapse expanded={opened}>
            <Stack component="ul" gap={2} m={0} mt={4} pl={28}>
              {passed.map(({ code, message }) => (
                <Text key={code} component="li" size="sm">
                  {message}
                </Text>
              ))}
            </Stack>
          </Collapse>
        </div>
      )}
      {isChanged && (
        <Text size="xs" c="dimmed">
          Your changes are checked when you accept the document.
        </Text>
      )}
    </Stack>
  );
}
