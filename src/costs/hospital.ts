/**
 * What a session would cost in a hospital's outpatient department, for somebody who pays: the hospitals' own published
 * cash prices of the codes that make up the session. The middle half of the hospitals is the span; where it has one price
 * only, as with hospitals of one group, eight of ten are.
 */
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { HospitalFile, MedicareFile } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Words } from '../words/index.ts';
import { note } from './assumption.ts';
import { formatDollars, type Range, toCents } from './cents.ts';
import { cite } from './cite.ts';
import type { Amount } from './price.ts';
import type { Schedule } from './schedule.ts';

/** A state with fewer hospitals says little; then the whole country is taken. */
const FEWEST_HOSPITALS = 5;

type Row = HospitalFile['prices'][number]['national'];
type Makeup = MedicareFile['makeups'][number];

/** The row of a state. One price in a whole state is that of one group, and shows no span. */
function ownRow(states: HospitalFile['prices'][number]['states'], state: string | undefined): Row | undefined {
  const own = state === undefined ? undefined : states[state];
  return own !== undefined && own[0] >= FEWEST_HOSPITALS && own[1] < own[5] ? own : undefined;
}

/**
 * The cash prices of the codes of one make-up: all of the person's state, or all of the country, so that what is said of
 * their place holds for each. @returns undefined where a code has no price.
 */
function pricesOf(codes: Makeup['codes'], state: string | undefined, { prices }: HospitalFile) {
  const found = codes.flatMap(({ code, units }) => {
    const price = prices.find((entry) => entry.code === code && entry.kind === 'cash');
    return price ? [{ code, units, national: price.national, own: ownRow(price.states, state) }] : [];
  });
  if (found.length < codes.length) return undefined;
  const inState = found.every(({ own }) => own !== undefined);
  return {
    inState,
    rows: found.map(({ code, units, national, own }) => ({ code, units, row: inState && own ? own : national })),
  };
}

/** @returns undefined when no make-up of a session consists of codes with hospital prices. */
export function hospitalPriceFor(
  person: Person,
  product: Product,
  { group, unit }: Schedule,
  data: Data,
  words: Words,
): Amount | undefined {
  if (unit !== 'session') return undefined;
  const file = data.hospital();
  const medicare = data.medicare();
  const state = person.case.patient?.state;
  const makeups = medicare.makeups
    .filter((makeup) => makeup.product === product.id && (makeup.group === group || makeup.group === 'any'))
    .flatMap(({ bound, codes }) => {
      const priced = pricesOf(codes, state, file);
      return priced ? [{ bound, ...priced }] : [];
    });
  // The usual make-up where hospitals list all of it, else the first that they do.
  const makeup = makeups.find(({ bound }) => bound === 'typical') ?? makeups[0];
  if (!makeup) return undefined;
  const sum = (column: 1 | 2 | 3 | 4 | 5) =>
    makeup.rows.reduce((total, { units, row }) => total + toCents(row[column]) * units, 0);
  const same = sum(2) === sum(4);
  const perSession: Range = same
    ? { low: sum(1), typical: sum(3), high: sum(5) }
    : { low: sum(2), typical: sum(3), high: sum(4) };
  const say = words.costs;
  const parts = makeup.rows.map(({ code, units, row }) =>
    say.hospitalCode(code, units, formatDollars(toCents(row[3])), row[0]),
  );
  // The Spravato codes of Medicare hold medicine and watching together; a drip or a shot is only the giving of it.
  const drugIncluded = makeup.rows.every(({ code }) => code.startsWith('G208'));
  const where = makeup.inState ? state : undefined;
  const middle = formatDollars(Math.round(perSession.typical / 100) * 100);
  return {
    perSession,
    assumed: [
      {
        says: say.hospitalPrice(where, parts, same),
        brief: say.brief.hospital(middle, where, !drugIncluded),
      },
      ...(drugIncluded ? [] : [note(say.hospitalDrugApart)]),
      ...file.cautions.map(note),
    ],
    sources: cite('costs/hospital', file.sources, [{ ref: file.prices[0]?.source.ref ?? '' }]),
  };
}
