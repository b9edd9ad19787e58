import type { Draw } from '../core/draw.js';
import type { Bill } from './bill.js';
import { billFacts, drawFacts, drawHead, factLayout, headLayout } from './blocks.js';
import { drawParty, type PartyWish } from './party.js';
import type { Sheet } from './sheet.js';

export interface Parts {
  bill: Bill;
  title: string;
  idLines: readonly string[];
  /** Label and tax line of the receiver. */
  receiver: PartyWish;
  senderField: 'vendor' | 'buyer';
  /** A second address, where the goods go. */
  shipLabel: string | null;
}
type Skeleton = (sheet: Sheet, parts: Parts, draw: Draw) => void;

function title(sheet: Sheet, text: string, align: 'left' | 'center' | 'right', draw: Draw): void {
  const x = align === 'left' ? sheet.left : align === 'right' ? sheet.right : sheet.size.width / 2;
  const style = sheet.style({ bold: true, scale: draw.chance.real(1.5, 2.6), colour: sheet.look.accent, align });
  sheet.page.block();
  sheet.y += style.size * 0.6;
  sheet.page.text(text, x, sheet.y, style);
  sheet.y += sheet.leading * 1.6;
}

function parties(sheet: Sheet, { bill, receiver, shipLabel }: Parts, draw: Draw, box: { x: number; y: number; width: number }): number {
  const half = shipLabel ? box.width / 2 : box.width;
  const below = drawParty(sheet, bill.receiver, { ...box, width: half }, receiver, draw);
  if (!shipLabel) return below;
  return Math.max(
    below,
    drawParty(
      sheet,
      bill.receiver,
      { ...box, x: box.x + half, width: half },
      { label: shipLabel, field: null, country: receiver.country },
      draw,
    ),
  );
}

/** Head, title, receiver on the left with the facts on the right. */
const classic: Skeleton = (sheet, parts, draw) => {
  drawHead(sheet, parts.bill.sender, parts.senderField, { idLines: parts.idLines, style: headLayout(draw), draw });
  title(sheet, parts.title, draw.chance.one(['left', 'right', 'center']), draw);
  beside(sheet, parts, draw);
};

/** The two boxes in the middle; facts that want the whole width stand below. */
function beside(sheet: Sheet, parts: Parts, draw: Draw): void {
  const facts = billFacts(parts.bill, draw);
  const style = factLayout(draw);
  const top = sheet.y;
  const whole = style === 'head over value' || style === 'grid row';
  const left = parties(sheet, parts, draw, { x: sheet.left, y: top, width: whole ? sheet.width : sheet.width * 0.56 });
  if (whole) sheet.y = drawFacts(sheet, facts, { x: sheet.left, y: left + sheet.leading, width: sheet.width }, style) + sheet.leading;
  else
    sheet.y =
      Math.max(left, drawFacts(sheet, facts, { x: sheet.left + sheet.width * 0.6, y: top, width: sheet.width * 0.4 }, style)) +
      sheet.leading;
}

/** DIN 5008: sender in one small line over the address window, information block on the right, fold marks at the edge. */
const window: Skeleton = (sheet, parts, draw) => {
  const { page } = sheet;
  const { bill } = parts;
  drawHead(sheet, bill.sender, parts.senderField, { idLines: parts.idLines, style: draw.chance.one(['right', 'split', 'centre']), draw });
  for (const y of [297.6, 595.3, 421]) page.rule(8, y, y === 421 ? 22 : 16, y, { weight: 0.4 });
  const top = Math.max(sheet.y, 134);
  const small = sheet.style({ size: 6.6 });
  page.block();
  page.text(`${bill.sender.name} · ${bill.sender.address.lines.join(' · ')}`, 57, top, small);
  page.rule(57, top + 2, 280, top + 2, { weight: 0.3 });
  const left = drawParty(sheet, bill.receiver, { x: 57, y: top + 18, width: 230 }, { ...parts.receiver, label: '' }, draw);
  const style = draw.chance.one(['two columns', 'values right', 'colons'] as const);
  const right = drawFacts(sheet, billFacts(bill, draw), { x: 340, y: top + 10, width: sheet.right - 340 }, style);
  sheet.y = Math.max(left, right, top + 110);
  title(sheet, draw.chance.maybe(0.5) ? parts.title : `${parts.title} ${bill.number}`, 'left', draw);
  if (!draw.chance.maybe(0.7)) return;
  page.block();
  page.text(
    { en: 'We invoice you for the following:', de: 'Wir berechnen Ihnen wie folgt:', fr: 'Veuillez trouver le détail ci-dessous :' }[
      bill.country.language
    ],
    sheet.left,
    sheet.y,
    sheet.style(),
  );
  sheet.y += sheet.leading * 1.8;
};

/** A large title above all, the sender beside the facts. */
const titleFirst: Skeleton = (sheet, parts, draw) => {
  title(sheet, parts.title, 'left', draw);
  const top = sheet.y;
  const right = drawFacts(
    sheet,
    billFacts(parts.bill, draw),
    { x: sheet.left + sheet.width * 0.6, y: top, width: sheet.width * 0.4 },
    draw.chance.one(['colons', 'two columns', 'values right', 'boxed']),
  );
  drawHead(sheet, parts.bill.sender, parts.senderField, { idLines: parts.idLines, style: 'left', draw });
  sheet.y = Math.max(sheet.y, right) + sheet.leading;
  sheet.y = parties(sheet, parts, draw, { x: sheet.left, y: sheet.y, width: sheet.width }) + sheet.leading;
};

/** Everything in framed fields, as forms programs draw it. */
const framed: Skeleton = (sheet, parts, draw) => {
  const top = sheet.y - sheet.leading;
  title(sheet, parts.title, 'center', draw);
  drawHead(sheet, parts.bill.sender, parts.senderField, { idLines: parts.idLines, style: 'centre', draw });
  sheet.page.rule(sheet.left - 6, sheet.y - sheet.leading * 0.8, sheet.right + 6, sheet.y - sheet.leading * 0.8);
  sheet.y += sheet.leading * 0.4;
  beside(sheet, parts, draw);
  sheet.page.frame(sheet.left - 6, top, sheet.width + 12, sheet.y - top - sheet.leading * 0.4);
  sheet.y += sheet.leading;
};

/** Held out from here. The receiver stands above the sender, on the right. */
const reversed: Skeleton = (sheet, parts, draw) => {
  title(sheet, parts.title, 'right', draw);
  const top = sheet.y;
  const left = drawFacts(
    sheet,
    billFacts(parts.bill, draw),
    { x: sheet.left, y: top, width: sheet.width * 0.42 },
    draw.chance.one(['two columns', 'colons']),
  );
  sheet.y =
    Math.max(left, parties(sheet, parts, draw, { x: sheet.left + sheet.width * 0.5, y: top, width: sheet.width * 0.5 })) + sheet.leading;
  drawHead(sheet, parts.bill.sender, parts.senderField, {
    idLines: parts.idLines,
    style: draw.chance.one(['split', 'left', 'right']),
    draw,
  });
  sheet.y += sheet.leading;
};

/** Sender and receiver side by side under labels. */
const twoParties: Skeleton = (sheet, parts, draw) => {
  title(sheet, parts.title, draw.chance.one(['left', 'center']), draw);
  sheet.y =
    drawFacts(
      sheet,
      billFacts(parts.bill, draw),
      { x: sheet.left, y: sheet.y, width: sheet.width },
      draw.chance.one(['head over value', 'grid row']),
    ) + sheet.leading;
  const top = sheet.y;
  const from = { en: 'From', de: 'Von', fr: 'Émetteur' }[parts.bill.country.language];
  const own = drawParty(
    sheet,
    parts.bill.sender,
    { x: sheet.left, y: top, width: sheet.width * 0.48 },
    { label: from, field: parts.senderField, country: parts.bill.country.code },
    draw,
  );
  if (parts.senderField === 'vendor')
    sheet.paper.show('address', parts.bill.sender.address.lines.join(' '), parts.bill.sender.address.lines.join(' '));
  const ids = sheet.lines(parts.idLines, sheet.left, own);
  const other = drawParty(
    sheet,
    parts.bill.receiver,
    { x: sheet.left + sheet.width * 0.52, y: top, width: sheet.width * 0.48 },
    parts.receiver,
    draw,
  );
  sheet.y = Math.max(ids, other) + sheet.leading;
};

export const skeletons: readonly Skeleton[] = [classic, window, titleFirst, framed, reversed, twoParties];
