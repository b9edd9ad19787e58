import { Page } from './page.js';

export type FieldAnswer = string | number | null | (string | number)[];

export interface LineAnswer {
  description: string;
  quantity: number | null;
  unit_price: number | null;
  amount: number;
}

/** How the paper comes to the reader: who could have made a picture of it. */
export type Medium = 'till roll' | 'sheet' | 'screen';

/** A document as it is being written: pages, and what they show. Only what was shown becomes an answer. */
export class Paper {
  readonly pages: Page[] = [];
  readonly fields: Record<string, FieldAnswer> = {};
  /** The printed form of each shown value, for the tests. */
  readonly printed: [string, string][] = [];
  lineItems: LineAnswer[] | null = null;
  subtype: string | null = null;
  typeAccept: string[] | null = null;

  constructor(
    readonly kind: string,
    readonly type: string,
    readonly language: string,
    readonly medium: Medium,
  ) {}

  addPage(width: number, height: number): Page {
    const page = new Page(width, height);
    this.pages.push(page);
    return page;
  }

  /** Notes an answer, returns its printed form so that a call can stand where the text is drawn. */
  show(field: string, value: FieldAnswer, printed: string): string {
    this.fields[field] = value;
    this.printed.push([field, printed]);
    return printed;
  }

  /** Fields that this kind of paper often shows: those not shown are `null`. */
  missing(fields: readonly string[]): void {
    for (const field of fields) if (!(field in this.fields)) this.fields[field] = null;
  }

  /** What a reader knows without seeing a word for it, as the currency of a shop from its address. */
  imply(field: string, value: FieldAnswer): void {
    this.fields[field] ??= value;
  }

  text(): string {
    return this.pages.flatMap((page) => page.readingOrder()).join('\n');
  }
}
