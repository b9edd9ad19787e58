import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Document } from '../app/api';
import {
  FieldRow,
  fieldNames,
  focusField,
  focusLines,
  LineItems,
  typeWords,
  usualFields,
  type DocumentType,
  type Doubt,
  type DraftInHand,
  type FieldName,
} from '../document/fields';
import { FailedCheck } from '../document/panels/failed-check';
import classes from './review.module.css';

export const TYPE_ID = 'document-type';

interface Props {
  seen: Document;
  draft: DraftInHand;
  doubts: ReadonlyMap<FieldName, Doubt>;
  /** The type is a reason to look. */
  isTypeDoubtful: boolean;
  isTypeOpen: boolean;
  active: string | null;
  hovered: string | null;
  asked: { name: FieldName; choices: string[] } | null;
  onActivate: (id: string) => void;
  onHover: (id: string | null) => void;
  onEnter: (stop: FieldName | 'type') => void;
  /** The type was chosen or confirmed. */
  onType: () => void;
  /** The field that takes the next words of the page. */
  picking: FieldName | null;
  onPick: (name: FieldName) => void;
  onShow: (name: FieldName) => void;
  /** A question about a value has its answer. */
  onAnswered: (name: FieldName) => void;
}

/** Fields that nobody doubts: those that have a value, and those that such a document usually has. */
export function otherFields(draft: DraftInHand, doubts: ReadonlyMap<FieldName, Doubt>): FieldName[] {
  const expected = usualFields(draft.type);
  return fieldNames.filter((name) => !doubts.has(name) && (draft.value(name) !== null || expected.includes(name)));
}

/** The doubtful fields first, in the order of their reasons; then the others, and the lines. */
export function ReviewFields({ seen, draft, doubts, isTypeDoubtful, isTypeOpen, active, hovered, asked, picking, ...on }: Props) {
  const doubtful = [...doubts.keys()];
  const wrong = seen.checks.filter(({ passed }) => !passed);
  const others = otherFields(draft, doubts);
  const { currency } = draft;
  const row = (name: FieldName) => (
    <FieldRow
      key={name}
      name={name}
      field={seen.fields[name]}
      value={draft.value(name)}
      currency={currency}
      doubt={doubts.get(name) ?? null}
      isEdited={name in draft.edits.fields}
      isConfirmed={draft.edits.confirmed.includes(name)}
      isActive={active === name}
      isHovered={hovered === name}
      isEditable
      asked={asked?.name === name ? asked.choices : null}
      onActivate={on.onActivate}
      onHover={on.onHover}
      onCommit={(field, value) => {
        draft.edit({ kind: 'field', name: field, value });
        if (asked?.name === field) on.onAnswered(field);
      }}
      onRevert={(field) => draft.edit({ kind: 'revert', name: field })}
      onEnter={on.onEnter}
      onPick={seen.page_count ? on.onPick : undefined}
      isPicking={picking === name}
      onShow={seen.page_count ? on.onShow : undefined}
    />
  );
  return (
    <Stack gap="md">
      <section aria-label="To be checked">
        <Title order={2} size="h6" mb={4}>
          {doubtful.length || isTypeDoubtful ? 'To be checked' : 'No field is doubtful'}
        </Title>
        {wrong.length > 0 && (
          <Stack gap="sm" px={12} py={6}>
            {wrong.map((check) => (
              <FailedCheck
                key={check.code}
                check={check}
                isEmpty={(name) => draft.value(name) === null}
                onField={focusField}
                onLines={focusLines}
              />
            ))}
          </Stack>
        )}
        {isTypeDoubtful && <TypeField {...{ draft, isTypeOpen }} {...on} />}
        {doubtful.map(row)}
        {!doubtful.length && !isTypeDoubtful && (
          <Text size="sm" c="dimmed">
            Look at the page, and accept the document where it is right.
          </Text>
        )}
      </section>
      <section aria-label="Other fields">
        <Title order={2} size="h6" mb={4}>
          Other fields
        </Title>
        {!isTypeDoubtful && <TypeField {...{ draft, isTypeOpen }} {...on} />}
        {others.map(row)}
      </section>
      <section aria-label="Lines">
        <Title order={2} size="h6" mb={4}>
          Line items
        </Title>
        <LineItems
          lines={draft.lines}
          currency={currency}
          isEditable
          active={active?.startsWith('line:') ? Number(active.slice(5)) : null}
          onActivate={(index) => on.onActivate(`line:${index}`)}
          onHover={(index) => on.onHover(index === null ? null : `line:${index}`)}
          onChange={(lines) => draft.edit({ kind: 'lines', lines })}
        />
      </section>
    </Stack>
  );
}

type TypeProps = Pick<Props, 'draft' | 'isTypeOpen' | 'onEnter' | 'onType' | 'onActivate'>;

function TypeField({ draft, isTypeOpen, onEnter, onType, onActivate }: TypeProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onEnter('type');
  };
  return (
    <div className={classes.type} data-tone={isTypeOpen ? 'doubtful' : undefined}>
      <NativeSelect
        id={TYPE_ID}
        label="Type"
        data={(Object.keys(typeWords) as DocumentType[]).map((value) => ({ value, label: typeWords[value] }))}
        value={draft.type ?? 'unknown'}
        onChange={(event) => {
          draft.edit({ kind: 'type', type: event.currentTarget.value as DocumentType });
          onType();
        }}
        onFocus={() => onActivate('type')}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
