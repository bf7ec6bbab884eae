/** Prices of named clinics: how many, from where to where, the middle one, and how many do not state it themselves. */
import type { SellerPrice } from '../model/money.ts';
import { type Cents, type Range, toCents } from './cents.ts';
import { regionOf } from './region.ts';

/**
 * So many sellers of one state or region are needed to speak of it (otherwise all of the country count), and so many
 * altogether before their prices stand without those of market guides.
 */
export const ENOUGH_SELLERS = 5;

/** Pain drips of about four hours and of one or two are different things. */
const LONG_DRIP_HOURS = 3;

export interface SellersPrice {
  price: Range;
  sellers: number;
  /** Of these, the ones whose price only others report (a newspaper, a competitor). */
  reported: number;
  /** States they are in, where stated. */
  states: number;
  /** The person's state or region, when its own sellers were enough. */
  area: string | undefined;
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

/** The sellers of the person's state where they are enough, else of the region, else all. */
function nearest(
  rows: readonly SellerPrice[],
  state: string | undefined,
): { area: string | undefined; used: SellerPrice[] } {
  const region = regionOf(state);
  const inState = rows.filter((row) => row.state !== null && row.state === state);
  const inRegion = rows.filter((row) => region !== undefined && regionOf(row.state) === region);
  const enough = (some: SellerPrice[]) => new Set(some.map(({ seller }) => seller)).size >= ENOUGH_SELLERS;
  if (enough(inState)) return { area: state, used: inState };
  return enough(inRegion) ? { area: region, used: inRegion } : { area: undefined, used: [...rows] };
}

/**
 * @param reported tells a price that others report from one that the seller states itself.
 * @returns undefined when no seller's price fits.
 */
export function sellersPrice(
  of: { product: string; group: string; unit: string },
  state: string | undefined,
  all: readonly SellerPrice[],
  reported: (row: SellerPrice) => boolean = () => false,
): SellersPrice | undefined {
  const fits = all.filter(
    (row) => row.product === of.product && row.unit === of.unit && (row.group === of.group || row.group === 'any'),
  );
  // Talk therapy around a session is another product; it counts only where nobody sells the drug alone.
  const alone = fits.some(({ withTherapy }) => !withTherapy) ? fits.filter(({ withTherapy }) => !withTherapy) : fits;
  const long = alone.filter(({ hours }) => hours !== undefined && hours >= LONG_DRIP_HOURS);
  const rows = of.group === 'pain' && long.length > 0 ? long : alone;
  if (rows.length === 0) return undefined;
  const { area, used } = nearest(rows, state);
  const each = figures(used);
  const stated = new Set(used.filter((row) => !reported(row)).map(({ seller }) => seller));
  return {
    price: {
      low: Math.min(...each.map(({ low }) => low)),
      typical: middle(ascending(each.map(({ typical }) => typical))),
      high: Math.max(...each.map(({ high }) => high)),
    },
    sellers: each.length,
    reported: each.length - stated.size,
    states: new Set(used.flatMap((row) => (row.state ? [row.state] : []))).size,
    area,
    rows: used,
  };
}

export interface PackagePrice {
  /** One session in the middle package, and in the cheapest and dearest. */
  each: Cents;
  low: Cents;
  high: Cents;
  sellers: number;
}

/** What one session costs in a package, by the sellers that offer one. */
export function packagePrice(
  of: { product: string; group: string },
  all: readonly SellerPrice[],
): PackagePrice | undefined {
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
  return {
    each: middle(ascending(each)),
    low: Math.min(...each),
    high: Math.max(...each),
    sellers: new Set(rows.map(({ seller }) => seller)).size,
  };
}
