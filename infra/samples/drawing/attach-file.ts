export interface Attachment {
  name: string;
  bytes: Buffer;
  mediaType: string;
  description: string;
  /** As PDF/A-3 names it: `Alternative` says that the file says the same as the pages. */
  relationship: 'Alternative' | 'Data' | 'Source';
  /** Replaces the document's XMP metadata. */
  metadata?: string;
}

/**
 * Attaches a file to a PDF with a plain cross-reference table, as an incremental update (ISO 32000-1, 7.5.6): the first bytes stay as
 * they are, new objects and a new catalogue come after them.
 */
export function attachFile(pdf: Buffer, { name, bytes, mediaType, description, relationship, metadata }: Attachment): Buffer {
  const text = pdf.toString('latin1');
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  const root = /\/Root (\d+) 0 R/.exec(trailer?.[1] ?? '');
  const size = /\/Size (\d+)/.exec(trailer?.[1] ?? '');
  if (!trailer || !root || !size) throw new Error('the PDF has no plain trailer');
  const first = Number(size[1]);
  const [file, specification, xmp] = [first, first + 1, first + 2];
  const catalogue = new RegExp(`\\n${root[1]} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(text)?.[1];
  if (!catalogue) throw new Error('the PDF has no plain catalogue');

  const objects = new Map<number, Buffer>([
    [
      Number(root[1]),
      plainObject(
        `${metadata ? catalogue.replace(/\/Metadata \d+ 0 R/, `/Metadata ${xmp} 0 R`) : catalogue}\n` +
          `/Names <</EmbeddedFiles <</Names [(${name}) ${specification} 0 R]>>>>\n/AF [${specification} 0 R]\n/PageMode /UseAttachments`,
      ),
    ],
    [file, streamObject(`/Type /EmbeddedFile /Subtype /${mediaType.replace('/', '#2F')} /Params <</Size ${bytes.length}>>`, bytes)],
    [
      specification,
      plainObject(
        `/Type /Filespec /F (${name}) /UF (${name}) /Desc (${description}) /AFRelationship /${relationship} /EF <</F ${file} 0 R /UF ${file} 0 R>>`,
      ),
    ],
    ...(metadata ? [[xmp, streamObject('/Type /Metadata /Subtype /XML', Buffer.from(metadata))] as const] : []),
  ]);
  const entries = trailer[1]!.replace(/\/Size \d+/, `/Size ${first + (metadata ? 3 : 2)}`);
  return append(pdf, objects, `${entries}\n/Prev ${trailer[2]}`);
}

const plainObject = (dictionary: string): Buffer => Buffer.from(`<<${dictionary}>>`, 'latin1');
const streamObject = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<<${dictionary} /Length ${bytes.length}>> stream\n`, 'latin1'), bytes, Buffer.from('\nendstream', 'latin1')]);

function append(pdf: Buffer, objects: ReadonlyMap<number, Buffer>, trailer: string): Buffer {
  const parts = [pdf];
  const sections: string[] = [];
  let offset = pdf.length;
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    sections.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    parts.push(whole);
    offset += whole.length;
  }
  parts.push(Buffer.from(`xref\n${sections.join('')}trailer\n<<${trailer}>>\nstartxref\n${offset}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}
