import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

export interface Style {
  family: string;
  /** Points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  colour?: string;
  align?: 'left' | 'center' | 'right';
}

interface PlacedText {
  text: string;
  /** Of the left end and the baseline, in points from the upper left. */
  x: number;
  y: number;
  style: Style;
  block: number;
}

/** A page as a list of what is to be drawn: the same list becomes a picture, a PDF page and the text that a reader should find. */
export class Page {
  readonly texts: PlacedText[] = [];
  readonly drawings: ((context: SKRSContext2D) => void)[] = [];
  private readonly extras: [number, string][] = [];
  private blockNumber = 0;

  constructor(
    readonly width: number,
    public height: number,
  ) {}

  /** What follows is read after all that came before, even where it stands beside it. */
  block(): void {
    this.blockNumber++;
  }

  text(text: string, x: number, y: number, style: Style): void {
    if (!text.trim()) return;
    const width = style.align && style.align !== 'left' ? widthOf(text, style) : 0;
    const left = style.align === 'right' ? x - width : style.align === 'center' ? x - width / 2 : x;
    this.texts.push({ text, x: left, y, style, block: this.blockNumber });
  }

  /** Wrapped lines; returns the baseline after the last one. */
  paragraph(text: string, x: number, y: number, width: number, style: Style, leading = 1.35): number {
    let baseline = y;
    for (const line of wrap(text, width, style)) {
      const at = style.align === 'right' ? x + width : style.align === 'center' ? x + width / 2 : x;
      this.text(line, at, baseline, style);
      baseline += style.size * leading;
    }
    return baseline;
  }

  draw(drawing: (context: SKRSContext2D) => void): void {
    this.drawings.push(drawing);
  }

  /** Words that `draw` puts on the page itself, as a turned stamp: read as a block of their own. */
  drawnWords(text: string): void {
    this.extras.push([++this.blockNumber, text]);
  }

  rule(x1: number, y1: number, x2: number, y2: number, { colour = '#222', weight = 0.6, dash = [] as number[] } = {}): void {
    this.draw((context) => {
      context.strokeStyle = colour;
      context.lineWidth = weight;
      context.setLineDash(dash);
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
      context.setLineDash([]);
    });
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.draw((context) => {
      context.fillStyle = colour;
      context.fillRect(x, y, width, height);
    });
  }

  frame(x: number, y: number, width: number, height: number, { colour = '#222', weight = 0.6 } = {}): void {
    this.draw((context) => {
      context.strokeStyle = colour;
      context.lineWidth = weight;
      context.strokeRect(x, y, width, height);
    });
  }

  /** Draws in points; fills and rules lie under the text. */
  paint(context: SKRSContext2D): void {
    for (const drawing of this.drawings) drawing(context);
    for (const { text, x, y, style } of this.texts) {
      context.font = cssFont(style);
      context.fillStyle = style.colour ?? '#1a1a1a';
      context.textAlign = 'left';
      context.fillText(text, x, y);
    }
  }

  /** In reading order: block by block, row by row, the parts of a row from left to right. */
  readingOrder(): string[] {
    const numbers = [...new Set([...this.texts.map(({ block }) => block), ...this.extras.map(([block]) => block)])].sort((a, b) => a - b);
    return numbers.flatMap((number) => [
      ...rowsOf(this.texts.filter(({ block }) => block === number)),
      ...this.extras.filter(([block]) => block === number).map(([, text]) => text),
    ]);
  }
}

/** Baselines that differ by less than this share of the size are one row. */
const sameRow = 0.45;

function rowsOf(texts: readonly PlacedText[]): string[] {
  const rows: PlacedText[][] = [];
  for (const text of [...texts].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && text.y - row[0]!.y < sameRow * Math.min(text.style.size, row[0]!.style.size)) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) =>
    row
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text.trim().replace(/\s+/g, ' '))
      .join(' '),
  );
}

export const cssFont = ({ family, size, bold, italic }: Style): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px "${family}"`;

const ruler = createCanvas(1, 1).getContext('2d');
export function widthOf(text: string, style: Style): number {
  ruler.font = cssFont(style);
  return ruler.measureText(text).width;
}

export function wrap(text: string, width: number, style: Style): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && widthOf(longer, style) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}
