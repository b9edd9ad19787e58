import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useHere } from '../app/session';
import { statusWords, type DocumentStatus } from '../parts/document-words';
import { Section } from '../parts/section';
import { WorkList } from './work-list';

/** Any document by its state, to be stopped or read again. */
export function Work() {
  const { may } = useHere();
  const [state, setState] = useState<DocumentStatus>('processing');
  return (
    <Section
      title="Documents"
      lead={
        may('documents:read')
          ? 'Newest first.'
          : 'By their ids, newest first. Names, and what documents say, are seen by those who may read them.'
      }
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
