import type { Schemas } from '../../app/api';

type Check = Schemas['Check'];
interface Told {
  /** What is wrong, in a few words. */
  title: string;
  /** What to do about it. */
  advice: string;
}

/** What a failed check means to a person, by its code; the figures are in the check's own message. */
const failed: Readonly<Record<string, Told>> = {
  'sum.net_and_tax': { title: 'Net, tax and total do not add up', advice: 'Compare the three with the page.' },
  'sum.line_items': { title: 'The line items do not add up', advice: 'Look for a line that was missed or read wrongly.' },
  'sum.tax_lines': { title: 'The parts of the tax do not add up', advice: 'Compare the tax lines with the tax.' },
  'tax.rate': { title: 'A tax line does not fit its rate', advice: 'Compare rate, base and amount with the page.' },
  'tax.gst_halves': { title: 'CGST and SGST differ', advice: 'They are equal by law: compare both with the page.' },
  'tax.place_of_supply': { title: 'The kind of GST does not fit the places', advice: 'Check the place of supply and both GSTINs.' },
  'date.order': { title: 'Due before it was written', advice: 'Check which of the two dates was misread.' },
  'date.plausible': { title: 'An unlikely date', advice: 'Check the year.' },
  'tax_id.gstin': { title: 'Not a valid GSTIN', advice: 'Compare it with the page, character by character.' },
  'tax_id.vat': { title: 'Not a valid VAT id', advice: 'Compare it with the page, character by character.' },
  'bank.iban': { title: 'Not a valid IBAN', advice: 'Compare it with the page, character by character.' },
  'bank.changed': {
    title: 'Another bank account than before',
    advice: 'This is how invoices are forged. Ask the vendor by a number that you know, not by one on this paper.',
  },
  'duplicate.same_invoice': {
    title: 'This may be here already',
    advice: 'Reject it if it is the same paper, so that it is not paid twice.',
  },
  'conflict.printed': {
    title: 'The e-invoice’s data and its pages differ',
    advice: 'The data counts in law in most places; ask the vendor if unsure.',
  },
  'qr.signature': { title: 'The signed QR code is not genuine', advice: 'Do not pay before the vendor has explained it.' },
  'qr.irn': { title: 'The invoice reference number does not fit', advice: 'Check the invoice on the tax portal.' },
  'qr.page_mismatch': { title: 'The page and its QR code differ', advice: 'Compare the fields named with the page.' },
  'qr.payment_mismatch': { title: 'The payment code asks for something else', advice: 'Compare the amount and the account before paying.' },
};

export const checkTitle = ({ code }: Pick<Check, 'code'>): string => failed[code]?.title ?? code;
export const checkAdvice = ({ code }: Pick<Check, 'code'>): string | null => failed[code]?.advice ?? null;

/** Whether the line items may be what is wrong; checks name fields alone. */
export const aboutLines = ({ code }: Pick<Check, 'code'>): boolean => code === 'sum.line_items';

/** A message as a sentence, cut at the documents that it names: those become links. */
export function checkMessage({ message }: Pick<Check, 'message'>): { text: string; documentId?: string }[] {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1) + (/[.!?]$/.test(message) ? '' : '.');
  return sentence
    .split(/(doc_[0-9a-z]{26})/)
    .filter(Boolean)
    .map((text) => (/^doc_[0-9a-z]{26}$/.test(text) ? { text: 'this document', documentId: text } : { text }));
}
