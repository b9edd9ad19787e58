import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../parts/section';
import { states, stateWords } from './state-words';
import { WorkList } from './work-list';

type State = (typeof states)[number];

/** Any document by its state, to be stopped or read again. */
export function Work() {
  const [state, setState] = useState<State>('processing');
  return (
    <Section
      title="Documents"
      lead="By their ids, newest first. What they say is seen by those who may read them."
      actions={
        <NativeSelect
          aria-label="State"
          value={state}
          data={states.map((value) => ({ value, label: stateWords[value].label }))}
          onChange={({ currentTarget }) => setState(currentTarget.value as State)}
        />
      }
    >
      <WorkList filter={{ state }} name={`Documents: ${stateWords[state].label}`} />
    </Section>
  );
}
