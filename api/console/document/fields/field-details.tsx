import { ActionIcon, Button, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Info, ScanSearch } from 'lucide-react';
import type { Schemas } from '../../app/api';
import { sureness } from './confidence-words';
import type { Doubt } from './doubts';
import { sourceWords } from './field-words';
import { readerWords } from './reader-words';

interface Props {
  name: string;
  field: Schemas['Field'];
  doubt: Doubt | null;
  /** When given, the place of the value can be shown on its page. */
  onShow?: () => void;
}

/** Where a value came from, for those who want to know. */
export function FieldDetails({ name, field, doubt, onShow }: Props) {
  const [opened, { close, toggle }] = useDisclosure();
  const { source, confidence, raw, model } = field;
  const pages = [...new Set(field.boxes.map(({ page }) => page))];
  const reader = readerWords(model);
  return (
    <Popover position="bottom-end" withArrow trapFocus returnFocus width={280} opened={opened} onChange={(to) => !to && close()}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={`Where ${name} comes from`}
          title="Where this comes from"
          onClick={toggle}
        >
          <Info size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Where ${name} comes from`}>
        <Stack gap={6} component="dl" m={0} tabIndex={-1} data-autofocus>
          <Fact what="Source" text={sourceWords[source]} />
          {source !== 'human' && <Fact what="Confidence" text={sureness(confidence)} />}
          {doubt === 'unsure' && <Fact what="Why it is to be checked" text="This field must be surer than that to pass unseen." />}
          {raw && <Fact what="As printed" text={raw} />}
          {pages.length > 0 && <Fact what={pages.length > 1 ? 'Pages' : 'Page'} text={pages.join(', ')} />}
          {source !== 'human' && <Fact what="Read by" text={reader ?? model} small={reader ? model : undefined} />}
        </Stack>
        {onShow && pages.length > 0 && (
          <Button
            size="xs"
            variant="default"
            fullWidth
            mt="sm"
            leftSection={<ScanSearch size={14} aria-hidden />}
            onClick={() => {
              close();
              onShow();
            }}
          >
            Show on the page
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const Fact = ({ what, text, small }: { what: string; text: string; small?: string }) => (
  <div>
    <Text component="dt" size="xs" c="dimmed">
      {what}
    </Text>
    <Text component="dd" m={0} size="sm" style={{ overflowWrap: 'anywhere' }}>
      {text}
      {small && (
        <Text span display="block" size="xs" c="dimmed">
          {small}
        </Text>
      )}
    </Text>
  </div>
);
