import { bare, money, plain, type MoneyLook } from '../core/money.js';
import type { Draw } from '../core/draw.js';
import type { LineAnswer, Paper } from '../core/paper.js';
import type { Sale, SaleLine } from '../facts/sale.js';
import type { Emphasis, Roll } from './roll.js';

interface ItemContext {
  roll: Roll;
  draw: Draw;
  look: MoneyLook;
  /** Printed behind an amount: tax letter and the like. */
  mark: (line: SaleLine) => string;
}
/** Prints one line of goods and says what it printed. */
type ItemLayout = (line: SaleLine, context: ItemContext, index: number) => LineAnswer;

const answer = (line: SaleLine, description: string, shown: { quantity?: boolean; price?: boolean } = {}): LineAnswer => ({
  description,
  quantity: shown.quantity ? line.quantity : null,
  unit_price: shown.price ? plain(line.price) : null,
  amount: plain(line.amount - line.discount),
});
const full = (line: SaleLine): number => line.amount - line.discount;

/** Name and amount; a second row says how many. */
const nameThenTimes: ItemLayout = (line, { roll, look, mark }) => {
  const name = roll.fits(line.name, 0.68);
  roll.ends(name, `${bare(full(line), look)}${mark(line)}`);
  if (line.quantity > 1) roll.line(`   ${line.quantity} @ ${bare(line.price, look)}`);
  return answer(line, name, { quantity: line.quantity > 1, price: line.quantity > 1 });
};
/** How many stands before the name. */
const quantityFirst: ItemLayout = (line, { roll, look, mark }) => {
  const name = roll.fits(line.name, 0.58);
  roll.columns([String(line.quantity), name, `${bare(full(line), look)}${mark(line)}`], [0.01, 0.1, -1]);
  return answer(line, name, { quantity: true });
};
/** Article code and name, then quantity × price and amount. */
const codeThenFigures: ItemLayout = (line, { roll, look, mark }) => {
  roll.line(`${line.code} ${roll.fits(line.name, 0.6)}`);
  roll.columns([`${line.quantity} x ${bare(line.price, look)}`, `${bare(full(line), look)}${mark(line)}`], [0.18, -1]);
  return answer(line, roll.fits(line.name, 0.6), { quantity: true, price: true });
};
/** Four columns. */
const table: ItemLayout = (line, { roll, look, mark }, index) => {
  if (index === 0) {
    roll.columns(['Item', 'Qty', 'Price', 'Amount'], [0, -0.56, -0.77, -1], { bold: true });
    roll.rule('dashes');
  }
  const name = roll.fits(line.name, 0.46);
  roll.columns([name, String(line.quantity), bare(line.price, look), `${bare(full(line), look)}${mark(line)}`], [0, -0.56, -0.77, -1]);
  return answer(line, name, { quantity: true, price: true });
};
/** The amount with its sign, nothing else. */
const signed: ItemLayout = (line, { roll, look }) => {
  const name = roll.fits(line.quantity > 1 ? `${line.quantity} ${line.name}` : line.name, 0.66);
  roll.ends(name, money(full(line), look));
  return answer(line, name.replace(/^\d+ /, ''), { quantity: line.quantity > 1 });
};
/** Held out from here. Name on its own row, figures under it in columns. */
const nameAbove: ItemLayout = (line, { roll, look, mark }, index) => {
  if (index === 0) roll.columns(['QTY', 'U.PRICE', 'TOTAL'], [-0.2, -0.6, -1]);
  roll.line(`${index + 1}. ${roll.fits(line.name, 0.85)}`);
  roll.columns(
    [line.quantity.toFixed(line.quantity === 1 ? 2 : 1), bare(line.price, look), `${bare(full(line), look)}${mark(line)}`],
    [-0.2, -0.6, -1],
  );
  return answer(line, roll.fits(line.name, 0.85), { quantity: true, price: true });
};
/** Times stands above the name that it counts. */
const timesAbove: ItemLayout = (line, { roll, look, mark }) => {
  if (line.quantity > 1) roll.line(`${line.quantity} X ${bare(line.price, look)}`);
  const name = roll.fits(line.name, 0.66);
  roll.ends(name, `${bare(full(line), look)}${mark(line)}`);
  return answer(line, name, { quantity: line.quantity > 1, price: line.quantity > 1 });
};
/** Everything on one row, the code behind the name. */
const codeBehind: ItemLayout = (line, { roll, look, mark }) => {
  const name = roll.fits(line.name, 0.44);
  roll.columns([name, line.code.slice(0, 7), `${line.quantity}`, `${bare(full(line), look)}${mark(line)}`], [0, 0.48, -0.76, -1]);
  return answer(line, name, { quantity: true });
};

const layouts: readonly ItemLayout[] = [nameThenTimes, quantityFirst, codeThenFigures, table, signed, nameAbove, timesAbove, codeBehind];

export interface ItemWishes {
  look: MoneyLook;
  mark?: ItemContext['mark'];
  discountLabel: string;
}

/** Prints the goods in one of the layouts, with the discounts of single lines under them, and notes them as answers. */
export function printItems(
  paper: Paper,
  roll: Roll,
  { lines }: Sale,
  { look, mark = () => '', discountLabel }: ItemWishes,
  draw: Draw,
): void {
  const layout = draw.layout(layouts);
  const upper = draw.chance.maybe(0.55);
  const answers: LineAnswer[] = [];
  for (const [index, line] of lines.entries()) {
    answers.push(layout(upper ? { ...line, name: line.name.toUpperCase() } : line, { roll, draw, look, mark }, index));
    if (line.discount)
      roll.ends(`   ${discountLabel} ${Math.round((-line.discount * 100) / (line.price * line.quantity))}%`, bare(line.discount, look));
  }
  // Whose discount is whose is a matter of taste, so such papers give no answers for their lines.
  if (!lines.some(({ discount }) => discount)) paper.lineItems = answers;
}

export type { Emphasis };
