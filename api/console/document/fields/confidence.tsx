import { Text } from '@mantine/core';
import type { Schemas } from '../../app/api';
import type { Doubt } from './doubts';
import classes from './fields.module.css';

const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });
/** Never "100 %" of what is not certain. */
export const inPercent = (confidence: number): string =>
  percent.format(confidence < 1 ? Math.min(0.99, Math.floor(confidence * 100) / 100) : 1);

const doubtWords: Record<Doubt, string> = { missing: 'Not found', unsure: 'Unsure', check: 'Does not fit' };

interface Props {
  field: Schemas['Field'] | undefined;
  doubt: Doubt | null;
  isEdited: boolean;
  isConfirmed: boolean;
}

/** How sure the value is: a word first, the figure behind it; never by colour alone. */
export function Confidence({ field, doubt, isEdited, isConfirmed }: Props) {
  const [tone, words] = wordsFor({ field, doubt, isEdited, isConfirmed });
  return (
    <Text
      span
      size="xs"
      className={`${classes[tone]} ${classes.figures}`}
      fw={tone === 'quiet' ? 400 : 600}
      style={{ whiteSpace: 'nowrap' }}
    >
      {words}
    </Text>
  );
}

function wordsFor({ field, doubt, isEdited, isConfirmed }: Props): ['doubtful' | 'done' | 'quiet', string] {
  if (isEdited) return ['done', 'Changed'];
  if (isConfirmed) return ['done', 'Confirmed'];
  const figure = field && field.source !== 'human' && field.confidence < 1 ? ` · ${inPercent(field.confidence)}` : '';
  if (doubt) return ['doubtful', doubtWords[doubt] + figure];
  if (!field) return ['quiet', ''];
  if (field.source === 'human') return ['quiet', 'By a person'];
  return ['quiet', field.confidence >= 1 ? 'Certain' : (field.confidence >= 0.9 ? 'Sure' : 'Likely') + figure];
}
