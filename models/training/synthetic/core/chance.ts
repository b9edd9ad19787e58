import { createRandom, type Random } from '../../../../infra/samples/index.js';

/** The seeded source of chance with the few ways of asking that drawing needs. */
export interface Chance extends Random {
  next: () => number;
  between: (min: number, max: number) => number;
  one: <T>(from: readonly T[]) => T;
  maybe: (share: number) => boolean;
  /** From a table of what and how often. */
  weighted: <T>(table: readonly (readonly [T, number])[]) => T;
  shuffled: <T>(items: readonly T[]) => T[];
  some: <T>(items: readonly T[], count: number) => T[];
  digits: (count: number) => string;
  /** `A` becomes a letter, `#` a digit; all else stays. */
  pattern: (shape: string) => string;
  real: (min: number, max: number) => number;
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export function createChance(seed: number): Chance {
  const random = createRandom(seed);
  const next = (): number => random.next();
  const between = (min: number, max: number): number => random.between(min, max);
  const one = <T>(from: readonly T[]): T => random.one(from);
  const shuffled = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return Array.from({ length: left.length }, () => left.splice(between(0, left.length - 1), 1)[0]!);
  };
  const digits = (count: number): string => Array.from({ length: count }, (_, at) => between(at ? 0 : 1, 9)).join('');
  return {
    next,
    between,
    one,
    maybe: (share) => next() < share,
    weighted: (table) => {
      let left = next() * table.reduce((sum, [, weight]) => sum + weight, 0);
      return (table.find(([, weight]) => (left -= weight) < 0) ?? table[0]!)[0];
    },
    shuffled,
    some: (items, count) => shuffled(items).slice(0, count),
    digits,
    pattern: (shape) => shape.replace(/[A#]/g, (sign) => (sign === 'A' ? one([...letters]) : String(between(0, 9)))),
    real: (min, max) => min + next() * (max - min),
  };
}

/** Which part of layouts, labels and fonts may be used: `test` uses what `train` never shows. */
export type Part = 'train' | 'test' | 'all';

/** Choices that respect the part. Lists are ordered: what is held out for `test` stands at the end. */
export interface Choices {
  /** Of structurally different layouts: the last third is held out, and `test` uses nothing else. */
  layout: <T>(layouts: readonly T[]) => T;
  /** Of words for one thing: the second half is held out; `test` uses it for two labels of three. */
  label: (synonyms: readonly string[]) => string;
}

const heldOutLabels = 2 / 3;

export function createChoices(part: Part, { one, maybe }: Chance): Choices {
  return {
    layout: (layouts) => {
      const shown = layouts.length - Math.max(1, Math.ceil(layouts.length / 3));
      if (part === 'all' || shown < 1) return one(layouts);
      return one(part === 'train' ? layouts.slice(0, shown) : layouts.slice(shown));
    },
    label: (synonyms) => {
      const shown = Math.ceil(synonyms.length / 2);
      if (part === 'all' || shown === synonyms.length) return one(synonyms);
      return one(part === 'test' && maybe(heldOutLabels) ? synonyms.slice(shown) : synonyms.slice(0, shown));
    },
  };
}
