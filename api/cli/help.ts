import { commonHelp, type Command } from './command.js';
import { commands } from './commands/index.js';

export const commandHelp = ({ name, usage, summary, help }: Command): string =>
  [`blumsmart ${name} ${usage} [options]`, '', `${summary[0]!.toUpperCase()}${summary.slice(1)}.`, '', help, '', commonHelp].join('\n');

export const generalHelp = (): string =>
  [
    'blumsmart COMMAND …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
    '',
    'blumsmart COMMAND --help tells of one. The product is the one of npm start on this machine, or the one that BLUMSMART_API and',
    'BLUMSMART_API_KEY name. Exit codes: 0 all well, 1 some documents failed, 2 the command makes no sense, 3 the product does not answer,',
    '4 the key is refused, 130 interrupted.',
  ].join('\n');
