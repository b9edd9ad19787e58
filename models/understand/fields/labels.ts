import { spelled } from './label-spelling.js';
import type { RoleTable } from './role-table.js';

/** What label words mean. The words themselves stand in three tables. */
export { amountLabels } from './amount-labels.js';
export { dateLabels } from './date-labels.js';
export { numberLabels } from './number-labels.js';
export type { RoleTable } from './role-table.js';

/** Upper case without accents or odd signs; digits inside words become the letters they were misread from. */
export function foldLabel(text: string): string {
  return text
    .replace(/(?<=\bN) ?[°º]/giu, 'O')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/(?<=[A-Z])0(?=[A-Z])|(?<![\dA-Z])0(?=[A-Z]{2})/g, 'O')
    .replace(/(?<=[A-Z])1(?=[A-Z])/g, 'I')
    .replace(/ß/g, 'SS')
    .replace(/[^\p{L}\p{M}\p{N}#%&/.:@'()-]+/gu, ' ')
    .trim();
}

/** "G.S.T.", "P.O.": abbreviations with a point behind each letter. */
const dotted = /(?<![A-Z])(?:[A-Z]\.){2,}(?![A-Z])|(?<![A-Z])[A-Z](?:\.[A-Z])+(?![A-Z])/g;

/** The role of a label text; null where none of its words names one. */
export function roleOf(text: string, roles: RoleTable): string | null {
  const folded = foldLabel(text)
    .replace(dotted, (letters) => `${letters.replaceAll('.', '')} `)
    .replace(/ {2,}/g, ' ')
    .replace(/[A-Z]{4,}1(?![A-Z\d])/g, (misread) => `${misread.slice(0, -1)}L`)
    .replace(/[A-Z]{5,}/g, spelled);
  if (!folded) return null;
  for (const [role, pattern] of roles) if (pattern.test(folded)) return role;
  return null;
}
