import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { answered, api, ApiProblem, type DocumentSummary } from '../../app/api';
import { nameOf } from '../../parts/document-words';
import { ERASING_UNSEEN, WhatErasingDoes } from '../../parts/what-erasing-does';
import { eraseMany, type ErasingProgress } from './erase-many';
import { failureLine, tellFailures } from './tell-failures';

interface Props {
  rows: readonly DocumentSummary[];
  title: string;
  onErased: (ids: string[]) => void;
  onClose: () => void;
}
type Phase = { at: 'asking' } | ({ at: 'working' } & ErasingProgress) | { at: 'over'; erased: number; failed: string[] };

const LOOK_MS = 1_500;
/** Of the bar: hiding is the first part of it. */
const HIDING_SHARE = 30;

/** Says what erasing means, then shows how far it is, until the last copy is gone. */
export function EraseDialog({ rows, title, onErased, onClose }: Props) {
  const [phase, setPhase] = useState<Phase>({ at: 'asking' });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  async function erase() {
    const { signal } = (control.current = new AbortController());
    setPhase({ at: 'working', phase: 'hiding', done: 0, all: rows.length });
    const { erased, failed } = await eraseMany({
      rows,
      erase: async ({ id }) => (await answered(api.DELETE('/v1/documents/{documentId}', { params: { path: { documentId: id } } }))).id,
      look: async (erasureId, looking) => {
        const path = { path: { erasureId } };
        return (await answered(api.GET('/v1/erasures/{erasureId}', { params: path, signal: looking }))).state === 'completed';
      },
      isRefusal: (error) => error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 429,
      onHidden: (hidden) => onErased(hidden.map(({ id }) => id)),
      onProgress: (progress) => setPhase({ at: 'working', ...progress }),
      signal,
      rest: () => new Promise((resolve) => setTimeout(resolve, LOOK_MS)),
    });
    // The dialog may be closed by now; that some were not erased is told all the same.
    if (!signal.aborted) setPhase({ at: 'over', erased, failed: failed.map(failureLine) });
    else if (failed.length) tellFailures('Erasing', failed, rows.length);
  }

  return (
    <Modal.Root opened onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fz="lg" fw={650} mb="sm">
            {title}
          </Modal.Title>
          {phase.at === 'asking' && (
            <Stack gap="sm">
              <WhatErasingDoes />
              {rows.length <= 3 && (
                <Text size="sm" c="dimmed">
                  {rows.map(nameOf).join(', ')}
                </Text>
              )}
              <Group justify="flex-end">
                <Button variant="default" onClick={onClose} data-autofocus>
                  Keep
                </Button>
                <Button color="red.9" onClick={() => void erase()}>
                  {title}
                </Button>
              </Group>
            </Stack>
          )}
          {phase.at === 'working' && (
            <Stack gap="sm" role="status">
              <Text size="sm">
                {phase.phase === 'hiding' ? 'Hiding the documents' : `Erased from every store: ${phase.done} of ${phase.all}`}
              </Text>
              <Progress value={shareOf(phase)} aria-label="Erasing" />
              {phase.phase === 'erasing' && phase.trouble !== null && <Text size="sm">{ERASING_UNSEEN}</Text>}
              <Text size="xs" c="dimmed">
                {phase.phase === 'hiding'
                  ? 'You may close this, but stay in this tab of the browser until they are hidden.'
                  : 'You may close this: what was begun is carried through.'}
              </Text>
            </Stack>
          )}
          {phase.at === 'over' && (
            <Stack gap="sm" role="status">
              <Text size="sm">
                {phase.erased === 1 ? 'One document is gone from every store.' : `${phase.erased} documents are gone from every store.`}
              </Text>
              {phase.failed.map((line) => (
                <Text key={line} size="sm" c="var(--mantine-color-error)">
                  {line}
                </Text>
              ))}
              <Group justify="flex-end">
                <Button onClick={onClose}>Close</Button>
              </Group>
            </Stack>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const shareOf = ({ phase, done, all }: ErasingProgress): number =>
  all === 0 ? 100 : phase === 'hiding' ? (done / all) * HIDING_SHARE : HIDING_SHARE + (done / all) * (100 - HIDING_SHARE);
