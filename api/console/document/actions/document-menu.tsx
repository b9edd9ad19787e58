import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Ban, Download, EllipsisVertical, PencilLine, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { answered, api, blobOf, wordsFor, type Document } from '../../app/api';
import { useHere, type Scope } from '../../app/session';
import { isFinal, nameOf } from '../../parts/document-words';
import { saveFile } from '../../parts/save-file';
import { staleLists } from '../../parts/stale-lists';
import { documentKey } from '../use-document';
import { RetryDialog } from './retry-dialog';

/** What can be done with the document, by its state and the role of who looks. */
export function DocumentMenu({ document, onErase }: { document: Document; onErase: () => void }) {
  const { may } = useHere();
  const queries = useQueryClient();
  const [retrying, setRetrying] = useState<'read' | 'correct' | null>(null);
  const mayAct = may('documents:write') || may('operations:act');
  const cancel = async () => {
    const params = { path: { documentId: document.id } };
    try {
      await answered(api.POST('/v1/documents/{documentId}/cancel', { params, body: {} }));
      notifications.show({ message: 'The document is being cancelled.' });
    } catch (error) {
      notifications.show({ color: 'red', title: 'It was not cancelled', message: wordsFor(error) });
    }
    staleLists(queries);
    await queries.invalidateQueries({ queryKey: documentKey(document.id) });
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label="More actions">
            <EllipsisVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Download size={16} aria-hidden />} onClick={() => void download(document)}>
            Download the original
          </Menu.Item>
          {mayCorrect(document, may) && (
            <Menu.Item leftSection={<PencilLine size={16} aria-hidden />} onClick={() => setRetrying('correct')}>
              Correct it
            </Menu.Item>
          )}
          {mayAct && isFinal(document.status) && (
            <Menu.Item leftSection={<RotateCcw size={16} aria-hidden />} onClick={() => setRetrying('read')}>
              Read it again
            </Menu.Item>
          )}
          {mayAct && !isFinal(document.status) && (
            <Menu.Item leftSection={<Ban size={16} aria-hidden />} onClick={() => void cancel()}>
              Cancel
            </Menu.Item>
          )}
          {may('documents:erase') && (
            <>
              <Menu.Divider />
              <Menu.Item c="var(--mantine-color-error)" leftSection={<Trash2 size={16} aria-hidden />} onClick={onErase}>
                Erase
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {retrying && <RetryDialog document={document} review={retrying === 'correct'} onClose={() => setRetrying(null)} />}
    </>
  );
}

/** What is done is corrected by who may decide reviews, and begin one. */
const mayCorrect = ({ status }: Document, may: (scope: Scope) => boolean): boolean =>
  status === 'done' && may('documents:review') && (may('documents:write') || may('operations:act'));

async function download(document: Document) {
  try {
    saveFile(await blobOf(document.links.original), nameOf(document));
  } catch (error) {
    notifications.show({ color: 'red', title: 'It was not downloaded', message: wordsFor(error) });
  }
}
