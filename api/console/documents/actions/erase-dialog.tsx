import { Button, Group, List, Modal, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { answered, api, wordsFor, type DocumentSummary } from '../../app/api';
import { nameOf } from '../../parts/document-words';
import { runEach } from './run-each';

interface Props {
  rows: readonly DocumentSummary[];
  title: string;
  onErased: (ids: string[]) => void;
  onClose: () => void;
}
type Phase = { at: 'asking' } | { at: 'working'; done: number; words: string } | { at: 'over'; erased: number; failed: string[] };

const AT_ONCE = 2;
const LOOK_MS = 1_500;

/** Says what erasing means, then shows how far it is, until the last copy is gone. */
export function EraseDialog({ rows, title, onErased, onClose }: Props) {
  const [phase, setPhase] = useState<Phase>({ at: 'asking' });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  async function erase() {
    const { signal } = (control.current = new AbortController());
    const erasures: string[] = [];
    const asked: string[] = [];
    setPhase({ at: 'working', done: 0, words: 'Hiding the documents' });
    const { failed } = await runEach(
      rows,
      async ({ id }) => {
        const erasure = await answered(api.DELETE('/v1/documents/{documentId}', { params: { path: { documentId: id } } }));
        erasures.push(erasure.id);
        asked.push(id);
      },
      {
        atOnce: AT_ONCE,
        signal,
        onProgress: ({ done, all }) => setPhase({ at: 'working', done: (done / all) * 30, words: 'Hiding the documents' }),
      },
    );
    onErased(asked);
    const left = new Set(erasures);
    while (left.size && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      await runEach(
        [...left],
        async (erasureId) => {
          const { state } = await answered(api.GET('/v1/erasures/{erasureId}', { params: { path: { erasureId } }, signal }));
          if (state === 'completed') left.delete(erasureId);
        },
        { atOnce: AT_ONCE, signal, onProgress: () => {} },
      );
      const gone = erasures.length - left.size;
      setPhase({
        at: 'working',
        done: 30 + (gone / erasures.length) * 70,
        words: `Erased from every store: ${gone} of ${erasures.length}`,
      });
    }
    if (!signal.aborted)
      setPhase({ at: 'over', erased: erasures.length, failed: failed.map(({ item, error }) => `${nameOf(item)}: ${wordsFor(error)}`) });
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
              <Text size="sm">Nobody can undo this:</Text>
              <List size="sm" spacing={4}>
                <List.Item>the files and the pictures of their pages are deleted, in every version;</List.Item>
                <List.Item>so is all that was read from them: text, fields, corrections, what search finds;</List.Item>
                <List.Item>their keys are destroyed, so that copies in backups can never be opened.</List.Item>
              </List>
              <Text size="sm">What remains is a certificate that says when it was done, and the count for your bill.</Text>
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
              <Text size="sm">{phase.words}</Text>
              <Progress value={phase.done} aria-label="Erasing" />
              <Text size="xs" c="dimmed">
                You may close this: what was begun is carried through.
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
