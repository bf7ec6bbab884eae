/** Prices that clinics state themselves: how many, from where to where, and the middle one. */
import type { SellerPrice } from '../model/money.ts';
import { type Cents, type Range, toCents } from './cents.ts';

/** So many sellers of one state are needed to speak of the state; otherwise all of the country count. */
const ENOUGH_IN_STATE = 5;

/** Pain drips of about four hours and of one or two are different things. */
const LONG_DRIP_HOURS = 3;

export interface SellersPrice {
  price: Range;
  sellers: number;
  /** States they are in, where stated. */
  states: number;
  /** The person's state, when its own sellers were enough. */
  inState: string | undefined;
  rows: SellerPrice[];
}

const middle = (sorted: readonly Cents[]): Cents => {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? 0) + upper) / 2);
};

const ascending = (values: Cents[]): Cents[] => values.sort((a, b) => a - b);

/** One figure a seller: the middle of what it asks, so that a long price list does not count more than a short one. */
function figures(rows: readonly SellerPrice[]): { typical: Cents; low: Cents; high: Cents }[] {
  const bySeller = new Map<string, SellerPrice[]>();
  for (const row of rows) bySeller.set(row.seller, [...(bySeller.get(row.seller) ?? []), row]);
  return [...bySeller.values()].map((own) => ({
    low: Math.min(...own.map(({ price }) => toCents(price.low))),
    high: Math.max(...own.map(({ price }) => toCents(price.high))),
    typical: middle(ascending(own.map(({ price }) => Math.round((toCents(price.low) + toCents(price.high)) / 2)))),
  }));
}

/** @returns undefined when no seller's own price fits. */
export function sellersPrice(
  of: { product: string; group: string; unit: string },
  state: string | undefined,
  all: readonly SellerPrice[],
): SellersPrice | undefined {
  const fits = all.filter(
    (row) => row.product === of.product && row.unit === of.unit && (row.group === of.group || row.group === 'any'),
  );
  // Talk therapy around a session is another product; it counts only where nobody sells the drug alone.
  const alone = fits.some(({ withTherapy }) => !withTherapy) ? fits.filter(({ withTherapy }) => !withTherapy) : fits;
  const long = alone.filter(({ hours }) => hours !== undefined && hours >= LONG_DRIP_HOURS);
  const rows = of.group === 'pain' && long.length > 0 ? long : alone;
  if (rows.length === 0) return undefined;
  const own = rows.filter((row) => row.state !== null && row.state === state);
  const enough = new Set(own.map(({ seller }) => seller)).size >= ENOUGH_IN_STATE;
  const used = enough ? own : rows;
  const each = figures(used);
  return {
    price: {
      low: Math.min(...each.map(({ low }) => low)),
      typical: middle(ascending(each.map(({ typical }) => typical))),
      high: Math.max(...each.map(({ high }) => high)),
    },
    sellers: each.length,
    states: new Set(used.flatMap((row) => (row.state ? [row.state] : []))).size,
    inState: enough ? state : undefined,
    rows: used,
  };
}

/** What one session costs in a package, by the sellers that offer one: the middle price and the usual number of sessions. */
export function packagePrice(
  of: { product: string; group: string },
  all: readonly SellerPrice[],
): { each: Cents; sellers: number } | undefined {
  const rows = all.filter(
    (row) =>
      row.product === of.product &&
      row.unit === 'course' &&
      row.sessions !== undefined &&
      !row.withTherapy &&
      (row.group === of.group || row.group === 'any'),
  );
  if (rows.length === 0) return undefined;
  const each = rows.map(({ price, sessions }) =>
    Math.round((toCents(price.low) + toCents(price.high)) / 2 / (sessions as number)),
  );
  return { each: middle(ascending(each)), sellers: new Set(rows.map(({ seller }) => seller)).size };
}
