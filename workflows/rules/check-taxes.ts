import {
  absolute,
  gstStateOf,
  presentGstState,
  gstStates,
  minorOf,
  textOf,
  toDecimal,
  toMinor,
  type Check,
  type TaxKind,
  type TaxLine,
} from '../contract/index.js';
import { finding, type CheckInput } from './check.js';
import { stateOfGstin } from './check-tax-ids.js';

/** A part of the tax may have been rounded by line item before it was summed. */
const ROUNDING_MINOR = 2n;

/** Each part is its rate of its base; the parts make the tax; and Indian parts are the ones that the places ask for. */
export function checkTaxes(input: CheckInput): Check[] {
  return [...checkRates(input), ...checkSum(input), ...checkHalves(input), ...checkPlaceOfSupply(input)];
}

function checkRates({ fields, taxLines }: CheckInput): Check[] {
  const currency = textOf(fields, 'currency') ?? '';
  const known = taxLines.flatMap(({ kind, rate, base, amount }) => {
    const [exactRate, baseMinor, minor] = [rate === null ? null : perMillion(rate), minorIn(base, currency), minorIn(amount, currency)];
    return exactRate === null || baseMinor === null || minor === null ? [] : [{ kind, rate, base, amount, exactRate, baseMinor, minor }];
  });
  const wrong = known.find(
    ({ exactRate, baseMinor, minor }) => absolute(baseMinor * exactRate - minor * 1_000_000n) > ROUNDING_MINOR * 1_000_000n,
  );
  if (!known.length) return [];
  const words = wrong ? `${wrong.rate} % of ${wrong.base} is not ${wrong.amount} (${nameOf(wrong.kind)})` : '';
  return [finding('tax.rate', !wrong, ['tax'], words)];
}

function checkSum({ fields, taxLines }: CheckInput): Check[] {
  const currency = textOf(fields, 'currency') ?? '';
  const tax = minorOf(fields, 'tax');
  const sum = sumOf(taxLines, currency);
  if (tax === null || sum === null) return [];
  const off = absolute(sum - tax);
  const say = (minor: bigint) => toDecimal({ minor, currency });
  return [
    finding(
      'sum.tax_lines',
      off <= ROUNDING_MINOR * BigInt(taxLines.length),
      ['tax'],
      `the parts of the tax add up to ${say(sum)}, not to ${say(tax)}`,
    ),
  ];
}

/** The centre's and the state's share of the tax are equal by law. */
function checkHalves({ fields, taxLines }: CheckInput): Check[] {
  const currency = textOf(fields, 'currency') ?? '';
  const [centre, state] = [of(taxLines, 'cgst'), of(taxLines, 'sgst', 'utgst')];
  if (!centre.length && !state.length) return [];
  const [first, second] = [halfOf(centre, currency), halfOf(state, currency)];
  if (first === null || second === null) return [];
  const say = (minor: bigint) => toDecimal({ minor, currency });
  const allowed = ROUNDING_MINOR * BigInt(Math.max(centre.length, state.length));
  return [
    finding('tax.gst_halves', absolute(first - second) <= allowed, ['tax'], `CGST of ${say(first)} and SGST of ${say(second)} differ`),
  ];
}

/**
 * Within a state (or union territory) CGST and SGST are due, across states IGST (sections 7 and 8 of the IGST Act). Sales to a special economic
 * zone bear IGST within a state too, which a person has to see. Where no place of supply is printed, the buyer's GSTIN tells it.
 */
function checkPlaceOfSupply({ fields, taxLines }: CheckInput): Check[] {
  const from = stateOfGstin(textOf(fields, 'vendor_tax_id') ?? '');
  const to = gstStateOf(textOf(fields, 'place_of_supply') ?? '') ?? stateOfGstin(textOf(fields, 'buyer_tax_id') ?? '');
  const shared = of(taxLines, 'cgst', 'sgst', 'utgst').some(isSome);
  const integrated = of(taxLines, 'igst').some(isSome);
  if (from === null || to === null || !(shared || integrated)) return [];
  const within = presentGstState(from) === presentGstState(to);
  const words = within
    ? `IGST is charged, though seller and place of supply are both in ${gstStates[from] ?? from}`
    : `CGST and SGST are charged, though the goods or services go from ${gstStates[from] ?? from} to ${gstStates[to] ?? to}`;
  return [
    finding('tax.place_of_supply', within ? !integrated : !shared, ['place_of_supply', 'vendor_tax_id', 'buyer_tax_id', 'tax'], words),
  ];
}

const nameOf = (kind: TaxKind): string => kind.replace('_', ' ').toUpperCase();
const of = (taxLines: readonly TaxLine[], ...kinds: TaxKind[]): TaxLine[] => taxLines.filter(({ kind }) => kinds.includes(kind));
const isSome = ({ amount }: TaxLine): boolean => /[1-9]/.test(amount);
const minorIn = (decimal: string | null, currency: string): bigint | null => (decimal === null ? null : toMinor(decimal, currency));

/** What is not there is nothing; null where one cannot be read. */
const halfOf = (taxLines: readonly TaxLine[], currency: string): bigint | null => (taxLines.length ? sumOf(taxLines, currency) : 0n);

/** Null where there are none, or one cannot be read: half a sum says nothing. */
function sumOf(taxLines: readonly TaxLine[], currency: string): bigint | null {
  const minors = taxLines.map(({ amount }) => toMinor(amount, currency));
  return minors.length && minors.every((minor) => minor !== null) ? minors.reduce((sum, minor) => sum + minor, 0n) : null;
}

/** A percentage as millionths of one: "7.5" is 75,000. Null for more than four decimals. */
function perMillion(rate: string): bigint | null {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(rate);
  return match ? BigInt(match[1]!) * 10_000n + BigInt((match[2] ?? '').padEnd(4, '0')) : null;
}
