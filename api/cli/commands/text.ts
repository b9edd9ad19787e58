import { defineCommand, oneDocumentId, type CommandContext } from '../command.js';
import { CliFailure, exitCodes } from '../failures.js';
import { passingReason, patiently } from '../patience.js';
import { plainLines } from '../show/plain-text.js';

export const text = defineCommand({
  name: 'text',
  usage: 'ID',
  summary: 'prints the text of a document, in reading order',
  help: `Pages are parted by form feeds. With --json: all pages in one object, with the box of every word, as the API gives them.`,
  options: {},
  prepare(words) {
    const id = oneDocumentId(words);
    return (context) => printText(context, id);
  },
});

async function printText(context: CommandContext, documentId: string): Promise<number> {
  const { output, json } = context;
  const product = context.product();
  const headers = { accept: json ? 'application/json' : 'text/plain' };
  const params = { path: { documentId } };
  let printed = false;
  await patiently(product.patience, async () => {
    const decoder = new TextDecoder();
    const parts = product.bytes((call, signal) =>
      call.GET('/v1/documents/{documentId}/text', { params, headers, parseAs: 'stream', signal }),
    );
    try {
      for await (const part of parts) {
        await output.write(shown(decoder.decode(part, { stream: true })));
        printed = true;
      }
    } catch (error) {
      // What is printed cannot be taken back.
      if (printed && passingReason(error)) throw new CliFailure('server.unreachable', 'The text broke off.', error);
      throw error;
    }
  });
  if (json) await output.write('\n');
  return exitCodes.well;

  function shown(text: string): string {
    return output.stdout.isTTY ? plainLines(text) : text;
  }
}
