import { resolve } from 'node:path';
import { defineCommand, oneDocumentId, usage, type CommandContext } from '../command.js';
import { CliFailure, exitCodes } from '../failures.js';
import { exists, writeAll, writeNamed } from '../files/name-file.js';
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

async function save(context: CommandContext, { documentId, to, force }: OriginalOptions): Promise<number> {
  const path = Buffer.from(resolve(to));
  const isThere = () => new CliFailure('file.exists', `${to} is there already; --force replaces it.`);
  let sizeBytes = 0;
  try {
    if (!force && (await exists(path))) throw isThere();
    const named = await writeNamed(path, {
      replace: force,
      write: (file) =>
        patiently(context.product().patience, async () => {
          await file.truncate(0);
          sizeBytes = 0;
          for await (const bytes of bytesOf(context, documentId)) {
            await writeAll(file, bytes, sizeBytes);
            sizeBytes += bytes.length;
          }
        }),
    });
    if (!named) throw isThere();
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    throw syscall ? new CliFailure('file.not_written', `${to} cannot be written (${code}).`, error) : error;
  }
  if (context.json) await context.output.json({ id: documentId, file: to, size_bytes: sizeBytes });
  return exitCodes.well;
}
