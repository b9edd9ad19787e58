import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { registerFonts } from '../drawing/fonts.js';
import { createSheet, type Sheet, type TextStyle } from '../drawing/sheet.js';
import type { Family } from '../drawing/fonts.js';

export interface ReceiptItem {
  name: string;
  quantity: number;
  /** Minor units. */
  price: number;
}

export interface ReceiptContent {
  vendor: string;
  /** Under the name: address, telephone, tax id. */
  head: string[];
  heading: string;
  /** Pairs, label and value; two a row where both are short. */
  facts: [string, string][];
  items: ReceiptItem[];
  totals: { label: string; amount: number; strong?: boolean }[];
  foot: string[];
}

export interface ReceiptLook {
  /** Pixels of the roll. */
  width?: number;
  textSize?: number;
  family?: Family;
  paper?: string;
  inkColour?: string;
  money: (minor: number) => string;
  columns?: [string, string, string, string];
}

/** Draws a till's receipt as long as its content needs; twice the same is drawn, once to measure. */
export function drawReceipt(content: ReceiptContent, look: ReceiptLook): Canvas {
  registerFonts();
  const { width = 620, paper = '#fdfcf8' } = look;
  const probe = createCanvas(width, 10);
  const height = Math.ceil(writeReceipt(createSheet(probe.getContext('2d'), width, 10), content, look));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  writeReceipt(createSheet(context, width, height), content, look);
  return canvas;
}

/** Returns the height used. */
function writeReceipt(sheet: Sheet, content: ReceiptContent, look: ReceiptLook): number {
  const { textSize: size = 22, family = 'mono', inkColour = '#2b2b2e', money, columns = ['Item', 'Qty', 'Rate', 'Amount'] } = look;
  const style: TextStyle = { size, family, colour: inkColour };
  const leading = size * 1.38;
  const left = size * 1.6;
  const right = sheet.width - left;
  const stops = { quantity: left + (right - left) * 0.6, rate: left + (right - left) * 0.79, amount: right };
  let y = size * 2.6;
  const centred = (text: string, more: TextStyle = {}) => sheet.text(text, sheet.width / 2, y, { ...style, align: 'center', ...more });
  const dashes = () => {
    sheet.context.setLineDash([size * 0.32, size * 0.25]);
    sheet.rule(left, y - size * 0.35, right, y - size * 0.35, { colour: inkColour, weight: size / 14 });
    sheet.context.setLineDash([]);
    y += leading;
  };
  const row = (cells: [string, string, string, string], more: TextStyle = {}) => {
    sheet.text(cells[0], left, y, { ...style, ...more });
    sheet.text(cells[1], stops.quantity, y, { ...style, align: 'right', ...more });
    sheet.text(cells[2], stops.rate, y, { ...style, align: 'right', ...more });
    sheet.text(cells[3], stops.amount, y, { ...style, align: 'right', ...more });
    y += leading;
  };

  centred(content.vendor, { size: size * 1.5, bold: true });
  y += leading * 1.15;
  for (const line of content.head) {
    centred(line);
    y += leading;
  }
  y += leading * 0.3;
  centred(content.heading, { bold: true });
  y += leading * 1.1;
  dashes();
  for (const [label, value] of content.facts) {
    sheet.text(`${label}: ${value}`, left, y, style);
    y += leading;
  }
  dashes();
  row(columns, { bold: true });
  dashes();
  for (const { name, quantity, price } of content.items) row([name, String(quantity), money(price), money(price * quantity)]);
  dashes();
  for (const { label, amount, strong = false } of content.totals) {
    const weight: TextStyle = strong ? { bold: true, size: size * 1.25 } : {};
    if (strong) y += leading * 0.25;
    sheet.text(label, left, y, { ...style, ...weight });
    sheet.text(money(amount), right, y, { ...style, align: 'right', ...weight });
    y += leading * (strong ? 1.3 : 1);
  }
  dashes();
  for (const line of content.foot) {
    centred(line);
    y += leading;
  }
  return y + size;
}
