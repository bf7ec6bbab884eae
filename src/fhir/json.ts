/**
 * Looking into JSON from outside. A record can hold anything: only named fields are read, only own ones, nothing is
 * copied as it is, and text comes out without control characters.
 */
import { clean } from '../intake/clean.ts';
import { firstDayOf, isDay } from '../logic/dates.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Texts of a record that are longer are no names or codes. */
const LONGEST = 200;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One own field; undefined when it is not there, or `of` is no object. */
export function field(of: unknown, name: string): unknown {
  return isObject(of) && Object.hasOwn(of, name) ? of[name] : undefined;
}

/** A field of a field of …: `at(coverage, 'period', 'end')`. */
export function at(of: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(field, of);
}

/** A list of objects; empty when the field is none. */
export function objects(of: unknown, name: string): Json[] {
  const value = field(of, name);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Cleaned text that is not empty. */
export function text(of: unknown, ...names: string[]): string | undefined {
  const value = at(of, ...names);
  if (typeof value !== 'string' || value.length > 4 * LONGEST) return undefined;
  const cleaned = clean(value).slice(0, LONGEST);
  return cleaned === '' ? undefined : cleaned;
}

export function number(of: unknown, ...names: string[]): number | undefined {
  const value = at(of, ...names);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What a table says of a word from outside; only of its own keys. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

export interface Coding {
  system: string | undefined;
  code: string | undefined;
  display: string | undefined;
}

/** The codings of a CodeableConcept. */
export function codings(concept: unknown): Coding[] {
  return objects(concept, 'coding').map((coding) => ({
    system: text(coding, 'system'),
    code: text(coding, 'code'),
    display: text(coding, 'display'),
  }));
}

/** Its words: the text, then the displays. */
export function wordsOf(concept: unknown): string[] {
  const all = [text(concept, 'text'), ...codings(concept).map(({ display }) => display)];
  return [...new Set(all.filter((word) => word !== undefined))];
}

/** @returns the day part (YYYY, YYYY-MM or YYYY-MM-DD) of a FHIR date, dateTime or instant, if there is such a day. */
export function dayPart(value: string | undefined): string | undefined {
  const part = /^[1-9]\d{3}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(value ?? '')?.[0];
  return part !== undefined && isDay(firstDayOf(part)) ? part : undefined;
}
