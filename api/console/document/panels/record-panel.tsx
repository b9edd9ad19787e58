import { Alert, Box, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { Document } from '../../app/api';
import {
  fieldGroups,
  fieldNames,
  FieldRow,
  fieldWords,
  focusLines,
  groupWords,
  LineItems,
  typeWords,
  usualFields,
  type Doubt,
  type DraftInHand,
  type FieldName,
} from '../fields';
import type { DeskInHand } from '../use-desk';
import { sureness } from '../fields/confidence-words';
import { Checks } from './checks';
import { Section } from './section';
import { TaxLines } from './tax-lines';
import classes from '../document.module.css';

interface Props {
  document: Document;
  draft: DraftInHand;
  doubts: ReadonlyMap<FieldName, Doubt>;
  desk: DeskInHand;
  isEditable: boolean;
}

/** All that was read, by what people ask of it: who, what, when, how much. */
export function RecordPanel({ document, draft, doubts, desk, isEditable }: Props) {
  const [added, setAdded] = useState<FieldName[]>([]);
  const shown = new Set<FieldName>([...usualFields(draft.type), ...doubts.keys(), ...added]);
  for (const name of fieldNames) if (document.fields[name] || draft.value(name) !== null) shown.add(name);
  const { currency } = draft;
  if (document.record_version === null && !Object.keys(document.fields).length) return null;
  const rowOf = (name: FieldName) => (
    <FieldRow
      key={name}
      name={name}
      field={document.fields[name]}
      value={draft.value(name)}
      currency={currency}
      doubt={doubts.get(name) ?? null}
      isEdited={name in draft.edits.fields}
      isConfirmed={draft.edits.confirmed.includes(name)}
      isActive={desk.active === name}
      isHovered={desk.hovered === name}
      isEditable={isEditable}
      asked={desk.asked?.name === name ? desk.asked.choices : null}
      onActivate={desk.activate}
      onHover={desk.setHovered}
      onCommit={desk.commit}
      onRevert={(reverted) => draft.edit({ kind: 'revert', name: reverted })}
      onEnter={desk.confirm}
      onPick={isEditable && document.page_count ? desk.pick : undefined}
      isPicking={desk.picking === name}
      onShow={document.page_count ? desk.show : undefined}
    />
  );
  const absent = fieldNames.filter((name) => !shown.has(name));
  const activeLine = desk.active?.startsWith('line:') ? Number(desk.active.slice('line:'.length)) : null;
  return (
    <div className={classes.padded}>
      <div aria-live="polite">
        {desk.trouble && (
          <Alert color="yellow" mb="sm">
            {desk.trouble}
          </Alert>
        )}
      </div>
      <Section title="Type">
        <Box pl={12} pr={8}>
          {isEditable ? (
            <Select
              aria-label="Type"
              data={Object.entries(typeWords).map(([value, label]) => ({ value, label }))}
              value={draft.type}
              onChange={(type) => type && draft.edit({ kind: 'type', type: type as keyof typeof typeWords })}
              allowDeselect={false}
            />
          ) : (
            <Text>{draft.type ? typeWords[draft.type] : '–'}</Text>
          )}
          {document.type_confidence !== null && document.type_confidence < 1 && (
            <Text size="xs" c="dimmed" mt={2}>
              {sureness(document.type_confidence)}
            </Text>
          )}
        </Box>
      </Section>
      {fieldGroups.map((group) => {
        const names = fieldNames.filter((name) => fieldWords[name].group === group && shown.has(name));
        return (
          names.length > 0 && (
            <Section key={group} title={groupWords[group]}>
              {names.map(rowOf)}
            </Section>
          )
        );
      })}
      {isEditable && absent.length > 0 && (
        <Box pl={12} pr={8} mb="md">
          <Select
            aria-label="Add a field"
            placeholder="Add a field"
            data={absent.map((name) => ({ value: name, label: fieldWords[name].name }))}
            value={null}
            onChange={(name) => name && setAdded([...added, name])}
          />
        </Box>
      )}
      {(draft.taxes.length > 0 || isEditable) && (
        <Section title="Tax lines">
          <TaxLines
            taxes={draft.taxes}
            currency={currency}
            isEditable={isEditable}
            onChange={(taxes) => draft.edit({ kind: 'taxes', taxes })}
          />
        </Section>
      )}
      {(draft.lines.length > 0 || isEditable) && (
        <Section title="Line items">
          <Box pl={12} pr={8}>
            <LineItems
              lines={draft.lines}
              currency={currency}
              isEditable={isEditable}
              active={activeLine}
              onActivate={(index) => desk.activate(`line:${index}`)}
              onHover={(index) => desk.setHovered(index === null ? null : `line:${index}`)}
              onChange={(lines) => draft.edit({ kind: 'lines', lines })}
            />
          </Box>
        </Section>
      )}
      {document.checks.length > 0 && (
        <Section title="Checks">
          <Checks
            checks={document.checks}
            isChanged={draft.isChanged}
            isEmpty={(name) => draft.value(name) === null}
            onField={desk.activateFromPage}
            onLines={focusLines}
          />
        </Section>
      )}
    </div>
  );
}
