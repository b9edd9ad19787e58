/** Writes PDFs of thousands of pages cheaply: uncompressed, every object said once. */
export interface PdfPage {
  /** Operators of the content stream, Latin-1. */
  content: string;
  /** What the page uses, e.g. `/Font <</F 3 0 R>>`. */
  resources: string;
}

export class PdfWriter {
  private readonly parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  private readonly offsets: number[] = [];
  private length = this.parts[0]!.length;

  /** Numbers 1 and 2 are kept for the catalogue and the page tree. */
  private next = 3;

  addObject(body: string | Buffer, number = this.next++): number {
    this.offsets[number] = this.length;
    this.push(
      Buffer.concat([
        Buffer.from(`${number} 0 obj\n`),
        typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
        Buffer.from('\nendobj\n'),
      ]),
    );
    return number;
  }

  addStream(dictionary: string, bytes: Buffer): number {
    return this.addObject(
      Buffer.concat([Buffer.from(`<<${dictionary} /Length ${bytes.length}>> stream\n`, 'latin1'), bytes, Buffer.from('\nendstream')]),
    );
  }

  finish(pages: Iterable<PdfPage>, { width, height }: { width: number; height: number }): Buffer {
    const kids: string[] = [];
    for (const { content, resources } of pages) {
      const stream = this.addStream('', Buffer.from(content, 'latin1'));
      kids.push(
        `${this.addObject(`<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources <<${resources}>> /Contents ${stream} 0 R>>`)} 0 R`,
      );
    }
    this.addObject('<</Type /Catalog /Pages 2 0 R>>', 1);
    this.addObject(`<</Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}]>>`, 2);
    const start = this.length;
    const rows = this.offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.push(
      Buffer.from(
        `xref\n0 ${this.next}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${this.next} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(this.parts);
  }

  private push(bytes: Buffer): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }
}

/** Text as a literal string of a content stream; beyond Latin-1 nothing can be shown. */
export const literal = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;
