import { createChance, createChoices, type Part } from './core/chance.js';
import type { Draw } from './core/draw.js';
import type { Fonts } from './core/fonts.js';
import type { Paper } from './core/paper.js';
import { kinds } from './kinds.js';
import { takePicture, type Taken } from './looks/take-picture.js';

export interface Wish {
  seed: number;
  /** Which document of the run: each has its own chance, so that one can be drawn without those before it. */
  index: number;
  kinds: readonly string[];
  part: Part;
  fonts: Fonts;
}

export interface MadeDocument extends Taken {
  paper: Paper;
  truth: Record<string, unknown>;
}

const drawOf = ({ seed, index, part, fonts }: Wish): Draw => {
  // Neighbouring seeds must not share documents: an odd multiplier spreads them over the 32 bits.
  const chance = createChance(Math.imul(seed, 0x9e3779b1) + Math.imul(index, 0x85ebca6b));
  return { chance, fonts, ...createChoices(part, chance) };
};

/** The paper alone, without a picture of it. */
export function writePaper(wish: Wish): Paper {
  const draw = drawOf(wish);
  return draw.chance.weighted(wish.kinds.map((kind) => kinds[kind]!))(draw);
}

export async function makeDocument(wish: Wish): Promise<MadeDocument> {
  const draw = drawOf(wish);
  const paper = draw.chance.weighted(wish.kinds.map((kind) => kinds[kind]!))(draw);
  const taken = await takePicture(paper, draw);
  const id = `syn-${wish.seed}-${String(wish.index + 1).padStart(4, '0')}`;
  return { ...taken, paper, truth: truthOf(paper, id, taken) };
}

function truthOf(paper: Paper, id: string, { extension, way }: Taken): Record<string, unknown> {
  const { type, subtype, typeAccept, language, fields, lineItems, pages, kind } = paper;
  return {
    id,
    file: `files/${id}.${extension}`,
    type,
    ...(subtype && { subtype }),
    ...(typeAccept && { type_accept: typeAccept }),
    language,
    ...(Object.keys(fields).length && { fields }),
    ...(lineItems?.length && { line_items: lineItems }),
    ...(extension === 'pdf' && { pages: pages.length }),
    text: paper.text(),
    kind,
    way,
    source: 'BlumSmart synthetic',
    licence: 'own',
    label_origin: 'drawn from these answers',
  };
}
