/**
 * Medicare's amount at a place. Relative value units of the year times the newest geographic indices at hand (a year
 * older), times the dollars for one unit: (work x index + practice x index + malpractice x index) x dollars, the
 * formula of 42 CFR 414.22 to 414.28. An estimate, within about 2 % of the amount that Medicare pays.
 */
import type { MedicareFile, PlacesFile } from '../model/money.ts';
import { type Cents, toCents } from './cents.ts';

export type Place = PlacesFile['places'][number];
type Amount = MedicareFile['amounts'][number];

/** "Miami-Dade County" and "miami dade" are the same. */
const bare = (county: string) =>
  county
    .toLowerCase()
    .replace(/['\u2019.]/g, '')
    .replace(/\b(county|parish|borough)\b/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** The places that the person can be in: one where the county (or the state alone) settles it, else all of the state. */
export function placesFor(state: string | undefined, county: string | undefined, { places }: PlacesFile): Place[] {
  const inState = places.filter((place) => place.state === state);
  if (county === undefined) return inState;
  const named = inState.filter(
    ({ counties }) => Array.isArray(counties) && counties.some((name) => bare(name) === bare(county)),
  );
  if (named.length > 0) return named;
  const rest = inState.filter(({ counties }) => counties === 'rest');
  return rest.length > 0 ? rest : inState;
}

/** @returns undefined when the units of the code or the dollars of the year are not known. */
export function amountAt(place: Place, { rvu, year }: Amount, { conversion }: PlacesFile): Cents | undefined {
  const factor = conversion.find((entry) => entry.year === year);
  if (!rvu || !factor) return undefined;
  const units = rvu.work * place.work + rvu.practice * place.practice + rvu.malpractice * place.malpractice;
  return toCents(units * factor.dollars);
}
