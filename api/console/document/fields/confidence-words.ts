import type { Schemas } from '../../app/api';
import type { Doubt } from './doubts';

const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });
/** Never "100 %" of what is not certain. */
export const inPercent = (confidence: number): string =>
  percent.format(confidence < 1 ? Math.min(0.99, Math.floor(confidence * 100) / 100) : 1);

/** From which confidence on a machine is called sure, and from which its value is likely: the same for every field, so that no two contradict. */
const SURE = 0.9;
export const LIKELY = 0.6;

/** How sure a machine is, by its figure alone. Whether the field must be surer than that to pass unseen is another question: "To check". */
export function sureness(confidence: number): string {
  if (confidence >= 1) return 'Certain';
  return `${confidence >= SURE ? 'Sure' : confidence >= LIKELY ? 'Likely' : 'Unsure'} · ${inPercent(confidence)}`;
}

export interface Judged {
  field: Pick<Schemas['Field'], 'source' | 'confidence'> | undefined;
  doubt: Doubt | null;
  isEdited: boolean;
  isConfirmed: boolean;
}
export type Tone = 'doubtful' | 'done' | 'quiet';

/** What stands beside a field's name: what is to be done first, then how sure it is. */
export function confidenceWords({ field, doubt, isEdited, isConfirmed }: Judged): [Tone, string] {
  if (isEdited) return ['done', 'Changed'];
  if (isConfirmed) return ['done', 'Confirmed'];
  if (!field) return doubt ? ['doubtful', doubt === 'missing' ? 'Not found' : 'Empty'] : ['quiet', ''];
  const figure = field.source !== 'human' && field.confidence < 1 ? ` · ${inPercent(field.confidence)}` : '';
  if (doubt === 'check') return ['doubtful', `Does not fit${figure}`];
  if (doubt === 'low') return ['doubtful', sureness(field.confidence)];
  if (doubt) return ['doubtful', `To check${figure}`];
  return ['quiet', field.source === 'human' ? 'By a person' : sureness(field.confidence)];
}
