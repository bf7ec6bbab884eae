/**
 * The library: the same answers without the command line. Importing it reads no file and has no side effect.
 *
 * ```ts
 * import { check, loadData, readCase } from 'ketcover';
 * const data = loadData();
 * const reading = readCase({ patient: { age: 43 }, plan: { payer: 'aetna' } }, data);
 * if ('errors' in reading) throw new Error(reading.errors.map((e) => e.message).join('\n'));
 * const result = check({ ...reading.case, asOf: '2026-11-23' }, data);
 * console.log(result.verdict.headline);
 * ```
 *
 * In Spanish: `const words = await wordsFor('es')`, `openData(undefined, 'es')`, and `words` as the last argument of the others.
 */
import { eligibilityResponse } from './fhir/answer.ts';
import { type FhirReading, type ReadOptions, readFhir as readFhirWith } from './fhir/read.ts';
import { type CaseReading, readCase as readCaseWith } from './intake/index.ts';
import type { Context } from './intake/values.ts';
import type { Data } from './model/data.ts';
import type { Result } from './model/result.ts';
import { icdReader } from './store/store.ts';
import { en, type Words } from './words/index.ts';

export {
  type BillAnswer,
  type BillsAnswer,
  bill,
  type Financing,
  financing,
  type Service,
  taxSaved,
  type Untaxed,
  type UntaxedAccount,
  untaxed,
} from './bill.ts';
export { check } from './check.ts';
export { type Compared, type Comparison, compare } from './compare.ts';
export type { CaseReading, InputError } from './intake/index.ts';
export type { Case, Trial } from './model/case.ts';
export type { Data } from './model/data.ts';
export type { Result } from './model/result.ts';
export { openData, openData as loadData } from './store/store.ts';
export type { Words } from './words/index.ts';
export { wordsFor } from './words/load.ts';
export type { FhirReading, ReadOptions };

const contextOf = (data: Data, words: Words): Context => ({ data, words, icd: icdReader() });

/** Reads a case from any value, such as parsed JSON: the case with names resolved, or every error at once. Never throws. */
export function readCase(input: unknown, data: Data, words: Words = en): CaseReading {
  return readCaseWith(input, contextOf(data, words));
}

/**
 * Reads a health record (a FHIR R4 Bundle, a resource or a list of resources) as a raw case for `readCase`, with notes on
 * what was read and what was left out. Never throws.
 */
export function readFhir(input: unknown, options: ReadOptions, data: Data, words: Words = en): FhirReading {
  return readFhirWith(input, options, contextOf(data, words));
}

/**
 * A result as a FHIR R4 CoverageEligibilityResponse.
 * @param subject the `subject` of the record that was read ("Patient/1"), if one was.
 */
export function toFhir(result: Result, data: Data, subject?: string, words: Words = en): Record<string, unknown> {
  return eligibilityResponse(result, data, words, { subject });
}
