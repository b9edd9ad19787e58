import { defineCommand, documentIds, usage, wholeNumber, type CommandContext } from '../command.js';
import { eachDocument } from '../each-document.js';
import { exitCodes } from '../failures.js';
import { filterFrom, filterHelp, filterOptions, hasFilter } from '../filter.js';
import type { DocumentSummary } from '../../client/index.js';
import { documentHead, documentLine } from '../show/documents.js';
import type { DocumentFilter } from '../product.js';

export const status = defineCommand({
  name: 'status',
  usage: 'ID… | --all [--state S …]',
  summary: 'says where documents stand',
  help: `  --all             every document, newest first; narrowed by
${filterHelp}`,
  options: { all: { type: 'boolean', default: false }, ...filterOptions },
  prepare(words, { all, ...values }) {
    if (all) {
      if (words.length) throw usage('Name documents, or say --all.');
      const filter = filterFrom(values);
      return (context) => list(context, filter);
    }
    if (hasFilter(values)) throw usage('Filters go with --all.');
    const ids = documentIds(words);
    return async (context) => {
      const product = context.product();
      const show = tableOf(context);
      return eachDocument(context, ids, { act: async (id) => show(await product.document(id)) });
    };
  },
});

export const search = defineCommand({
  name: 'search',
  usage: 'WORD… [filters]',
  summary: 'finds documents by what stands on them',
  help: `Words must all be there; a beginning* ends in a star, a phrase stands in quotes that the shell leaves alone: '"net total"'.

${filterHelp}
  --limit N         at most so many (default: all)`,
  options: { ...filterOptions, limit: { type: 'string' } },
  prepare(words, { limit, ...values }) {
    if (!words.length && !hasFilter(values)) throw usage('Name a word to look for, or a filter.');
    const filter = filterFrom(values, words);
    const most = limit === undefined ? Infinity : wholeNumber('--limit', limit, { min: 1, max: 1_000_000_000 });
    return (context) => list(context, filter, most);
  },
});

async function list(context: CommandContext, filter: DocumentFilter, most = Infinity): Promise<number> {
  const show = tableOf(context);
  let shown = 0;
  for await (const document of context.product().documents(filter)) {
    await show(document);
    if (++shown >= most) break;
  }
  if (!shown) context.output.say('There are no such documents.');
  return exitCodes.well;
}

/** Lines as they come; the head stands above the first, on a terminal only. */
function tableOf({ output, json }: CommandContext): (document: DocumentSummary) => Promise<void> {
  let first = true;
  return async (document) => {
    if (json) return output.json(document);
    if (first && output.stdout.isTTY) await output.line(documentHead);
    first = false;
    await output.line(documentLine(document));
  };
}
