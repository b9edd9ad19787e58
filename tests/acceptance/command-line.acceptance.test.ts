import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentSummary } from '../../api/client/index.js';
import { sampleDocuments } from '../../infra/samples/index.js';
import { asNobody, call, cellsOf, largePdf, linesOf, openGate, program, putInto, start, type SentLine } from './support/command-line.js';
import { goodPdf, pdfOfNothing } from './support/hostile.js';
import { doubtfulPdf, freshCopy } from './support/papers.js';
import { newWord, openAccount, product, until } from './support/product.js';

jest.setTimeout(180_000);
await openAccount('command line');
const root = mkdtempSync(join(tmpdir(), 'blumsmart-cli-'));
chmodSync(root, 0o755);
let folder: string;
let folders = 0;
beforeEach(() => mkdirSync((folder = join(root, String(folders++)))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string | Buffer, bytes: Buffer = goodPdf(), where = folder): string => putInto(where, name, bytes);
const documentsFound = async (word: string): Promise<DocumentSummary[]> => linesOf<DocumentSummary>(await call(['search', word, '--json']));

describe('what is said', () => {
  test.each([
    [[]],
    [['submitt', 'a.pdf']],
    [['submit']],
    [['submit', '--nonsense', 'a.pdf']],
    [['submit', 'a.pdf', '--concurrency', '0']],
    [['submit', 'a.pdf', '--concurrency', '1e3']],
    [['status']],
    [['status', 'doc_nonsense']],
    [['status', '--all', '--state', 'lost']],
    [['status', '--state', 'done']],
    [['status', 'doc_01m83nm2vmfzxtdv5xpqnf0tk8', '--all']],
    [['search']],
    [['search', 'x', '--from', 'yesterday']],
    [['search', 'x', '--min', '1,50']],
    [['search', 'x', '--failure', 'no.such']],
    [['fields', '--items', '--all']],
    [['fields', '--csv', '--json', '--all']],
    [['wait', '--timeout', '-1', 'doc_01m83nm2vmfzxtdv5xpqnf0tk8']],
    [['erase', 'doc_01m83nm2vmfzxtdv5xpqnf0tk8']],
    [['original', 'doc_01m83nm2vmfzxtdv5xpqnf0tk8']],
    [['watch']],
    [['watch', '/nowhere/at/all', '--once']],
    [['watch', '/dev/null', '--once']],
    [['help', 'nothing']],
  ])('%j is refused with a reason, and nothing is printed', async (args) => {
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^blumsmart: (usage|request)\.invalid: ./);
  });

  test('every command explains itself, without a product', async () => {
    const env = { BLUMSMART_API: undefined, BLUMSMART_API_KEY: undefined, BLUMSMART_RUN_JSON: join(folder, 'none.json') };
    const { out, code } = await call(['--help'], { env });
    expect(code).toBe(0);
    const names = [...out.matchAll(/^ {2}([a-z]+) +\S/gm)].map(([, name]) => name!);
    expect(names).toEqual(['submit', 'watch', 'status', 'wait', 'fields', 'search', 'text', 'original', 'retry', 'cancel', 'erase']);
    for (const name of names)
      expect(await call([name, '--help'], { env })).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`blumsmart ${name} `) });
  });

  test('no product known, none there, and a key that is refused have codes of their own', async () => {
    const id = 'doc_01m83nm2vmfzxtdv5xpqnf0tk8';
    const unknown = { BLUMSMART_API: undefined, BLUMSMART_API_KEY: undefined, BLUMSMART_RUN_JSON: join(folder, 'none.json') };
    expect(await call(['status', id], { env: unknown })).toMatchObject({ code: 3, err: expect.stringContaining('server.unknown') });
    // The key of this machine's product goes to no other address.
    const keyless = { BLUMSMART_API: 'http://127.0.0.1:9', BLUMSMART_API_KEY: undefined };
    expect(await call(['status', id], { env: keyless })).toMatchObject({ code: 3, err: expect.stringContaining('BLUMSMART_API_KEY') });
    const gate = await openGate();
    await gate.shut();
    expect(await call(['status', id, '--patience', '1'], { env: gate.env })).toMatchObject({
      code: 3,
      err: expect.stringContaining('server.unreachable'),
    });
    for (const key of ['nonsense', `${product().apiKey.slice(0, -3)}xyz`])
      expect(await call(['submit', put('a.pdf')], { env: { BLUMSMART_API_KEY: key } })).toMatchObject({
        code: 4,
        err: expect.stringContaining('auth.invalid'),
      });
    expect(await call(['status', id])).toMatchObject({ code: 1, err: expect.stringContaining('document.not_found') });
  });

  test('it works from another folder, behind a link, and with a reader that has enough', async () => {
    const link = join(folder, 'blumsmart');
    symlinkSync(program, link);
    put('here.pdf');
    const ended = await call(['submit', 'here.pdf', '--json'], { path: link, cwd: folder });
    expect(ended).toMatchObject({ code: 0 });
    expect(linesOf<SentLine>(ended)).toMatchObject([{ file: 'here.pdf', known: false, status: 'received' }]);
    const listing = start(['status', '--all', '--json']);
    listing.child.stdout!.destroy();
    expect((await listing.ended).code).toBe(0);
  });
});

describe('submit', () => {
  test('sends what is named and what lies in folders, says of each what became of it, and sends nothing twice', async () => {
    const inner = join(folder, 'in', 'deeper');
    mkdirSync(inner, { recursive: true });
    put('=1+1.pdf', goodPdf(), join(folder, 'in'));
    put('line\nbreak \u001b[31m “ü” %00.pdf', goodPdf(), inner);
    put(Buffer.from([0xff, 0xfe, 0x2e, 0x70, 0x64, 0x66]), goodPdf(), inner);
    put('empty.pdf', Buffer.alloc(0), inner);
    put('.hidden.pdf', goodPdf(), inner);
    symlinkSync(join(inner, '.hidden.pdf'), join(inner, 'link.pdf'));
    symlinkSync(folder, join(inner, 'circle'));
    const args = ['submit', join(folder, 'in'), '/dev/null', join(folder, 'none.pdf'), '--json'];
    const first = await call(args);
    expect(first.code).toBe(1);
    const lines = linesOf<SentLine>(first);
    expect(lines.map(({ failure }) => failure?.code ?? null).sort()).toEqual([
      'document.empty',
      'file.not_a_file',
      'file.not_found',
      null,
      null,
      null,
    ]);
    for (const line of lines) expect(Object.keys(line)).toEqual(['file', 'id', 'known', 'status', 'type', 'failure']);
    expect(first.err).not.toContain('\u001b');
    const ids = (sent: SentLine[]) => sent.flatMap(({ id }) => id ?? []).sort();
    const again = linesOf<SentLine>(await call(args));
    expect(ids(again)).toEqual(ids(lines));
    expect(again.filter(({ id }) => id).every(({ known }) => known)).toBe(true);
  });

  test('a file that may not be read, or cannot, fails alone', async () => {
    chmodSync(folder, 0o755);
    const closed = put('closed.pdf');
    chmodSync(closed, 0o000);
    const open = put('open.pdf');
    chmodSync(open, 0o644);
    const ended = await call(['submit', closed, open, '--json'], asNobody);
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('file.unreadable') });
    const lines = Object.fromEntries(linesOf<SentLine>(ended).map((line) => [line.file, line.failure?.code ?? null]));
    expect(lines).toEqual({ [closed]: 'file.unreadable', [open]: null });
  });

  test('a connection that breaks in the middle costs nothing but time', async () => {
    const gate = await openGate();
    const file = put('large.pdf', largePdf());
    gate.narrow(5_000_000);
    const sending = start(['submit', file, '--json'], { env: gate.env });
    await until(async () => gate.passed() > 5_000_000);
    gate.widen();
    gate.cut();
    const ended = await sending.ended;
    expect(ended).toMatchObject({ code: 0, err: expect.stringContaining('trying again') });
    expect(linesOf<SentLine>(ended)).toMatchObject([{ known: false, status: 'received' }]);
    await gate.shut();
  });

  test('a product that is away is waited for', async () => {
    const gate = await openGate();
    await gate.shut();
    const sending = start(['submit', put('a.pdf'), '--wait', '--json'], { env: gate.env });
    await until(async () => sending.err().includes('trying again'));
    await gate.open();
    const ended = await sending.ended;
    expect(ended.code).toBe(0);
    expect(linesOf<SentLine>(ended)).toMatchObject([{ status: expect.stringMatching(/^(done|in_review)$/), failure: null }]);
    await gate.shut();
  });

  test.each([[2_000_000], [20_000_000]])('killed after %i bytes it leaves nothing, and the same command finishes', async (bytes) => {
    const gate = await openGate();
    const word = newWord();
    const small = put('small.pdf', doubtfulPdf(word));
    const file = put('large.pdf', largePdf());
    gate.narrow(bytes);
    const sending = start(['submit', small, file, '--concurrency', '1', '--json'], { env: gate.env });
    await until(async () => gate.passed() > bytes);
    sending.kill('SIGKILL');
    expect((await sending.ended).signal).toBe('SIGKILL');
    gate.widen();
    const ended = await call(['submit', small, file, '--json', '--wait'], { env: gate.env });
    const lines = linesOf<SentLine>(ended);
    expect(lines.map(({ file, known }) => [file, known]).sort()).toEqual(
      [
        [file, false],
        [small, true],
      ].sort(),
    );
    expect(await documentsFound(word)).toHaveLength(1);
    await gate.shut();
  });

  test('interrupted it ends at once with 130, and says what was sent', async () => {
    const gate = await openGate();
    const small = put('small.pdf');
    gate.narrow(3_000_000);
    const sending = start(['submit', small, put('large.pdf', largePdf()), '--concurrency', '1', '--json'], { env: gate.env });
    await until(async () => gate.passed() > 3_000_000);
    sending.kill('SIGINT');
    const ended = await sending.ended;
    expect(ended).toMatchObject({ code: 130, err: expect.stringContaining('1 file sent') });
    expect(linesOf<SentLine>(ended)).toMatchObject([{ file: small }]);
    await gate.shut();
  });

  test('when its starter is killed, it ends too', async () => {
    const gate = await openGate();
    gate.narrow(1_000_000);
    const sending = start(['submit', put('large.pdf', largePdf())], { env: gate.env });
    await until(async () => gate.passed() > 1_000_000);
    process.kill(sending.child.pid!, 'SIGKILL');
    // Its output closes when the last of both is gone.
    expect((await sending.ended).signal).toBe('SIGKILL');
    await gate.shut();
  });
});

describe('documents', () => {
  test('are waited for, told of, found, read out, saved and erased', async () => {
    const [sample] = (await sampleDocuments()).filter(({ name }) => name === 'gst-tax-invoice.pdf');
    const bytes = freshCopy(sample!);
    const [sent] = linesOf<SentLine>(await call(['submit', put('=cmd|tax.pdf', bytes), '--json']));
    const id = sent!.id!;
    const [waited] = linesOf(await call(['wait', id, '--json']));
    expect(waited).toMatchObject({ id, type: 'invoice', failure: null });
    expect((await call(['status', id])).out).toContain(`${id}  ${waited!.status as string}`);

    const csv = await call(['fields', id, '--csv']);
    const [head, row] = csv.out.split('\r\n').map(cellsOf);
    expect(row![head!.indexOf('file_name')]).toBe("'=cmd|tax.pdf");
    expect(row![head!.indexOf('total')]).toBe(sample!.expected.fields.total);
    expect((await call(['fields', id, '--csv', '--items'])).out.split('\r\n').length).toBeGreaterThan(2);
    expect(linesOf(await call(['fields', id, '--json']))).toMatchObject([
      { id, fields: { total: { value: sample!.expected.fields.total } } },
    ]);

    const found = linesOf<DocumentSummary>(await call(['search', 'Meghdoot', '--type', 'invoice', '--json']));
    expect(found.map((one) => one.id)).toContain(id);
    expect((await call(['text', id])).out).toContain('Meghdoot');

    const to = join(folder, 'saved.pdf');
    expect(await call(['original', id, '-o', to])).toMatchObject({ code: 0 });
    expect(readFileSync(to).equals(bytes)).toBe(true);
    expect(await call(['original', id, '-o', to])).toMatchObject({ code: 1, err: expect.stringContaining('file.exists') });
    expect(await call(['original', id, '-o', join(folder, 'no', 'folder')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('file.not_written'),
    });
    expect(readdirSync(folder).sort()).toEqual(['=cmd|tax.pdf', 'saved.pdf']);

    expect(linesOf(await call(['retry', id, '--json']))).toMatchObject([{ id, attempt: 2 }]);
    expect(linesOf(await call(['wait', id, '--json']))).toMatchObject([{ id, attempt: 2 }]);
    expect(linesOf(await call(['erase', id, '--yes', '--wait', '--json']))).toMatchObject([{ document_id: id, state: 'completed' }]);
    expect(await call(['status', id, '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('document.not_found') });
  });

  test('are listed through every page', async () => {
    const many = 105;
    mkdirSync(join(folder, 'many'));
    for (let at = 0; at < many; at++) put(`${at}.pdf`, pdfOfNothing(), join(folder, 'many'));
    const sent = linesOf<SentLine>(await call(['submit', join(folder, 'many'), '--wait', '--json']));
    const ids = sent.map(({ id }) => id).sort();
    const listed = linesOf<DocumentSummary>(await call(['search', '--failure', sent[0]!.failure!.code, '--json']));
    expect(
      listed
        .map(({ id }) => id)
        .filter((id) => ids.includes(id))
        .sort(),
    ).toEqual(ids);
    expect(linesOf(await call(['search', '--state', 'failed', '--limit', '3', '--json']))).toHaveLength(3);
    expect(await call(['wait', ...ids.slice(0, 20).map(String)])).toMatchObject({ code: 1, err: '' });
  });

  test('are waited for no longer than told', async () => {
    const gate = await openGate();
    const [sent] = linesOf<SentLine>(await call(['submit', put('a.pdf', doubtfulPdf()), '--json']));
    await gate.shut();
    const ended = await call(['wait', sent!.id!, '--decided', '--timeout', '2', '--json'], { env: gate.env });
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('wait.timeout') });
    expect(linesOf(ended)).toMatchObject([{ id: sent!.id, failure: { code: 'wait.timeout' } }]);
  });
});
