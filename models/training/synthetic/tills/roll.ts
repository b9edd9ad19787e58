import type { Draw } from '../core/draw.js';
import { widthOf, wrap, type Page, type Style } from '../core/page.js';

export interface Emphasis {
  bold?: boolean;
  /** Of the usual size. */
  scale?: number;
}

/** A till roll being printed, row by row. Its page grows with it. */
export class Roll {
  y: number;

  constructor(
    readonly page: Page,
    readonly style: Style,
    readonly margin: number,
    readonly leading: number,
  ) {
    this.y = margin + style.size;
  }

  private get left(): number {
    return this.margin;
  }
  private get right(): number {
    return this.page.width - this.margin;
  }
  get width(): number {
    return this.right - this.left;
  }

  private styleOf({ bold, scale = 1 }: Emphasis): Style {
    return { ...this.style, size: this.style.size * scale, bold: bold ?? this.style.bold };
  }
  private advance(scale = 1): void {
    this.y += this.style.size * scale * this.leading;
    this.page.height = this.y + this.margin;
  }

  gap(rows = 0.5): void {
    this.y += this.style.size * this.leading * rows;
  }

  centre(text: string, emphasis: Emphasis = {}): void {
    for (const line of wrap(text, this.width, this.styleOf(emphasis))) {
      this.raise(emphasis);
      this.page.text(line, this.page.width / 2, this.y, { ...this.styleOf(emphasis), align: 'center' });
      this.advance(emphasis.scale);
    }
  }

  line(text: string, emphasis: Emphasis = {}): void {
    for (const line of wrap(text, this.width, this.styleOf(emphasis))) {
      this.raise(emphasis);
      this.page.text(line, this.left, this.y, this.styleOf(emphasis));
      this.advance(emphasis.scale);
    }
  }

  /** A row of two ends; a left end that is too long is wrapped, and the right end stands on its last line. */
  ends(left: string, right: string, emphasis: Emphasis = {}): void {
    const style = this.styleOf(emphasis);
    const lines = wrap(left, this.width - widthOf(right, style) - style.size, style);
    for (const [at, line] of lines.entries()) {
      this.raise(emphasis);
      this.page.text(line, this.left, this.y, style);
      if (at === lines.length - 1) this.page.text(right, this.right, this.y, { ...style, align: 'right' });
      this.advance(emphasis.scale);
    }
  }

  /** Cells at shares of the width; a stop below 0 sets the right end of its cell. */
  columns(cells: readonly string[], stops: readonly number[], emphasis: Emphasis = {}): void {
    const style = this.styleOf(emphasis);
    this.raise(emphasis);
    for (const [at, cell] of cells.entries()) {
      const stop = stops[at]!;
      this.page.text(cell, this.left + Math.abs(stop) * this.width, this.y, { ...style, align: stop < 0 ? 'right' : 'left' });
    }
    this.advance(emphasis.scale);
  }

  /** How much text fits into a share of the width. */
  fits(text: string, share: number): string {
    let cut = text;
    while (cut.length > 4 && widthOf(cut, this.style) > share * this.width) cut = cut.slice(0, -1);
    return cut.trim();
  }

  /** Signs of a rule are no text that anyone wants to read, so all rules are drawn. */
  rule(kind: RuleKind): void {
    const y = this.y - this.style.size * 0.35;
    if (kind === 'blank') this.gap(0.4);
    else {
      const dash = kind === 'dashes' ? [this.style.size * 0.4, this.style.size * 0.22] : kind === 'dots' ? [1, 2.4] : [];
      this.page.rule(this.left, y, this.right, y, { weight: kind === 'solid' ? 0.7 : 0.9, dash });
      if (kind === 'double') this.page.rule(this.left, y + 2, this.right, y + 2);
      this.advance(0.9);
    }
  }

  /** Big letters need room above the baseline. */
  private raise({ scale = 1 }: Emphasis): void {
    if (scale > 1) this.y += this.style.size * (scale - 1) * 0.8;
  }

  bars({ chance: { between } }: Draw): void {
    const [top, high] = [this.y - this.style.size, this.style.size * 3];
    const from = this.left + this.width * 0.12;
    const stripes: [number, number][] = [];
    for (let x = from; x < this.right - this.width * 0.12;) {
      const wide = between(1, 3) * 0.7;
      stripes.push([x, wide]);
      x += wide + between(1, 3) * 0.7;
    }
    this.page.draw((context) => {
      context.fillStyle = '#111';
      for (const [x, wide] of stripes) context.fillRect(x, top, wide, high);
    });
    this.y += high + this.style.size * 0.4;
  }
}

export type RuleKind = 'dashes' | 'solid' | 'double' | 'dots' | 'blank';

/** A new roll of one of the widths in use (58, 76 and 80 mm), in a font of tills. */
export function newRoll({ chance, fonts, layout }: Draw, page: Page): Roll {
  const kind = chance.weighted([
    ['mono', 5],
    ['pixel', 2],
    ['sans', 3],
  ] as const);
  const size = kind === 'pixel' ? 9 : chance.real(page.width < 180 ? 6.6 : 7.6, page.width < 180 ? 8 : 9.6);
  const family = layout(fonts[kind]);
  return new Roll(
    page,
    { family, size: kind === 'mono' ? size * 0.96 : size, colour: '#1c1c1c' },
    chance.real(7, 16),
    chance.real(1.12, 1.45),
  );
}
export const rollWidths = [226, 226, 215, 164] as const;
