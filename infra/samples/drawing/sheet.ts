import type { SKRSContext2D } from '@napi-rs/canvas';
import { families, type Family } from './fonts.js';

export interface TextStyle {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  family?: Family;
  colour?: string;
  align?: 'left' | 'center' | 'right';
}

/** A surface to write on: the page of a PDF (in points) or a picture (in pixels). y is the baseline of text. */
export interface Sheet {
  context: SKRSContext2D;
  width: number;
  height: number;
  text(text: string, x: number, y: number, style?: TextStyle): void;
  textWidth(text: string, style?: TextStyle): number;
  /** Writes wrapped lines; returns the baseline below the last one. */
  paragraph(text: string, at: { x: number; y: number; width: number; leading: number }, style?: TextStyle): number;
  rule(x1: number, y1: number, x2: number, y2: number, stroke?: { colour?: string; weight?: number }): void;
  fill(x: number, y: number, width: number, height: number, colour: string): void;
  frame(x: number, y: number, width: number, height: number, stroke?: { colour?: string; weight?: number }): void;
}

export const ink = '#1d2129';

export function createSheet(context: SKRSContext2D, width: number, height: number, look: TextStyle = {}): Sheet {
  const use = (style: TextStyle): void => {
    const { size = 10, bold = false, italic = false, family = 'sans', colour = ink, align = 'left' } = { ...look, ...style };
    context.font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px "${families[family]}"`;
    context.fillStyle = colour;
    context.textAlign = align;
  };
  const stroke = ({ colour = ink, weight = 0.75 }: { colour?: string; weight?: number } = {}): void => {
    context.strokeStyle = colour;
    context.lineWidth = weight;
  };
  const sheet: Sheet = {
    context,
    width,
    height,
    text: (text, x, y, style = {}) => {
      use(style);
      context.fillText(text, x, y);
    },
    textWidth: (text, style = {}) => {
      use(style);
      return context.measureText(text).width;
    },
    paragraph: (text, { x, y, width: wide, leading }, style = {}) => {
      let baseline = y;
      for (const line of wrap(text, wide, (part) => sheet.textWidth(part, style))) {
        sheet.text(line, x, baseline, style);
        baseline += leading;
      }
      return baseline;
    },
    rule: (x1, y1, x2, y2, line) => {
      stroke(line);
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
    },
    fill: (x, y, wide, high, colour) => {
      context.fillStyle = colour;
      context.fillRect(x, y, wide, high);
    },
    frame: (x, y, wide, high, line) => {
      stroke(line);
      context.strokeRect(x, y, wide, high);
    },
  };
  return sheet;
}

function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
