import { ActionIcon, Popover, Stack, Text } from '@mantine/core';
import { Info } from 'lucide-react';
import type { Schemas } from '../../app/api';
import { sureness } from './confidence-words';
import type { Doubt } from './doubts';
import { sourceWords } from './field-words';

/** Where a value came from, for those who want to know. */
export function FieldDetails({ name, field, doubt }: { name: string; field: Schemas['Field']; doubt: Doubt | null }) {
  const pages = [...new Set(field.boxes.map(({ page }) => page))];
  const facts: [string, string][] = [
    ['Source', sourceWords[field.source]],
    ...(field.source === 'human' ? [] : ([['Confidence', sureness(field.confidence)]] as [string, string][])),
    ...(doubt === 'unsure'
      ? ([['Why it is to be checked', 'This field must be surer than that to pass unseen.']] as [string, string][])
      : []),
    ...(field.raw ? ([['As printed', field.raw]] as [string, string][]) : []),
    ...(pages.length ? ([[pages.length > 1 ? 'Pages' : 'Page', pages.join(', ')]] as [string, string][]) : []),
    ...(field.source === 'human' ? [] : ([['Read by', field.model]] as [string, string][])),
  ];
  return (
    <Popover position="bottom-end" withArrow trapFocus returnFocus width={280}>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={`Where ${name} comes from`} title="Where this comes from">
          <Info size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Where ${name} comes from`}>
        <Stack gap={6} component="dl" m={0} tabIndex={-1} data-autofocus>
          {facts.map(([what, text]) => (
            <div key={what}>
              <Text component="dt" size="xs" c="dimmed">
                {what}
              </Text>
              <Text component="dd" m={0} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {text}
              </Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
