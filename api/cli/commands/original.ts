import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { defineCommand, oneDocumentId, usage, type CommandContext } from '../command.js';
import { CliFailure, exitCodes } from '../failures.js';
import { patiently } from '../patience.js';

interface OriginalOptions {
  documentId: string;
  to: string;
  force: boolean;
}

export const original = defineCommand({
  name: 'original',
  usage: 'ID -o FILE',
  summary: 'saves the bytes as they were submitted',
  help: `  -o, --output FILE where to; - is the standard output
  --force           replace FILE if it is there`,
  options: { output: { type: 'string', short: 'o' }, force: { type: 'boolean', default: false } },
  prepare(words, { output: to, force }) {
    const documentId = oneDocumentId(words);
    if (!to) throw usage('Say where to: -o FILE.');
    return (context) => (to === '-' ? print(context, documentId) : save(context, { documentId, to, force }));
  },
});

const bytesOf = (context: CommandContext, documentId: string) =>
  context
    .product()
    .bytes((call, signal) =>
      call.GET('/v1/documents/{documentId}/original', { params: { path: { documentId } }, parseAs: 'stream', signal }),
    );

async function print(context: CommandContext, documentId: string): Promise<number> {
  for await (const part of bytesOf(context, documentId)) await context.output.write(part);
  return exitCodes.well;
}

/** Under a name of its own first, so that half a file is never taken for the whole. */
async function save(context: CommandContext, { documentId, to, force }: OriginalOptions): Promise<number> {
  if (!force && (await exists(to))) throw new CliFailure('file.exists', `${to} is there already; --force replaces it.`);
  const part = join(dirname(to), `.${basename(to).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  const written = (error: unknown): never => {
    throw new CliFailure('file.not_written', `${to} cannot be written (${(error as NodeJS.ErrnoException).code}).`, error);
  };
  const file: FileHandle = await open(part, 'wx', 0o600).catch(written);
  let sizeBytes = 0;
  try {
    await patiently(context.product().patience, async () => {
      await file.truncate(0);
      sizeBytes = 0;
      for await (const bytes of bytesOf(context, documentId)) {
        await file.write(bytes, 0, bytes.length, sizeBytes).catch(written);
        sizeBytes += bytes.length;
      }
    });
    await file.sync();
    // A link fails where the name was taken meanwhile.
    await (force ? rename(part, to) : link(part, to)).catch(written);
  } finally {
    await file.close();
    await rm(part, { force: true });
  }
  if (context.json) await context.output.json({ id: documentId, file: to, size_bytes: sizeBytes });
  return exitCodes.well;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw new CliFailure('file.not_written', `${path} cannot be written (${error.code}).`, error);
    },
  );
