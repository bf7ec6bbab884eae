/**
 * What a session would cost in a hospital's outpatient department, for somebody who pays: the hospitals' own published
 * cash prices of the codes that make up the session. The middle half of the hospitals is the span; where it has one price
 * only, as with hospitals of one group, eight of ten are.
 */
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { HospitalFile } from '../model/money.ts';
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

interface CodePrice {
  row: Row;
  inState: boolean;
}

function cashPrice(code: string, state: string | undefined, file: HospitalFile): CodePrice | undefined {
  const price = file.prices.find((entry) => entry.code === code && entry.kind === 'cash');
  if (!price) return undefined;
  const own = state === undefined ? undefined : price.states[state];
  // One price in a whole state is that of one group, and shows no span.
  const enough = own !== undefined && own[0] >= FEWEST_HOSPITALS && own[1] < own[5];
  return enough ? { row: own, inState: true } : { row: price.national, inState: false };
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
    .flatMap((makeup) => {
      const codes = makeup.codes.map(({ code, units }) => ({ code, units, price: cashPrice(code, state, file) }));
      const priced = codes.filter((entry): entry is typeof entry & { price: CodePrice } => entry.price !== undefined);
      return priced.length === codes.length ? [{ bound: makeup.bound, priced }] : [];
    });
  // The usual make-up where hospitals list all of it, else the first that they do.
  const makeup = makeups.find(({ bound }) => bound === 'typical') ?? makeups[0];
  if (!makeup) return undefined;
  const sum = (column: 1 | 2 | 3 | 4 | 5) =>
    makeup.priced.reduce((total, { units, price }) => total + toCents(price.row[column]) * units, 0);
  const same = sum(2) === sum(4);
  const perSession: Range = same
    ? { low: sum(1), typical: sum(3), high: sum(5) }
    : { low: sum(2), typical: sum(3), high: sum(4) };
  const say = words.costs;
  const parts = makeup.priced.map(({ code, units, price }) =>
    say.hospitalCode(code, units, formatDollars(toCents(price.row[3])), price.row[0]),
  );
  // The Spravato codes of Medicare hold medicine and watching together; a drip or a shot is only the giving of it.
  const drugIncluded = makeup.priced.every(({ code }) => code.startsWith('G208'));
  const everyInState = makeup.priced.every(({ price }) => price.inState);
  const middle = formatDollars(Math.round(perSession.typical / 100) * 100);
  return {
    perSession,
    assumed: [
      {
        says: say.hospitalPrice(everyInState ? (state as string) : undefined, parts, same),
        brief: say.brief.hospital(middle, everyInState ? (state as string) : undefined, !drugIncluded),
      },
      ...(drugIncluded ? [] : [note(say.hospitalDrugApart)]),
      ...file.cautions.map(note),
    ],
    sources: cite('costs/hospital', file.sources, [{ ref: file.prices[0]?.source.ref ?? '' }]),
  };
}
