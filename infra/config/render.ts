import { settingGroups } from './settings.js';
import type { Setting } from './define.js';

const groups = (): [string, Setting[]][] =>
  Object.entries(settingGroups).map(([title, settings]) => [title, Object.values<Setting>(settings)]);

/** Machine-dependent defaults are described in the text, never printed: the file must be the same everywhere. */
const shownDefault = ({ default: value, doc }: Setting): string =>
  doc.includes('Default:') ? 'see text' : value === undefined ? 'must be set' : `\`${value}\``;

export function renderConfigDoc(): string {
  const parts = groups().map(([title, settings]) =>
    [
      `## ${title}`,
      '',
      '| variable | default | meaning |',
      '|---|---|---|',
      ...settings.map((one) => `| \`${one.env}\`${one.secret ? ' s' : ''} | ${shownDefault(one)} | ${one.doc} |`),
      '',
    ].join('\n'),
  );
  return [
    '# Configuration',
    '',
    'Written from `infra/config/settings.ts` by `npm run fix`; a difference fails `npm run check`. Every process reads its settings from the environment',
    'when it starts, and stops with a list of all that is wrong. `npm start` sets what must be set.',
    '',
    'A secret (marked s) may lie in a file instead, which the variable with `_FILE` behind its name then names: `DATABASE_URL_FILE=/run/secrets/database_url`.',
    '',
    ...parts,
  ].join('\n');
}

export function renderEnvExample(): string {
  const parts = groups().map(([title, settings]) =>
    [
      `# ${title}`,
      ...settings.map(
        (one) =>
          `# ${one.doc}\n${one.default === undefined || one.doc.includes('Default:') ? '# ' : ''}${one.env}=${one.doc.includes('Default:') ? '' : (one.default ?? '')}`,
      ),
      '',
    ].join('\n'),
  );
  return [
    '# Every setting, to copy from: nothing loads this file. Set what you need in the environment; npm start sets what must be set.',
    '# Written from infra/config/settings.ts by npm run fix.',
    '',
    ...parts,
  ].join('\n');
}
