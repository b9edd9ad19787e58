import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { answered, api, blobOf, wordsFor, type Document, type DocumentSummary } from '../../app/api';
import { nameOf } from '../../parts/document-words';
import { saveFile } from '../../parts/save-file';
import { pageOf, type ListQuery } from '../list/use-documents';
import { csvOf, fieldsAsRows } from './csv';
import { everyRow } from './every-row';
import { runEach } from './run-each';
import { tellFailures } from './tell-failures';

export interface Running {
  label: string;
  /** `all` is null as long as nobody knows how many there are. */
  progress: { done: number; all: number | null };
  stop: () => void;
}
const AT_ONCE = 4;
/** Each is asked for by itself, and all are held until the file is written. */
const EXPORT_MAX = 2_000;

interface Job {
  label: string;
  /** What is said when all went well. */
  done: (count: number) => string;
  act: (row: DocumentSummary, signal: AbortSignal) => Promise<unknown>;
  atOnce?: number;
}

/** The same act on what is selected, with its progress, and in the end what failed. */
export function useBulk({ onChanged }: { onChanged: (rows: DocumentSummary[]) => void }) {
  const [running, setRunning] = useState<Running | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  async function run(rows: readonly DocumentSummary[], { label, done, act, atOnce = AT_ONCE }: Job) {
    const abort = (control.current = new AbortController());
    const show = (progress: Running['progress']) => setRunning({ label, progress, stop: () => abort.abort() });
    show({ done: 0, all: rows.length });
    const { failed, ...end } = await runEach(rows, (row) => act(row, abort.signal), { atOnce, onProgress: show, signal: abort.signal });
    setRunning(null);
    if (failed.length) tellFailures(label, failed, end.all);
    else if (!abort.signal.aborted) notifications.show({ message: done(end.done) });
    return !abort.signal.aborted;
  }

  const changing = (path: '/v1/documents/{documentId}/retry' | '/v1/documents/{documentId}/cancel') => async (row: DocumentSummary) =>
    onChanged([await answered(api.POST(path, { params: { path: { documentId: row.id } }, body: {} }))]);

  async function exportFields(rows: readonly DocumentSummary[]): Promise<boolean> {
    const read = new Map<string, Document>();
    const whole = await run(rows, {
      label: 'Reading fields',
      done: (count) => `Fields of ${documents(count)} exported.`,
      act: async ({ id }, signal) => {
        read.set(id, await answered(api.GET('/v1/documents/{documentId}', { params: { path: { documentId: id } }, signal })));
      },
    });
    const inOrder = rows.flatMap(({ id }) => read.get(id) ?? []);
    if (whole && inOrder.length) saveFile(new Blob([csvOf(fieldsAsRows(inOrder))], { type: 'text/csv' }), 'documents.csv');
    return whole;
  }

  /** What the list finds, shown or not; null where it was stopped or failed, which has been told. */
  async function findAll(query: ListQuery) {
    const abort = (control.current = new AbortController());
    const onFound = (done: number) => setRunning({ label: 'Finding documents', progress: { done, all: null }, stop: () => abort.abort() });
    onFound(0);
    try {
      const found = await everyRow({
        pageAt: (after, signal) => pageOf(query, after, signal),
        max: EXPORT_MAX,
        onFound,
        signal: abort.signal,
      });
      return abort.signal.aborted ? null : found;
    } catch (error) {
      if (!abort.signal.aborted) notifications.show({ color: 'red', title: 'Nothing was exported', message: wordsFor(error) });
      return null;
    } finally {
      setRunning(null);
    }
  }

  return {
    running,
    retry: (rows: readonly DocumentSummary[]) =>
      run(rows, {
        label: 'Asking for a new reading',
        done: (count) => `${documents(count)} will be read again.`,
        act: changing('/v1/documents/{documentId}/retry'),
      }),
    cancel: (rows: readonly DocumentSummary[]) =>
      run(rows, {
        label: 'Cancelling',
        done: (count) => `${documents(count)} will not be read further.`,
        act: changing('/v1/documents/{documentId}/cancel'),
      }),
    /** One by one: a browser asks about many at once, and each is held in memory. */
    download: (rows: readonly DocumentSummary[]) =>
      run(rows, {
        label: 'Downloading',
        done: (count) => `${documents(count)} downloaded.`,
        atOnce: 1,
        act: async (row, signal) => saveFile(await blobOf(row.links.original, signal), nameOf(row)),
      }),
    exportFields,
    exportAll: async (query: ListQuery) => {
      const found = await findAll(query);
      if (!found || !(await exportFields(found.rows)) || !found.more) return;
      notifications.show({
        color: 'yellow',
        autoClose: false,
        title: `The file has the newest ${EXPORT_MAX.toLocaleString()} documents`,
        message: 'The list finds more than that. Narrow it, by date for instance, and export the others on their own.',
      });
    },
  };
}

export type Bulk = ReturnType<typeof useBulk>;

export const documents = (count: number): string => (count === 1 ? '1 document' : `${count.toLocaleString()} documents`);
