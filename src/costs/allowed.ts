/**
 * The amount that a plan allows for one session: the person's own figure, else an estimate. Original Medicare: amounts
 * of the codes that make up a session, for the person's state or county where known. Private plans: these amounts times a published multiple. Always named as
 * an estimate.
 */
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { MedicareFile, PlacesFile } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { SourceRef } from '../model/source.ts';
import type { Words } from '../words/index.ts';
import { type Assumption, note } from './assumption.ts';
import { type Cents, exactly, formatDollars, type Range, shareOf, toCents } from './cents.ts';
import { cite } from './cite.ts';
import { makeupsFor, yearOfAmounts } from './makeup.ts';
import { amountAt, type Place, placesFor } from './place.ts';
import type { Amount } from './price.ts';
import type { Schedule } from './schedule.ts';

/** Lines whose prices private insurers negotiate. Programmes start from Medicare's own amounts. */
const PRIVATE_LINES: readonly Line[] = ['commercial', 'fehb'];

/** Which published multiple stands for a place of treatment; everywhere else the one for doctors' services. */
const OFFICE_MULTIPLE = 'commercial-physician';
const HOSPITAL_MULTIPLE = 'commercial-hospital';
export const HOSPITAL_SETTINGS: readonly string[] = ['hospital-outpatient', 'inpatient'];

interface MedicareEstimate {
  perSession: Range;
  /** The year whose amounts were used. */
  year: number;
  /** Worked out for the person's own places; otherwise the national amounts. */
  local: boolean;
  refs: SourceRef[];
}

/** The places for which an amount is worked out, with the table they stand in; none: the national amounts. */
export interface Where {
  places: Place[];
  table: PlacesFile;
}

const middleOf = (sorted: readonly Cents[]): Cents => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

/**
 * Medicare's amounts for one session. The typical make-up gives the typical figure (over several places the middle one),
 * the cheapest and the dearest make-up and place the span. A make-up with a code that has no amount is left out.
 * @returns undefined when no typical make-up can be added up.
 */
export function medicareEstimate(
  product: string,
  group: Schedule['group'],
  day: string,
  file: MedicareFile,
  { where, doseMg }: { where?: Where; doseMg?: number | undefined } = {},
): MedicareEstimate | undefined {
  const { amounts } = file;
  const year = yearOfAmounts(amounts, Number(day.slice(0, 4)));
  const priced = makeupsFor(product, group, doseMg, file).flatMap((makeup) => {
    const lines = makeup.codes.map(({ code, units }) => {
      const amount = amounts.find((entry) => entry.code === code && entry.year === year);
      if (!amount) return undefined;
      const places = where?.places.map((place) => amountAt(place, amount, where.table)) ?? [];
      const each = places.filter((cents) => cents !== undefined);
      const local = each.length > 0;
      return { each: local ? each : [toCents(amount.office)], local, units, ref: amount.source };
    });
    const known = lines.filter((line) => line !== undefined);
    if (known.length < lines.length) return [];
    // One sum for each place; a code without units is the same everywhere.
    const count = Math.max(...known.map(({ each }) => each.length));
    const sums = Array.from({ length: count }, (_, i) =>
      known.reduce((sum, { each, units }) => sum + (each[i] ?? each[0] ?? 0) * units, 0),
    ).sort((a, b) => a - b);
    const local = known.every((line) => line.local);
    return [{ bound: makeup.bound, sums, local, refs: [makeup.source, ...known.map(({ ref }) => ref)] }];
  });
  const typical = priced.find(({ bound }) => bound === 'typical');
  if (!typical || year === undefined) return undefined;
  const all = priced.flatMap(({ sums }) => sums);
  return {
    perSession: { low: Math.min(...all), typical: middleOf(typical.sums), high: Math.max(...all) },
    year,
    local: priced.every(({ local }) => local),
    refs: priced.flatMap(({ refs }) => refs),
  };
}

/** @returns undefined when neither the case nor the data gives an amount. */
export function allowedFor(
  person: Person,
  product: Product,
  line: Line | undefined,
  schedule: Schedule,
  data: Data,
  words: Words,
): Amount | undefined {
  const say = words.costs;
  const treatment = person.case.treatment;
  if (treatment?.allowedPerSession !== undefined) {
    return { perSession: exactly(toCents(treatment.allowedPerSession)), assumed: [], sources: [] };
  }

  const file = data.medicare();
  const day = schedule.first;
  const { state, county } = person.case.patient ?? {};
  const table = data.places();
  const places = placesFor(state, county, table);
  const medicare = medicareEstimate(product.id, schedule.group, day, file, {
    where: { places, table },
    doseMg: treatment?.doseMg,
  });
  const isPrivate = line !== undefined && PRIVATE_LINES.includes(line);
  const wanted = HOSPITAL_SETTINGS.includes(treatment?.setting ?? '') ? HOSPITAL_MULTIPLE : OFFICE_MULTIPLE;
  const multiple = isPrivate ? (file.multiples.find(({ id }) => id === wanted) ?? file.multiples[0]) : undefined;
  if (!medicare || (isPrivate && !multiple)) {
    // Better than nothing, and said so: the plan may allow less than the clinic asks.
    if (treatment?.pricePerSession === undefined) return undefined;
    const price = toCents(treatment.pricePerSession);
    return {
      perSession: exactly(price),
      assumed: [
        { says: say.allowedIsPrice(formatDollars(price)), brief: say.brief.allowed(formatDollars(price), 'price') },
      ],
      sources: [],
    };
  }

  const { low, typical, high } = medicare.perSession;
  const perSession = multiple
    ? {
        low: shareOf(low, multiple.low),
        typical: shareOf(typical, multiple.typical),
        high: shareOf(high, multiple.high),
      }
    : medicare.perSession;
  const figures = [formatDollars(perSession.low), formatDollars(perSession.typical), formatDollars(perSession.high)];
  const [from = '', middle = '', to = ''] = figures;
  const brief = say.brief.allowed(middle, 'medicare');
  const assumed: Assumption[] = multiple
    ? [
        { says: (medicare.local ? say.allowedPrivateLocal : say.allowedPrivate)(from, middle, to), brief },
        note(multiple.plain),
      ]
    : [
        {
          says: (line === 'medicare' ? say.allowedMedicare : say.allowedProgram)(from, middle, to, medicare.local),
          brief,
        },
      ];
  if (medicare.local) {
    const [only] = places;
    assumed.push(
      note(
        places.length === 1 && only
          ? say.onePlace(only.name, table.year)
          : say.severalPlaces(places.length, table.year),
      ),
    );
  }
  if (medicare.year < Number(day.slice(0, 4))) assumed.push(note(say.olderAmounts(medicare.year)));
  return {
    perSession,
    assumed,
    sources: [
      ...cite('costs/medicare', file.sources, [...medicare.refs, ...(multiple ? [multiple.source] : [])]),
      ...(medicare.local ? cite('costs/places', table.sources, [table.source]) : []),
    ],
  };
}
