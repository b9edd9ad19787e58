import type { Candidate } from './candidate.js';
import type { Layout } from '../layout/layout.js';

/** Each sign of a currency with its weight: ISO codes and symbols with a figure count most, the country least. */
const evidence: readonly (readonly [currency: string, weight: number, pattern: RegExp])[] = [
  ['MYR', 3, /\bMYR\b|\bRM ?\d|\(RM\)|\bRM\b/g],
  ['MYR', 1, /\bSDN\.? ?BHD\b|\bMALAYSIA\b|\bSELANGOR\b|\bKUALA LUMPUR\b|\bJOHOR\b|\bJALAN\b|\bBHD\b|\bTAMAN\b/gi],
  ['INR', 3, /\bINR\b|₹|\bRs\.? ?\d|\bRupees\b|\bRS\b/gi],
  ['INR', 1, /\bGSTIN\b|\b[CSI]GST\b|\bPVT\b|\bINDIA\b|\bHSN\b|\bIFSC\b/gi],
  ['EUR', 3, /\bEUR\b|€|\bEuros?\b/gi],
  ['EUR', 0.7, /\bMwSt\b|\bUSt\b|\bTVA\b|\bGmbH\b|Rechnung|Facture|\bDEUTSCHLAND\b|\bFRANCE\b/gi],
  [
    'EUR',
    0.7,
    /\bR[ÜU]CKGELD\b|\bZU ZAHLEN\b|\bSTEUER\b|\bST\.-NR|STRASSE\b|STRAßE\b|\bTTC\b|\bSIRET\b|\bP\. ?IVA\b|\bTE BETALEN\b|\bBTW\b|\bEFECTIVO\b/gi,
  ],
  ['GBP', 3, /\bGBP\b|£/g],
  ['GBP', 0.7, /\bUNITED KINGDOM\b|\bLONDON\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g],
  ['USD', 4, /\bUSD\b|US\$|US dollars/gi],
  ['SGD', 3.5, /\bSGD\b|S\$/g],
  ['AUD', 3.5, /\bAUD\b|\bA\$/g],
  ['CAD', 3.5, /\bCAD\b|\bC(?:DN)?\$/g],
  ['CHF', 3, /\bCHF\b|\bSFr\b/g],
  ['JPY', 3, /\bJPY\b|¥/g],
  ['AED', 3, /\bAED\b|\bDirhams?\b/gi],
  ['AUD', 1.2, /\bABN\b|\bAUSTRALIA\b|\b(?:NSW|VIC|QLD) \d{4}\b/g],
  ['CAD', 1.2, /\bCANADA\b|\bHST\b|\bPST\b|\bQST\b/g],
  ['SGD', 1, /\bSINGAPORE\b|\bPTE\b/gi],
];
/** A line that names the currency of the whole paper. */
const named =
  /\b(?<!TAX |VAT )(?:(?:INVOICE |DOCUMENT |BILLING )?CURRENCY(?: CODE)?|(?:RECHNUNGS|BELEG)?W[ÄA]HRUNG|BETR[ÄA]GE IN|DEVISE|MONEDA|VALUTA|MOEDA)\s*[:.]?\s*\b([A-Z]{3})\b/giu;
const namedWeight = 6;
/** A dollar sign without letters is the United States' unless the page speaks of another dollar country. */
const dollar = /(?<![A-Z])\$/g;
const american =
  /\bU\.?S\.?A?\b|\bUNITED STATES\b|\b(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC),?\.? \d{5}(?:-\d{4})?\b|SALES TAX|\(\d{3}\) ?\d{3}-\d{4}/g;
const dollarCountries = ['USD', 'SGD', 'AUD', 'CAD'];

const countOf = (text: string, pattern: RegExp): number => Math.min(6, text.match(pattern)?.length ?? 0);

/** The currency that the pages speak for most, and its share of the evidence. */
export function findCurrency({ text, segments }: Layout): { value: string; candidate: Candidate<string>; probability: number } | null {
  const scores = new Map<string, number>();
  const add = (currency: string, points: number): void => void scores.set(currency, (scores.get(currency) ?? 0) + points);
  for (const [currency, weight, pattern] of evidence) add(currency, weight * Math.sqrt(countOf(text, pattern)));
  for (const [, code] of text.matchAll(named))
    if (evidence.some(([currency]) => currency === code!.toUpperCase())) add(code!.toUpperCase(), namedWeight);
  const dollars = countOf(text, dollar);
  const states = countOf(text, american);
  const other = dollarCountries.slice(1).find((currency) => (scores.get(currency) ?? 0) > 1);
  if (dollars) add(states || !other ? 'USD' : other, 3 * Math.sqrt(dollars));
  add('USD', 0.8 * Math.sqrt(states));
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  if (!best || best[1] < 0.7) return null;
  const total = ranked.reduce((sum, [, score]) => sum + score ** 2, 0.6);
  const signs = [...evidence.filter(([currency]) => currency === best[0]).map(([, , pattern]) => pattern), dollar, american];
  const segment = signs.map((pattern) => segments.find((one) => one.text.search(pattern) >= 0)).find((found) => found);
  if (!segment) return null;
  const candidate = {
    value: best[0],
    raw: best[0],
    segment,
    words: segment.words.filter((word) => signs.some((pattern) => word.text.search(pattern) >= 0)),
    features: new Set<string>(),
  };
  return { value: best[0], candidate, probability: best[1] ** 2 / total };
}
