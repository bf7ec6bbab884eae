/** What one session costs, by each table. The first course and the year that it begins ask for the same amounts. */
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Words } from '../words/index.ts';
import { allowedFor } from './allowed.ts';
import { costLine } from './design.ts';
import { hospitalPriceFor } from './hospital.ts';
import { type Amount, priceFor } from './price.ts';
import type { Schedule } from './schedule.ts';

/** Each undefined when neither the case nor the data gives an amount. */
export interface Amounts {
  /** What the clinic asks of somebody who pays alone. */
  price: () => Amount | undefined;
  /** The same at a hospital. */
  hospital: () => Amount | undefined;
  /** What the plan counts. */
  allowed: () => Amount | undefined;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The amounts of a case, each worked out when it is first asked for. */
export function amountsFor(person: Person, schedule: Schedule, data: Data, words: Words): Amounts {
  const { product } = person;
  return {
    price: once(() => priceFor(person, product, schedule, data, words)),
    hospital: once(() => hospitalPriceFor(person, product, schedule, data, words)),
    allowed: once(() => allowedFor(person, product, costLine(person).line, schedule, data, words)),
  };
}
