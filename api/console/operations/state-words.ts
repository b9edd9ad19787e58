import type { Schemas } from '../app/api';

type State = Schemas['Work']['status'];

export const stateWords: Record<State, { label: string; color: string }> = {
  received: { label: 'Waiting', color: 'gray' },
  processing: { label: 'Being read', color: 'blue' },
  in_review: { label: 'In review', color: 'yellow' },
  done: { label: 'Done', color: 'leaf' },
  failed: { label: 'Failed', color: 'red' },
  cancelled: { label: 'Cancelled', color: 'gray' },
};
export const states = Object.keys(stateWords) as State[];
