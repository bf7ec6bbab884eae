/**
 * The library: the same answers without the command line. Importing it reads no file and has no side effect.
 *
 * ```ts
 * import { check, openData, readCase } from 'ketcover';
 * const data = openData();
 * const reading = readCase({ patient: { age: 43 }, plan: { payer: 'aetna' } }, data);
 * if ('errors' in reading) throw new Error(reading.errors.map((e) => e.message).join('\n'));
 * const result = check({ ...reading.case, asOf: '2026-11-23' }, data);
 * console.log(result.verdict.headline);
 * ```
 */
import { readIcdList } from './intake/icd10.ts';
import { type CaseReading, readCase as readCaseWith } from './intake/index.ts';
import type { Data } from './model/data.ts';
import { readIcdText } from './store/store.ts';
import { en } from './words/index.ts';

export { type BillAnswer, type BillsAnswer, bill, type Financing, financing, taxSaved } from './bill.ts';
export { check } from './check.ts';
export { type Compared, type Comparison, compare } from './compare.ts';
export type { CaseReading, InputError } from './intake/index.ts';
export type { Case, Trial } from './model/case.ts';
export type { Data } from './model/data.ts';
export type { Result } from './model/result.ts';
export { openData } from './store/store.ts';

/** Reads a case from any value, such as parsed JSON: the case with names resolved, or every error at once. Never throws. */
export function readCase(input: unknown, data: Data): CaseReading {
  let list: ReturnType<typeof readIcdList> | undefined;
  const icd = () => {
    list ??= readIcdList(readIcdText());
    return list;
  };
  return readCaseWith(input, { data, words: en, icd });
}
