import type { Chance } from '../core/chance.js';
import { share, within } from '../core/money.js';
import { goods } from '../words/goods.js';
import type { Country, Trade } from './country.js';

export interface SaleLine {
  name: string;
  code: string;
  quantity: number;
  unit: string;
  price: number;
  /** Before tax on sheets that add it, with tax where prices include it. */
  amount: number;
  /** Hundredths of a percent. */
  rate: number;
  discount: number;
}

export interface TaxGroup {
  rate: number;
  net: number;
  tax: number;
}

/** Goods, sums and taxes that add up to the cent. */
export interface Sale {
  lines: SaleLine[];
  /** Prices include tax, as in shops outside of America. */
  inclusive: boolean;
  subtotal: number;
  /** Off the whole sale; 0 or negative. */
  discount: number;
  /** Freight and the like, taxed as the first line is. */
  shipping: number;
  groups: TaxGroup[];
  net: number;
  tax: number;
  total: number;
}

export interface SaleWish {
  trade: Trade;
  lines: number;
  inclusive: boolean;
  /** How many tax rates may be met. */
  rates?: readonly number[];
  quantityMax?: number;
  /** Shares of sales with a discount or freight. */
  discountShare?: number;
  shippingShare?: number;
  /** Papers without a place for discounts of single lines have none. */
  lineDiscounts?: boolean;
}

const units = ['pcs', 'hrs', 'ea', 'box', 'unit', 'kg'] as const;

export function sale({ code }: Country, wish: SaleWish, chance: Chance): Sale {
  const { between, maybe, one, weighted, pattern } = chance;
  const {
    trade,
    lines: count,
    inclusive,
    rates = [0],
    quantityMax = 6,
    discountShare = 0.1,
    shippingShare = 0,
    lineDiscounts = true,
  } = wish;
  const seen = new Set<string>();
  const lines: SaleLine[] = [];
  for (let tries = 0; lines.length < count && tries < count * 8; tries++) {
    const { name, price } = goods(code, trade, chance);
    if (seen.has(name)) continue;
    seen.add(name);
    const quantity = weighted([
      [1, 5],
      [between(2, quantityMax), 4],
    ] as const);
    const cut = maybe(discountShare / 2) ? -share(price * quantity, one([500, 1_000, 2_000])) : 0;
    const discount = lineDiscounts ? cut : 0;
    lines.push({
      name,
      code: pattern(one(['######', 'AA-####', '9#########12'])),
      quantity,
      unit: one(units),
      price,
      amount: price * quantity + discount,
      rate: one(rates),
      discount,
    });
  }
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
  const discount = maybe(discountShare) ? -share(subtotal, one([500, 1_000, 1_500])) : 0;
  const shipping = maybe(shippingShare) ? between(5, 60) * 100 : 0;
  return { lines, inclusive, subtotal, discount, shipping, ...taxed({ lines, inclusive, subtotal, discount, shipping }) };
}

/** The discount is spread over the rates by their share, the rest of the rounding goes to the last. */
function taxed({
  lines,
  inclusive,
  subtotal,
  discount,
  shipping,
}: Pick<Sale, 'lines' | 'inclusive' | 'subtotal' | 'discount' | 'shipping'>): Pick<Sale, 'groups' | 'net' | 'tax' | 'total'> {
  const rates = [...new Set(lines.map(({ rate }) => rate))].sort((a, b) => b - a);
  let discountLeft = discount;
  const groups = rates.map((rate, at): TaxGroup => {
    const own = lines.filter((line) => line.rate === rate).reduce((sum, { amount }) => sum + amount, 0);
    const cut = at === rates.length - 1 ? discountLeft : Math.round((discount * own) / subtotal);
    discountLeft -= cut;
    const base = own + cut + (at === 0 ? shipping : 0);
    const tax = inclusive ? within(base, rate) : share(base, rate);
    return { rate, net: inclusive ? base - tax : base, tax };
  });
  const net = groups.reduce((sum, group) => sum + group.net, 0);
  const tax = groups.reduce((sum, group) => sum + group.tax, 0);
  return { groups, net, tax, total: net + tax };
}
