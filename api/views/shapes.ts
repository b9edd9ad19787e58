import { z } from 'zod';
import { idPattern, idPrefixes, type IdKind, type IdOf } from '../../workflows/contract/index.js';

/** An id in a request; one of the wrong shape is named as such, before anybody looks for it. */
export const id = <K extends IdKind>(kind: K) =>
  z
    .string()
    .regex(idPattern(kind), `is not the id of such a thing: it has the shape ${idPrefixes[kind]}_…`)
    .transform((text) => text as IdOf[K]);

/** All but the line break. Spelled out, not \p{Cc}: the patterns stand in the OpenAPI file, and not every regular expression engine knows properties. */
const controls = String.raw`\u0000-\u0009\u000b-\u001f\u007f`;
const withoutControls = new RegExp(String.raw`^[^\u000a${controls}]*$`);
const withoutControlsButNewline = new RegExp(`^[^${controls}]*$`);

/** Text that a person may write: no control characters, which no field here has a use for and databases refuse. */
export const line = (maxChars: number) => z.string().max(maxChars).regex(withoutControls, 'must not contain control characters');
/** The same over several lines. */
export const paragraph = (maxChars: number) =>
  z.string().max(maxChars).regex(withoutControlsButNewline, 'must not contain control characters');

export const AccountName = line(120).trim().min(1).describe('Of the business.');

/** As RFC 3339 writes it, in UTC; checked by format alone, so that the OpenAPI file stays readable. */
export const Instant = z.string().meta({ format: 'date-time' });
export const iso = (date: Date): string => date.toISOString();
export const maybeIso = (date: Date | null): string | null => date?.toISOString() ?? null;

const isCalendarDate = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};
export const CalendarDate = z
  .string()
  .regex(/^[12]\d{3}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD')
  .refine(isCalendarDate, 'is no day of the calendar')
  .meta({ format: 'date' });

/** 15 digits before the point fit every amount of money there is, and the integer columns behind. */
export const Decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'must be a decimal number as text, like "1234.50"');

/** `Idempotency-Key` as clients send it: any printable text. */
export const IdempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 printable ASCII characters without spaces')
    .optional()
    .describe(
      'The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused.',
    ),
});

/** A whole number in an address: decimal digits alone, though `Number` would also take "0x10", "1e2" and blanks for one. */
export const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : text),
    z.int('must be a whole number in decimal digits').min(min).max(max),
  );

/** Query of a list. */
export const pageQuery = {
  limit: wholeNumber({ min: 1, max: 200 }).prefault(50).describe('Most items in one answer.'),
  after: line(500).min(1).optional().describe('The cursor `next` of the page before.'),
};
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Cursor of the next page; null at the end.') });
