import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { statusWords, type DocumentStatus } from '../parts/document-words';
import { Section } from '../parts/section';
import { WorkList } from './work-list';

/** Any document by its state, to be stopped or read again. */
export function Work() {
  const [state, setState] = useState<DocumentStatus>('processing');
  return (
    <Section
      title="Documents"
      lead="By their ids, newest first. What they say is seen by those who may read them."
      actions={
        <NativeSelect
          aria-label="State"
          value={state}
          data={Object.entries(statusWords).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget }) => setState(currentTarget.value as DocumentStatus)}
        />
      }
    >
      <WorkList filter={{ state }} name={`Documents: ${statusWords[state]}`} />
    </Section>
  );
}
