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

/** The amounts of each seller. */
function bySeller(rows: readonly SellerPrice[], amounts: (row: SellerPrice) => Cents[]): Cents[][] {
  const own = new Map<string, Cents[]>();
  for (const row of rows) own.set(row.seller, [...(own.get(row.seller) ?? []), ...amounts(row)]);
  return [...own.values()];
}

const between = ({ price }: SellerPrice): Cents => Math.round((toCents(price.low) + toCents(price.high)) / 2);

/** One figure a seller, the middle of what it asks, so that a long price list does not count more than a short one. */
const middleOfSellers = (own: Cents[][]): Cents => middle(ascending(own.map((amounts) => middle(ascending(amounts)))));

function rangeOf(rows: readonly SellerPrice[]): Range {
  return {
    low: Math.min(...rows.map(({ price }) => toCents(price.low))),
    typical: middleOfSellers(bySeller(rows, (row) => [between(row)])),
    high: Math.max(...rows.map(({ price }) => toCents(price.high))),
  };
}

const sellersIn = (rows: readonly SellerPrice[]): number => new Set(rows.map(({ seller }) => seller)).size;

/** The sellers of the person's state where they are enough, else of the region, else all. */
function nearest(
  rows: readonly SellerPrice[],
  state: string | undefined,
): { area: string | undefined; used: SellerPrice[] } {
  const region = regionOf(state);
  const inState = rows.filter((row) => row.state !== null && row.state === state);
  const inRegion = rows.filter((row) => region !== undefined && regionOf(row.state) === region);
  const enough = (some: SellerPrice[]) => sellersIn(some) >= ENOUGH_SELLERS;
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
    (row) =>
      row.product === of.product &&
      row.unit === of.unit &&
      !row.inGroup &&
      (row.group === of.group || row.group === 'any'),
  );
  // Talk therapy around a session is another product; it counts only where nobody sells the drug alone.
  const alone = fits.some(({ withTherapy }) => !withTherapy) ? fits.filter(({ withTherapy }) => !withTherapy) : fits;
  const long = alone.filter(({ hours }) => hours !== undefined && hours >= LONG_DRIP_HOURS);
  const rows = of.group === 'pain' && long.length > 0 ? long : alone;
  if (rows.length === 0) return undefined;
  const { area, used } = nearest(rows, state);
  const sellers = sellersIn(used);
  return {
    price: rangeOf(used),
    sellers,
    reported: sellers - sellersIn(used.filter((row) => !reported(row))),
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
      !row.inGroup &&
      (row.group === of.group || row.group === 'any'),
  );
  if (rows.length === 0) return undefined;
  const own = bySeller(rows, (row) => [Math.round(between(row) / (row.sessions as number))]);
  const each = own.flat();
  return {
    each: middleOfSellers(own),
    low: Math.min(...each),
    high: Math.max(...each),
    sellers: own.length,
  };
}

/** A price of several sellers, with the rows that it comes from. */
export interface ListedPrice {
  price: Range;
  sellers: number;
  rows: SellerPrice[];
}

const listed = (rows: SellerPrice[]): ListedPrice | undefined =>
  rows.length === 0 ? undefined : { price: rangeOf(rows), sellers: sellersIn(rows), rows };

/** What the first visit or talk costs at those who sell the product. */
export function firstVisitPrice(product: string, all: readonly SellerPrice[]): ListedPrice | undefined {
  return listed(all.filter((row) => row.product === product && row.unit === 'visit'));
}

/**
 * What one session of ketamine-assisted psychotherapy costs. How the ketamine is taken matters little here: what is paid
 * is mostly the therapist's hours. Groups and packages, which hold other talks too, are left out.
 */
export function guidedPrice(all: readonly SellerPrice[]): ListedPrice | undefined {
  return listed(
    all.filter(
      ({ withTherapy, unit, inGroup, group }) => withTherapy && unit === 'session' && !inGroup && group !== 'pain',
    ),
  );
}
