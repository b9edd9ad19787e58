import { day, formatDate, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { Paper } from '../core/paper.js';
import { countries, type Country } from '../facts/country.js';
import { Sheet, sheetLook, sizeOf } from '../sheets/sheet.js';
import { firmName, inventedName } from '../words/firms.js';
import { goods } from '../words/goods.js';
import { personName } from '../words/people.js';
import { phone } from '../words/places.js';

interface Note {
  sheet: Sheet;
  country: Country;
  draw: Draw;
  date: string;
}
const big = (sheet: Sheet, text: string): void => {
  sheet.y = sheet.lines([text], sheet.left, sheet.y + 10, { bold: true, scale: 1.9, colour: sheet.look.accent }) + 6;
};
const section = (sheet: Sheet, title: string, lines: readonly string[]): void => {
  sheet.need(sheet.leading * 4);
  sheet.y = sheet.lines([title], sheet.left, sheet.y, { bold: true }) + 2;
  for (const line of lines) {
    sheet.page.block();
    sheet.y = sheet.page.paragraph(line, sheet.left + 8, sheet.y, sheet.width - 8, sheet.style());
  }
  sheet.y += sheet.leading * 0.7;
};

function resume({ sheet, country, draw: { chance } }: Note): void {
  big(sheet, personName(country.code, chance));
  section(sheet, 'Contact', [phone(country.code, chance)]);
  section(
    sheet,
    'Experience',
    Array.from(
      { length: chance.between(2, 5) },
      () =>
        `${chance.between(2001, 2015)} - ${chance.between(2016, 2025)}  ${chance.one(['Clerk', 'Engineer', 'Team Lead', 'Accountant', 'Buyer'])}, ${firmName(country.code, 'technology', chance)}`,
    ),
  );
  section(sheet, 'Education', [
    `${chance.one(['B.Sc.', 'B.Com.', 'Diploma'])}, ${inventedName(country.code, chance)} College, ${chance.between(1995, 2012)}`,
  ]);
  section(sheet, 'Skills', [
    chance.some(['Bookkeeping', 'Welding', 'Spreadsheets', 'German', 'Negotiation', 'Welding', 'Planning'], 4).join(', '),
  ]);
}
function deliveryNote({ sheet, country, draw: { chance }, date }: Note): void {
  big(sheet, chance.one(['DELIVERY NOTE', 'Packing List', 'Dispatch Note']));
  section(sheet, firmName(country.code, 'hardware', chance), [
    `Delivery No. ${chance.digits(6)}`,
    `Date ${date}`,
    `Deliver to: ${firmName(country.code, 'services', chance)}`,
  ]);
  section(
    sheet,
    'Contents',
    Array.from({ length: chance.between(3, 12) }, () => `${chance.between(1, 40)} x ${goods(country.code, 'hardware', chance).name}`),
  );
  section(sheet, 'Received in good order', ['Name: ________________  Signature: ________________'.replace(/_/g, '.')]);
}
function menu({ sheet, country, draw: { chance } }: Note): void {
  big(sheet, firmName(country.code, 'restaurant', chance, 0));
  for (const title of chance.some(['Starters', 'Mains', 'Drinks', 'Desserts', 'Breakfast'], 3)) {
    sheet.y = sheet.lines([title], sheet.left, sheet.y, { bold: true, scale: 1.2 }) + 2;
    sheet.page.block();
    for (let dish = chance.between(3, 7); dish > 0; dish--) {
      const { name, price } = goods(country.code, 'restaurant', chance);
      sheet.page.text(name, sheet.left, sheet.y, sheet.style());
      sheet.page.text((price / 100).toFixed(2), sheet.right, sheet.y, sheet.style({ align: 'right' }));
      sheet.y += sheet.leading * 1.2;
    }
    sheet.y += sheet.leading;
  }
}
function report({ sheet, country, draw: { chance }, date }: Note): void {
  big(sheet, `${chance.one(['Quarterly', 'Annual', 'Monthly', 'Site'])} ${chance.one(['Report', 'Review', 'Summary'])}`);
  section(sheet, `${firmName(country.code, 'technology', chance)}, ${date}`, []);
  for (const title of chance.some(['Overview', 'Sales', 'Staff', 'Outlook', 'Risks', 'Operations'], 4)) {
    section(sheet, title, [
      `${chance.one(['Output', 'Turnover', 'The number of visits', 'Demand'])} ${chance.one(['rose', 'fell', 'stayed level'])} by ${chance.between(1, 30)} per cent against the period before. ${chance.one(['The team was enlarged.', 'Two sites were closed for repair.', 'A new line was opened in spring.'])} ${chance.one(['We expect little change.', 'Further growth is likely.'])}`,
    ]);
  }
}
function minutes({ sheet, country, draw: { chance }, date }: Note): void {
  big(sheet, chance.one(['Minutes of Meeting', 'Agenda', 'Meeting Notes']));
  section(sheet, date, [`Present: ${Array.from({ length: chance.between(3, 6) }, () => personName(country.code, chance)).join(', ')}`]);
  for (const [at, item] of chance
    .some(['Budget', 'Hiring', 'Roof repair', 'New supplier', 'Holiday plan', 'Any other business'], 4)
    .entries())
    section(sheet, `${at + 1}. ${item}`, [
      chance.one(['Agreed as proposed.', 'Put off to the next meeting.', 'To be looked into.', 'No objections.']),
    ]);
}
function priceList({ sheet, country, draw: { chance }, date }: Note): void {
  big(sheet, chance.one(['Price List', 'Quotation', 'Catalogue']));
  section(sheet, firmName(country.code, 'office', chance), [`Valid from ${date}. Prices may change without notice.`]);
  sheet.page.block();
  for (let row = chance.between(8, 22); row > 0; row--) {
    const { name, price } = goods(country.code, 'office', chance);
    sheet.page.text(name, sheet.left, sheet.y, sheet.style());
    sheet.page.text((price / 100).toFixed(2), sheet.right, sheet.y, sheet.style({ align: 'right' }));
    sheet.y += sheet.leading * 1.15;
  }
}
const notes = [resume, deliveryNote, menu, report, minutes, priceList] as const;
const subtypes = new Map<(typeof notes)[number], string>([
  [resume, 'resume'],
  [deliveryNote, 'delivery_note'],
  [menu, 'menu'],
  [report, 'report'],
  [minutes, 'minutes'],
  [priceList, 'price_list'],
]);

/** Papers that an office meets and that are none of the other types. */
export function otherPaper(draw: Draw): Paper {
  const { chance, layout } = draw;
  const country = countries[chance.one(['US', 'GB', 'IN'] as const)];
  const paper = new Paper('other', 'other', 'en', 'sheet');
  const sheet = new Sheet(paper, sheetLook(draw), sizeOf(country.code));
  const note = layout(notes);
  paper.subtype = subtypes.get(note)!;
  note({
    sheet,
    country,
    draw,
    date: formatDate(later(day(2015, 1, 1), chance.between(0, 4_000)), country.code === 'US' ? 'MM/DD/YYYY' : 'DD/MM/YYYY'),
  });
  return paper;
}
