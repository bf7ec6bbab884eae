/** What the clinic asks of someone who pays alone: the person's own figure, else the price table. */
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { SelfPayPrice, SellerPrice } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { ResultSource } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { type Assumption, note } from './assumption.ts';
import { type Cents, exactly, formatDollars, type Range, rangeToCents, toCents } from './cents.ts';
import { cite } from './cite.ts';
import type { Schedule } from './schedule.ts';
import {
  ENOUGH_SELLERS,
  firstVisitPrice,
  guidedPrice,
  packagePrice,
  type SellersPrice,
  sellersPrice,
} from './sellers.ts';

/** An amount for one session, with what was assumed for it and where it comes from. */
export interface Amount {
  perSession: Range;
  assumed: Assumption[];
  sources: ResultSource[];
}

/** What is said of packages: by the session of a drip or shot, or of programs at home that are sold by the session. */
function packageNote(
  of: { product: string; group: string; unit: string },
  typical: Cents,
  data: Data,
  words: Words,
): Assumption[] {
  const found = packagePrice(of, data.sellers().items);
  if (!found) return [];
  const [each, low, high] = [found.each, found.low, found.high].map(formatDollars) as [string, string, string];
  if (of.unit === 'month') return [note(words.costs.programs(low, high, found.sellers))];
  return found.each < typical ? [note(words.costs.packages(each, found.sellers))] : [];
}

/** What is named beside a price, not counted in it. */
type Asides = Pick<Amount, 'assumed' | 'sources'>;

const citeSellers = (rows: readonly SellerPrice[], data: Data): ResultSource[] =>
  cite(
    'costs/sellers',
    data.sellers().sources,
    rows.map(({ source }) => source),
  );

/** What ketamine-assisted psychotherapy costs, for people who ask for ketamine for their mental health. */
function guidedNote(product: Product, group: string, data: Data, words: Words): Asides {
  const found = group === 'psychiatric' && product.id !== 'esketamine' ? guidedPrice(data.sellers().items) : undefined;
  if (!found) return { assumed: [], sources: [] };
  const { low, typical, high } = found.price;
  return {
    assumed: [note(words.costs.guided(formatDollars(low), formatDollars(typical), formatDollars(high), found.sellers))],
    sources: citeSellers(found.rows, data),
  };
}

/** A first visit is not part of every clinic's price. Clinics' own prices for it go before those of market guides. */
function visitNote(visit: SelfPayPrice, product: Product, data: Data, words: Words): Asides {
  const found = firstVisitPrice(product.id, data.sellers().items);
  const { low, typical, high } = found?.price ?? rangeToCents(visit.price);
  return {
    assumed: [
      note(words.costs.visitNotCounted(visit.plain, formatDollars(low), formatDollars(typical), formatDollars(high))),
    ],
    sources: found ? citeSellers(found.rows, data) : cite('costs/self-pay', data.selfPay().sources, visit.sources),
  };
}

const together = (asides: readonly Asides[]): Asides => ({
  assumed: asides.flatMap(({ assumed }) => assumed),
  sources: asides.flatMap(({ sources }) => sources),
});

/**
 * Clinics' prices make the figures; what guides and other third parties say is named beside them. Where fewer than five
 * clinics are known their prices say little about the next one, so the span also takes in what the guides give.
 */
function fromSellers(
  { price, sellers, reported, states, area, rows }: SellersPrice,
  guides: readonly SelfPayPrice[],
  of: { product: string; group: string; unit: string },
  asides: Asides,
  data: Data,
  words: Words,
): Amount {
  const say = words.costs;
  const spans = guides.map((guide) => rangeToCents(guide.price));
  const few = sellers < ENOUGH_SELLERS;
  const widened = few && spans.some(({ low, high }) => low < price.low || high > price.high);
  const perSession: Range = few
    ? {
        low: Math.min(price.low, ...spans.map(({ low }) => low)),
        typical: price.typical,
        high: Math.max(price.high, ...spans.map(({ high }) => high)),
      }
    : price;
  const figures = [price.low, price.typical, price.high].map(formatDollars) as [string, string, string];
  return {
    perSession,
    assumed: [
      {
        says: say.sellersPrice(figures, sellers, states, area, reported),
        brief: say.brief.price(figures[1], of.unit === 'month', sellers, area),
      },
      ...(few ? [note(say.fewSellers(sellers))] : []),
      ...(widened ? [note(say.widened(formatDollars(perSession.low), formatDollars(perSession.high)))] : []),
      ...packageNote(of, price.typical, data, words),
      ...guides.map((guide, i) => {
        const { low, high } = spans[i] as Range;
        return note(say.guides(formatDollars(low), formatDollars(high), guide.plain));
      }),
      ...asides.assumed,
    ],
    sources: [
      ...citeSellers(rows, data),
      ...guides.flatMap((guide) => cite('costs/self-pay', data.selfPay().sources, guide.sources)),
      ...asides.sources,
    ],
  };
}

/**
 * @returns the price of one session (or month), or undefined when no sourced price fits. With several entries the first
 * of the table is taken and the others are named.
 */
export function priceFor(
  person: Person,
  product: Product,
  { group, unit }: Schedule,
  data: Data,
  words: Words,
): Amount | undefined {
  const say = words.costs;
  const { sources, items } = data.selfPay();
  const fits = items.filter(
    (entry) => entry.product === product.id && (entry.group === group || entry.group === 'any'),
  );

  const visits = together(
    fits.filter((entry) => entry.unit === 'visit').map((visit) => visitNote(visit, product, data, words)),
  );

  const given = person.case.treatment?.pricePerSession;
  if (given !== undefined) {
    return { perSession: exactly(toCents(given)), ...visits };
  }
  const asides = together([guidedNote(product, group, data, words), visits]);
  const guides = fits.filter((entry) => entry.unit === unit);
  const listed = data.sellers();
  const ownWords = new Set(listed.sources.filter(({ kind }) => kind === 'seller').map(({ id }) => id));
  const own = sellersPrice(
    { product: product.id, group, unit },
    person.case.patient?.state,
    listed.items,
    ({ source }) => !ownWords.has(source.ref),
  );
  if (own) return fromSellers(own, guides, { product: product.id, group, unit }, asides, data, words);
  const [first, ...others] = guides;
  if (!first) return undefined;
  const perSession = rangeToCents(first.price);
  const { low, typical, high } = perSession;
  return {
    perSession,
    assumed: [
      {
        says: say.priceAssumed(first.plain, formatDollars(low), formatDollars(typical), formatDollars(high)),
        brief: say.brief.price(formatDollars(typical), unit === 'month', first.sellers),
      },
      note(
        first.sellers === 0
          ? say.noSellers
          : first.sellers < 5
            ? say.fewSellers(first.sellers)
            : say.sellers(first.sellers),
      ),
      note(first.basis),
      ...others.map((entry) => {
        const other = rangeToCents(entry.price);
        return note(say.otherPrice(entry.plain, formatDollars(other.low), formatDollars(other.high)));
      }),
      ...asides.assumed,
    ],
    sources: [
      ...[first, ...others].flatMap((entry) => cite('costs/self-pay', sources, entry.sources)),
      ...asides.sources,
    ],
  };
}
