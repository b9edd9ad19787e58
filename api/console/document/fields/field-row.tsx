import { ActionIcon, Box, CopyButton, Group, Text } from '@mantine/core';
import { Check, Copy, TextSelect, Undo2 } from 'lucide-react';
import type { Schemas } from '../../app/api';
import { amount, calendarDate } from '../../parts/format';
import { Confidence } from './confidence';
import type { Doubt } from './doubts';
import { FieldDetails } from './field-details';
import { FieldInput } from './field-input';
import { fieldWords, type FieldName, type Value } from './field-words';
import classes from './fields.module.css';

export interface FieldRowProps {
  name: FieldName;
  /** As it was read; undefined where nothing was. */
  field: Schemas['Field'] | undefined;
  /** As it stands now. */
  value: Value | null;
  currency?: string | null;
  doubt?: Doubt | null;
  isEdited?: boolean;
  isConfirmed?: boolean;
  isActive: boolean;
  isHovered?: boolean;
  isEditable: boolean;
  /** Values of which a text taken from the page may mean any: the person is asked. */
  asked?: readonly string[] | null;
  onActivate: (name: FieldName) => void;
  onHover?: (name: FieldName | null) => void;
  onCommit: (name: FieldName, value: Value | null) => void;
  onRevert?: (name: FieldName) => void;
  /** Enter, once the value is one that the field can hold. */
  onEnter?: (name: FieldName) => void;
  /** When given, the value can be taken from the page. */
  onPick?: (name: FieldName) => void;
  /** It is being taken from the page. */
  isPicking?: boolean;
  /** When given, the place of the value can be shown on its page. */
  onShow?: (name: FieldName) => void;
}

/** Of its input: to move the focus there. */
export const fieldInputId = (name: FieldName) => `field-${name}`;
export const focusField = (name: FieldName) => document.getElementById(fieldInputId(name))?.focus();
/** Of the whole row: to scroll there. */
export const fieldRowId = (name: FieldName) => `row-${name}`;

/** As people read it: dates and amounts as their system writes them. */
export function shownValue(name: FieldName, value: Value, currency?: string | null): string {
  if (Array.isArray(value)) return value.join('\n');
  const { kind } = fieldWords[name];
  return kind === 'date' ? calendarDate(value) : kind === 'amount' ? amount(value, currency) : value;
}

/** One field: its name, how sure its value is, and the value, which can be changed where it may be. */
export function FieldRow(props: FieldRowProps) {
  const { name, field, value, currency, doubt = null, isEdited = false, isConfirmed = false, isActive, isHovered, isEditable } = props;
  const { onActivate, onHover, onRevert, onPick, isPicking = false, onShow } = props;
  const label = fieldWords[name].name;
  const tone = isEdited || isConfirmed ? 'done' : doubt ? 'doubtful' : undefined;
  return (
    <Box
      id={fieldRowId(name)}
      className={classes.row}
      role="group"
      aria-label={label}
      data-tone={tone}
      data-active={isActive || undefined}
      data-hovered={isHovered || undefined}
      onPointerEnter={() => onHover?.(name)}
      onPointerLeave={() => onHover?.(null)}
      onFocus={() => onActivate(name)}
      onClick={() => onActivate(name)}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs" mih={26}>
        <Text
          size="sm"
          fw={500}
          component={isEditable ? 'label' : 'span'}
          {...(isEditable && { htmlFor: fieldInputId(name) })}
          className={classes.quiet}
        >
          {label}
        </Text>
        <Group gap={2} wrap="nowrap">
          <Confidence {...{ field, doubt, isEdited, isConfirmed }} />
          {isEdited && onRevert && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={`Put ${label} back`}
              title="Put back what was read"
              onClick={() => onRevert(name)}
            >
              <Undo2 size={15} aria-hidden />
            </ActionIcon>
          )}
          {onPick && (
            <ActionIcon
              variant={isPicking ? 'filled' : 'subtle'}
              color={isPicking ? undefined : 'gray'}
              size={24}
              aria-label={`Take ${label} from the page`}
              aria-pressed={isPicking}
              title="Take it from the page"
              onClick={() => onPick(name)}
            >
              <TextSelect size={15} aria-hidden />
            </ActionIcon>
          )}
          {value !== null && <CopyValue label={label} text={Array.isArray(value) ? value.join('\n') : value} />}
          {field && <FieldDetails name={label} field={field} doubt={doubt} onShow={onShow && (() => onShow(name))} />}
        </Group>
      </Group>
      {isEditable ? (
        <FieldInput {...props} id={fieldInputId(name)} />
      ) : (
        <Text className={`${classes.value} ${classes.figures}`}>
          {value === null ? (
            <Text span c="dimmed">
              –
            </Text>
          ) : (
            shownValue(name, value, currency)
          )}
        </Text>
      )}
    </Box>
  );
}

const CopyValue = ({ label, text }: { label: string; text: string }) => (
  <CopyButton value={text}>
    {({ copied, copy }) => (
      <ActionIcon
        variant="subtle"
        color={copied ? 'leaf' : 'gray'}
        size={24}
        aria-label={copied ? `${label} copied` : `Copy ${label}`}
        title="Copy"
        onClick={copy}
      >
        {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      </ActionIcon>
    )}
  </CopyButton>
);
