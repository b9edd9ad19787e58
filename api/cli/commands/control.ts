import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../client/index.js';
import { defineCommand, documentIds, usage, type CommandContext } from '../command.js';
import { eachDocument } from '../each-document.js';
import { documentLine } from '../show/documents.js';
import type { Product } from '../product.js';

/** Names one wish, so that a call whose answer was lost is asked again without doing it twice. */
const oneWish = () => ({ 'idempotency-key': randomUUID() });

export const cancel = defineCommand({
  name: 'cancel',
  usage: 'ID…',
  summary: 'stops the reading of documents',
  help: `They are cancelled a moment later; blumsmart wait tells when.`,
  options: {},
  prepare(words) {
    const ids = documentIds(words);
    return (context) => {
      const product = context.product();
      const act = async (documentId: string) => {
        const [params, headers] = [{ path: { documentId } }, oneWish()];
        await show(
          context,
          await product.ask((call, signal) => call.POST('/v1/documents/{documentId}/cancel', { params, headers, body: {}, signal })),
        );
      };
      return eachDocument(context, ids, { act });
    };
  },
});

export const retry = defineCommand({
  name: 'retry',
  usage: 'ID…',
  summary: 'has documents read again',
  help: `  --review          then brings them before a person, to correct what is done: what one decided before is what they are shown
  --password-stdin  the first line of the standard input opens an encrypted PDF; other programs would see it among the arguments`,
  options: { review: { type: 'boolean', default: false }, 'password-stdin': { type: 'boolean', default: false } },
  prepare(words, values) {
    const ids = documentIds(words);
    return async (context) => {
      const password = values['password-stdin'] ? await firstLine(context.stdin, context.signal) : undefined;
      const product = context.product();
      const act = async (documentId: string) => {
        const [params, headers] = [{ path: { documentId } }, oneWish()];
        const body = { review: values.review, ...(password !== undefined && { password }) };
        await show(
          context,
          await product.ask((call, signal) => call.POST('/v1/documents/{documentId}/retry', { params, headers, body, signal })),
        );
      };
      return eachDocument(context, ids, { act });
    };
  },
});

const show = ({ json, output }: CommandContext, document: components['schemas']['DocumentSummary']): Promise<void> =>
  json ? output.json(document) : output.line(documentLine(document));

const PASSWORD_BYTES_MAX = 4_096;

async function firstLine(stdin: Readable, signal: AbortSignal): Promise<string> {
  let text = '';
  stdin.setEncoding('utf8');
  const stop = () => stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  for await (const part of stdin) {
    text += String(part);
    if (text.includes('\n') || text.length > PASSWORD_BYTES_MAX) break;
  }
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  const line = text.split(/\r?\n/)[0]!;
  if (!line) throw usage('The standard input has no password.');
  return line;
}

const LOOK_MS = 500;

export const erase = defineCommand({
  name: 'erase',
  usage: 'ID… --yes',
  summary: 'erases documents for good: rows, bytes, histories and keys',
  help: `  --yes             they are meant; without it nothing is done
  --wait            wait until every trace is gone`,
  options: { yes: { type: 'boolean', default: false }, wait: { type: 'boolean', default: false } },
  prepare(words, { yes, wait }) {
    const ids = documentIds(words);
    if (!yes)
      throw usage(
        `This would erase ${ids.length === 1 ? 'the document' : `${ids.length} documents`} for good. Say --yes if that is meant.`,
      );
    return (context) => {
      const product = context.product();
      return eachDocument(context, ids, {
        act: async (documentId) => {
          const params = { path: { documentId } };
          const asked = await product.ask((call, signal) => call.DELETE('/v1/documents/{documentId}', { params, signal }));
          const erasure = wait ? await untilErased(product, asked) : asked;
          await (context.json ? context.output.json(erasure) : context.output.line(`${documentId}  ${erasure.id}  ${erasure.state}`));
        },
      });
    };
  },
});

type Erasure = components['schemas']['Erasure'];

async function untilErased(product: Product, asked: Erasure): Promise<Erasure> {
  const params = { path: { erasureId: asked.id } };
  const { signal } = product.patience;
  for (let erasure = asked; ;) {
    if (erasure.state === 'completed') return erasure;
    await sleep(LOOK_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
    erasure = await product.ask((call, signal) => call.GET('/v1/erasures/{erasureId}', { params, signal }));
  }
}
