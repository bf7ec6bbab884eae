/** One record of a batch as one line of output. The same in the main thread and in a worker. */

import { COVERAGE_PARTS, check, checkCoverage } from '../../check.ts';
import { isFhir, readFhir } from '../../fhir/read.ts';
import { complaint } from '../../intake/clean.ts';
import { type FlagValues, readFlags } from '../../intake/flags.ts';
import { readCase } from '../../intake/index.ts';
import type { Context } from '../../intake/values.ts';
import type { Case } from '../../model/case.ts';
import type { Data } from '../../model/data.ts';
import type { Language } from '../language.ts';

/** A case is a few thousand bytes; a longer line is refused, so that a file without line breaks cannot fill the memory. */
export const LONGEST_LINE = 1_000_000;

/** Code of an error that speaks of the whole table. */
export const TABLE_ERROR = 'TABLE';

/** A line of NDJSON (undefined: it was too long), or a row of a table as the flags that it stands for. */
export type BatchRecord = { number: number; id?: string | number | undefined } & (
  | { text: string | undefined }
  | { flags: FlagValues }
  | { bad: string }
);

const LONGEST_ID = 200;

export interface Answers {
  /** The lines of output, each with its line break. */
  text: string;
  wrong: number;
}

export interface AnswerOptions {
  /** Day for cases that give none, YYYY-MM-DD. */
  today: string;
  /** Language of the sentences. */
  language: Language;
  /** Dotted names of the parts of a result that are wanted; absent: all of it. */
  fields?: readonly string[] | undefined;
}

/** Only the named parts, each under its dotted name; a name that leads nowhere gives null. */
function pick(result: object, fields: readonly string[]): Record<string, unknown> {
  const partOf = (field: string) =>
    field
      .split('.')
      .reduce<unknown>(
        (at, key) =>
          at !== null && typeof at === 'object' && Object.hasOwn(at, key)
            ? (at as Record<string, unknown>)[key]
            : undefined,
        result,
      ) ?? null;
  return Object.fromEntries(fields.map((field) => [field, partOf(field)]));
}

/**
 * The sender's own mark of a case ("id"), which goes back with the answer: who asks for twenty patients must know whose
 * answer a line is. It is no part of the case. A mark that is no short text or number stays, and is refused as unknown.
 */
function withoutId(value: unknown): { value: unknown; id?: string | number } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'id'))
    return { value };
  const { id, ...rest } = value as Record<string, unknown>;
  const fine = typeof id === 'number' || (typeof id === 'string' && id.length <= LONGEST_ID);
  return fine ? { value: rest, id } : { value };
}

/** @returns the case, or what is wrong with the record, a sentence each. */
function caseOf(
  record: BatchRecord,
  today: string,
  context: Context,
): ({ case: Case; warnings: string[] } | { errors: string[] }) & { id?: string | number | undefined } {
  const say = context.words.intake;
  if ('bad' in record) return { errors: [record.bad] };
  let value: unknown;
  const errors: string[] = [];
  const notes: string[] = [];
  if ('flags' in record) {
    const read = readFlags(record.flags, context);
    value = read.raw;
    errors.push(...read.errors.map(({ message }) => message));
  } else {
    if (record.text === undefined) return { errors: [say.batch.tooLong(LONGEST_LINE)] };
    if (record.text.trim() === '') return { errors: [say.batch.empty] };
    try {
      value = JSON.parse(record.text);
    } catch (error) {
      return { errors: [say.file.notJson(say.batch.line(record.number), complaint(error))] };
    }
    if (isFhir(value)) {
      // Servers export one resource a line; answering each as if it were a person would mislead.
      const isBundle = (value as { resourceType?: unknown }).resourceType === 'Bundle';
      const read = isBundle
        ? readFhir(value, { asOf: today }, context)
        : { problem: context.words.fhir.errors.onePerson };
      if ('problem' in read) return { errors: [read.problem] };
      value = read.case;
      notes.push(...read.notes);
    }
  }
  const own = 'flags' in record ? { value, id: record.id } : withoutId(value);
  const { id } = own;
  const reading = readCase(own.value, context);
  if ('errors' in reading) errors.push(...reading.errors.map(({ message }) => message));
  if ('errors' in reading || errors.length > 0) return { errors, id };
  return { id, case: reading.case, warnings: [...notes, ...reading.warnings] };
}

/** Costs, rights and steps take most of the time; a script that asks only whether it is covered need not wait for them. */
function coverageIsEnough(fields: readonly string[]): boolean {
  const parts: readonly string[] = COVERAGE_PARTS;
  return fields.every((field) => parts.includes(field.split('.')[0] ?? ''));
}

/** Answers some records, in their order. */
export function answer(
  records: readonly BatchRecord[],
  { today, fields }: Pick<AnswerOptions, 'today' | 'fields'>,
  data: Data,
  context: Context,
): Answers {
  const lines: string[] = [];
  let wrong = 0;
  for (const record of records) {
    const reading = caseOf(record, today, context);
    const mark = reading.id === undefined ? {} : { id: reading.id };
    if ('errors' in reading) {
      wrong += 1;
      lines.push(JSON.stringify({ ...mark, line: record.number, error: reading.errors }));
      continue;
    }
    const given = { ...reading.case, asOf: reading.case.asOf ?? today };
    if (fields && coverageIsEnough(fields)) {
      lines.push(JSON.stringify({ ...mark, ...pick(checkCoverage(given, data, context.words), fields) }));
      continue;
    }
    const result = check(given, data, context.words);
    result.warnings.unshift(...reading.warnings);
    lines.push(JSON.stringify({ ...mark, ...(fields ? pick(result, fields) : result) }));
  }
  return { text: lines.map((line) => `${line}\n`).join(''), wrong };
}
