import type { Draw } from '../core/draw.js';
import type { Page, Style } from '../core/page.js';
import type { Paper } from '../core/paper.js';
import type { CountryCode } from '../facts/country.js';

/** Typefaces and colours of one firm's papers. */
export interface SheetLook {
  body: Style;
  accent: string;
  rules: 'thin' | 'grid' | 'none' | 'stripes' | 'head only';
  parties: 'bold label' | 'plain label' | 'boxed' | 'band';
  margin: number;
  /** `invoice no` or `INVOICE NO`. */
  capitals: boolean;
}

const accents = ['#1f3a5f', '#222222', '#7a1f1f', '#1d5c3a', '#444444', '#8a5a00', '#3b2d6b', '#0b6b75'] as const;

/** One or more pages being filled from above. */
export class Sheet {
  page: Page;
  y: number;

  constructor(
    readonly paper: Paper,
    readonly look: SheetLook,
    readonly size: { width: number; height: number },
    /** What stands at the head of every page after the first. */
    private readonly continued: (sheet: Sheet) => void = () => undefined,
  ) {
    this.page = paper.addPage(size.width, size.height);
    this.y = look.margin + look.body.size;
  }

  get left(): number {
    return this.look.margin;
  }
  get right(): number {
    return this.size.width - this.look.margin;
  }
  get width(): number {
    return this.right - this.left;
  }
  get leading(): number {
    return this.look.body.size * 1.4;
  }

  style(change: Partial<Style> & { scale?: number } = {}): Style {
    const { scale = 1, ...rest } = change;
    return { ...this.look.body, size: this.look.body.size * scale, ...rest };
  }

  /** Begins a new page where `height` would run over the foot. */
  need(height: number): boolean {
    if (this.y + height < this.size.height - this.look.margin - 34) return false;
    this.nextPage();
    return true;
  }

  nextPage(): void {
    this.page = this.paper.addPage(this.size.width, this.size.height);
    this.y = this.look.margin + this.look.body.size;
    this.continued(this);
    this.page.block();
  }

  /** Lines one under the other at x, as a block of their own; returns the y below. */
  lines(texts: readonly string[], x: number, y: number, change: Partial<Style> & { scale?: number } = {}): number {
    this.page.block();
    let baseline = y;
    const style = this.style(change);
    for (const text of texts) {
      this.page.text(text, x, baseline, style);
      baseline += style.size * 1.35;
    }
    return baseline;
  }

  cased(label: string): string {
    return this.look.capitals ? label.toUpperCase() : label;
  }
}

export function sheetLook({ chance, fonts, layout }: Draw): SheetLook {
  const kind = chance.weighted([
    ['sans', 7],
    ['serif', 3],
    ['mono', 1],
  ] as const);
  return {
    body: { family: layout(fonts[kind]), size: chance.real(8.2, 10.4), colour: chance.one(['#111', '#222', '#1d2129']) },
    accent: chance.one(accents),
    rules: layout(['thin', 'grid', 'none', 'head only', 'stripes'] as const),
    parties: layout(['bold label', 'plain label', 'boxed', 'band'] as const),
    margin: chance.real(36, 62),
    capitals: chance.maybe(0.15),
  };
}

export const sizeOf = (country: CountryCode): { width: number; height: number } =>
  country === 'US' ? { width: 612, height: 792 } : { width: 595, height: 842 };
