import { XMLParser } from 'fast-xml-parser';
import { fail } from '../../workflows/contract/fail.js';
import { decodeEntities } from './entities.js';

/** An element: its children by local name (namespace prefixes are cut off), its attributes under `@name`, its text under `#text`. */
export interface Element {
  [name: string]: Element[] | string | undefined;
}

/** E-invoices of thousands of lines take a few MiB; more than this is no invoice. */
const largestBytes = 24 * 1024 * 1024;
/** EN 16931 nests 9 deep. */
const deepest = 40;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

function depthOf(xml: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of xml.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth);
    if (most > deepest) break;
  }
  return most;
}

/** Parses XML whose document type cannot be declared: no entity of its own, nothing fetched, bounded size and depth. */
export function parseTree(xml: string): Element {
  if (xml.length > largestBytes) fail('document.too_large', 'The XML is larger than any e-invoice.', { characters: xml.length });
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) fail('document.damaged', 'The XML declares a document type, which e-invoices must not.');
  if (depthOf(xml) > deepest) fail('document.too_complex', 'The XML nests deeper than any e-invoice.', { deepest });
  try {
    return parser.parse(xml) as Element;
  } catch (error) {
    return fail('document.damaged', 'The XML cannot be parsed.', {}, error);
  }
}

export const children = (element: Element | undefined, name: string): Element[] => {
  const found = element?.[name];
  if (!Array.isArray(found)) return [];
  return found.map((child) => (typeof child === 'string' ? { '#text': child } : child));
};

/** The first element at the end of a path of local names. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  let current = element;
  for (const name of path) current = children(current, name)[0];
  return current;
}

/** The text at the end of a path, decoded; null where there is none. */
export function textAt(element: Element | undefined, ...path: string[]): string | null {
  const text = find(element, ...path)?.['#text'];
  return typeof text === 'string' && text.trim() ? decodeEntities(text.trim()) : null;
}

export const attribute = (element: Element | undefined, name: string): string | null => {
  const value = element?.[`@${name}`];
  return typeof value === 'string' && value ? decodeEntities(value) : null;
};
