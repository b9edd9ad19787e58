/** Reads what an XML file shows, without ever expanding an entity that the file itself declares. */
import { decodeEntities } from '../einvoice/entities.js';

/** Decodes by byte order mark, then by the declaration, then as UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return new TextDecoder(declared === 'iso-8859-1' || declared === 'windows-1252' ? 'windows-1252' : 'utf-8').decode(bytes);
}

/** The root element's name without its prefix; null when this is no XML. */
export function rootElement(xml: string): string | null {
  const prologue = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*/.exec(xml)![0];
  return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(xml.slice(prologue.length))?.[1] ?? null;
}

/** The texts between the tags, one a line, in document order; the name of its element before each. */
export function xmlLines(xml: string, linesMax: number): string[] {
  const lines: string[] = [];
  const leaf = /<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>([^<>]+)(?=<)/g;
  for (const [, name, raw] of xml.matchAll(leaf)) {
    const text = decodeEntities(raw!).replace(/\s+/g, ' ').trim();
    if (text) lines.push(`${spaced(name!)}: ${text}`);
    if (lines.length >= linesMax) break;
  }
  return lines;
}

/** `GrandTotalAmount` → `Grand Total Amount`. */
const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2');
