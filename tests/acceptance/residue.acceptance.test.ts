import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Document } from '../../api/client/index.js';
import { createKeys, createLocalKeyStore } from '../../infra/keys/index.js';
import { smallReceipt, textPdf } from '../../infra/samples/index.js';
import { makePdf, textOperators } from '../../models/reader/testing/make-pdf.js';
import { codeOf, type AccountId, type DocumentId } from '../../workflows/contract/index.js';
import { ask, askJson, jsonOf } from './support/ask.js';
import { executionsOf, objectVersions, query, tablesNaming } from './support/named-stores.js';
import { withJpegSegment, withPngText } from './support/papers.js';
import { newWord, openAccount, until, untilStatus } from './support/product.js';
import { searchStores } from './support/raw-stores.js';
import { runFile } from './support/run-file.js';

/**
 * Canary words are printed on documents and hidden wherever a document can carry text; then the raw bytes of every store are searched.
 * The words share one beginning, so that a piece of any of them is found too.
 */
jest.setTimeout(120_000);
const mark = newWord('zqm');
const word = (what: string): string => `${mark}${what}`;
const { client, accountId } = await openAccount(`${word('account')} Ltd`);
const documents: Document[] = [];
const erased = new Map<string, { wrapped: Buffer; epoch: number; metered: boolean }>();

const keysOf = () => createKeys({ store: createLocalKeyStore(runFile().folders.keys) });
const opens = (id: string, wrapped: Buffer, epoch: number): Promise<string> =>
  keysOf()
    .openDocumentKey(accountId as AccountId, id as DocumentId, { wrapped, epoch })
    .then(
      () => 'opens',
      (error: unknown) => codeOf(error) ?? String(error),
    );
const keyOf = async (id: string) =>
  (
    await query<{ wrapped_key: Buffer; key_epoch: number }>('select wrapped_key, key_epoch from documents where document_id = $1', [id])
  )[0]!;

/** ISO 32000's document information and XMP, uncompressed, behind the end as an update would add them. */
const withPdfMetadata = (pdf: Buffer): Buffer =>
  Buffer.concat([
    pdf,
    Buffer.from(
      `9000 0 obj <</Title (${word('infotitle')}) /Author (${word('infoauthor')})>> endobj\n` +
        `9001 0 obj <</Type /Metadata /Subtype /XML /Length 99>> stream\n<x:xmpmeta><dc:creator>${word('xmpcreator')}</dc:creator></x:xmpmeta>\nendstream endobj\n`,
    ),
  ]);
const exif = (text: string): Buffer =>
  Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0', 'latin1'), Buffer.from(text), Buffer.from(text, 'utf16le')]);

/** Told of all that happens, at a name that nobody has: its deliveries fail, and wait for their next try. */
async function addWebhook(): Promise<void> {
  const events = ['document.done', 'document.in_review', 'document.failed', 'document.cancelled', 'document.erased'];
  const webhook = { url: `https://receiver.invalid/${word('hook')}?token=${word('hooktoken')}`, description: word('hookname'), events };
  expect((await askJson('/v1/webhooks', webhook)).status).toBe(201);
}

async function submitAll(): Promise<void> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const receipt = await smallReceipt(4_711, { canary: word('ocr') });
  const image = await loadImage(receipt.bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const files: [string, Buffer][] = [
    [`${word('filename')}.pdf`, withPdfMetadata(textPdf({ pages: 2, title: `Bill to ${word('buyer')}`, canary: word('printed') }))],
    [`${word('pngname')}.png`, withPngText(receipt.bytes, word('pngtext'))],
    [`${word('jpegname')}.jpg`, withJpegSegment(await canvas.encode('jpeg', 85), 0xe1, exif(word('exif')))],
    [
      `${word('locked')}.pdf`,
      makePdf({ pages: [{ content: textOperators(word('inside'), { x: 72, y: 700 }) }], password: word('password') }),
    ],
  ];
  for (const [name, bytes] of files)
    documents.push(
      (await client.upload(bytes, { name, waitSeconds: 60, idempotencyKey: `${word('idempotency')}${documents.length}` })).document,
    );
}

async function useAll(): Promise<void> {
  const [printed, , , locked] = documents as [Document, Document, Document, Document];
  expect(locked.failure?.code).toBe('document.encrypted');
  await askJson(`/v1/documents/${locked.id}/retry`, { password: word('wrongpassword') });
  await untilStatus(locked.id, 'failed');
  await askJson(`/v1/documents/${locked.id}/retry`, { password: word('password') });
  await untilStatus(locked.id, 'in_review', 'done');
  const corrections = {
    type: 'invoice',
    fields: { vendor: `${word('vendor')} AG`, buyer: word('corrected'), address: `1 ${word('street')}`, iban: `DE00${word('iban')}` },
  };
  const review = { action: 'correct', record_version: printed.record_version, corrections };
  expect((await askJson(`/v1/documents/${printed.id}/review`, review, { headers: { 'idempotency-key': word('reviewkey') } })).status).toBe(
    200,
  );
  expect((await askJson('/v1/api-keys', { label: word('label'), scopes: ['documents:read'] })).status).toBe(201);
  for (const q of [word('printed'), word('vendor'), `${mark}*`, word('nobody')])
    expect((await ask(`/v1/documents?q=${encodeURIComponent(q)}`)).status).toBe(200);
  expect((await ask(`/v1/documents?q=${word('printed')}`)).text).toContain(printed.id);
  expect((await ask(`/v1/documents?party=${word('party')}`)).status).toBe(200);
  for (const { id } of documents) expect((await ask(`/v1/documents/${id}/text`)).status).toBe(200);
  await ask(`/v1/documents/${word('path')}`);
  await ask('/v1/documents', { apiKey: word('key') });
}

beforeAll(async () => {
  await addWebhook();
  await submitAll();
  await useAll();
});
async function erase({ id }: Document, whileErasing: () => Promise<void> = async () => undefined): Promise<{ objects: number }> {
  const metered = (await client.get(id)).status === 'done';
  const { wrapped_key: wrapped, key_epoch: epoch } = await keyOf(id);
  expect(await opens(id, wrapped, epoch)).toBe('opens');
  expect(await objectVersions(`${accountId}/${id}/`)).not.toEqual([]);
  expect(await executionsOf(`${accountId}/document/${id}`)).not.toEqual([]);
  const answer = await ask(`/v1/documents/${id}`, { method: 'DELETE' });
  expect(answer.status).toBe(202);
  await whileErasing();
  const path = answer.headers.get('location')!;
  const { evidence } = await until(async () => {
    const erasure = jsonOf<{ state: string; evidence: { objects: number; residue: object } }>(await ask(path));
    return erasure.state === 'completed' && erasure;
  });
  expect(evidence.residue).toEqual({ rows: 0, objects: 0, histories: 0 });
  erased.set(id, { wrapped, epoch, metered });
  return evidence;
}

/** All that an auditor with every password finds of an erased document. */
async function expectGone({ id }: Document): Promise<void> {
  expect(await objectVersions(`${accountId}/${id}/`)).toEqual([]);
  const { wrapped, epoch, metered } = erased.get(id)!;
  // The data map's own exceptions: who did what, the certificate, and the count of pages that a bill was made from.
  expect(await tablesNaming(id)).toEqual(['audit_entries', 'erasures', ...(metered ? ['usage_events'] : [])]);
  expect(await executionsOf(`${accountId}/document/${id}`)).toEqual([]);
  const [account] = await query<{ key_epoch: number }>('select key_epoch from accounts where account_id = $1', [accountId]);
  expect(account!.key_epoch).toBeGreaterThan(epoch);
  expect(await readdir(join(runFile().folders.keys, accountId))).not.toContain(`epoch-${epoch}.key`);
  expect(await opens(id, wrapped, epoch)).toBe('keys.destroyed');
  expect(await opens(id, wrapped, account!.key_epoch)).toBe('keys.corrupt');
}

describe('the raw bytes of every store', () => {
  test('hold no word of any document, name, review, search, label, webhook or password, where an id is found', async () => {
    const { id } = documents[0]!;
    const sightings = await searchStores([mark, id]);
    // Ids are plain by declaration: had the search missed the stores, it would not have seen them.
    for (const store of ['postgres', 's3', 'temporal'])
      expect(sightings.filter((one) => one.startsWith(`${store}/`) && one.includes(id)).length).toBeGreaterThan(0);
    expect(sightings.filter((one) => one.toLowerCase().includes(mark))).toEqual([]);
  });
});

describe('an erasure', () => {
  test('leaves nothing of the document in any store, and no key that opens an old copy', async () => {
    await erase(documents[0]!);
    await expectGone(documents[0]!);
    expect(await searchStores([mark])).toEqual([]);
  });

  test('whose worker is killed in the middle is taken up and leaves nothing either', async () => {
    const victim = runFile().pids['worker-io']!;
    await erase(documents[1]!, async () => {
      // Once the objects are gone the histories are at it, which takes some seconds.
      await until(async () => (await objectVersions(`${accountId}/${documents[1]!.id}/`)).length === 0, 20);
      process.kill(victim, 'SIGKILL');
      await until(async () => ![undefined, victim].includes(runFile().pids['worker-io']));
    });
    await expectGone(documents[1]!);
  });

  test('of what is left leaves the account without a document, and the stores without a word', async () => {
    await Promise.all(documents.slice(2).map((document) => erase(document)));
    for (const document of documents.slice(2)) await expectGone(document);
    expect(await objectVersions(`${accountId}/`)).toEqual([]);
    expect(await searchStores([mark])).toEqual([]);
  });
});
