/**
 * A table (CSV) as records. The header names facts, by their flag (`age`) or their path (`patient.age`); a cell is read
 * as its flag would be, an empty one is not known. Several values of one fact stand in one cell, parted by semicolons.
 */

import { parse } from 'csv-parse';
import { complaint } from '../../intake/clean.ts';
import type { FlagValues } from '../../intake/flags.ts';
import { nearestOf } from '../../intake/names.ts';
import type { FactId } from '../../model/case.ts';
import { FACT_IDS, FACTS } from '../../model/facts.ts';
import type { Words } from '../../words/index.ts';
import { type BatchRecord, LONGEST_LINE, TABLE_ERROR } from './answer.ts';

/** What is wrong with the table as a whole: nothing of it can be answered. */
export class TableError extends Error {
  /** By which it is known: the built program loads this file as a part of its own, with a class of its own. */
  readonly code = TABLE_ERROR;
}

const SOME = 64;

/** What clinics call the columns of their own tables. */
const CALLED: Readonly<Record<string, string>> = {
  insurance: 'payer',
  insurer: 'payer',
  'insurance company': 'payer',
  carrier: 'payer',
  plan: 'payer',
  'plan type': 'plan-kind',
  'plan kind': 'plan-kind',
  diagnosis: 'condition',
  dx: 'icd10',
  icd: 'icd10',
  'icd-10': 'icd10',
  'icd-10 code': 'icd10',
  treatment: 'product',
  drug: 'product',
  medication: 'product',
  'denial date': 'denied-on',
};

/** The column of marks that go back with the answers. */
const ID = 'id';

/**
 * @returns the fact of each column, or undefined for the column of marks.
 * @throws TableError that names every column of the header that stands for no fact.
 */
function factsOf(header: readonly string[], words: Words): (FactId | undefined)[] {
  const byName = new Map<string, FactId>(
    FACT_IDS.flatMap((id) => [
      [id.toLowerCase(), id],
      [FACTS[id].flag, id],
    ]),
  );
  const byHand = (name: string) => name.replace(/[ _]/g, '-');
  const names = header
    .map((cell) => cell.trim().replace(/^--/, '').toLowerCase())
    .map((name) => (byName.has(byHand(name)) ? byHand(name) : name));
  const unknown = names.filter((name) => name !== ID && !byName.has(name));
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (unknown.length > 0 || twice.length > 0) {
    const near = (name: string) => CALLED[name] ?? nearestOf(name.slice(0, 60), [...byName.keys()])[0];
    throw new TableError(
      [
        ...unknown.map((name) => words.intake.batch.column(name.slice(0, 60), near(name))),
        ...twice.map((name) => words.intake.batch.columnTwice(name.slice(0, 60))),
        ...(unknown.length > 0 && !names.includes(ID) ? [words.intake.batch.idColumn] : []),
      ].join('\n'),
    );
  }
  return names.map((name) => byName.get(name));
}

/**
 * @param stream bytes of the table, cut anywhere; the first row is the header.
 * @yields some rows at a time. A row is numbered by the line on which it ends.
 * @throws TableError when the header is wrong or the file is no table.
 */
export async function* tableRecords(stream: NodeJS.ReadableStream, words: Words): AsyncGenerator<BatchRecord[]> {
  const rows = stream.pipe(
    parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_LINE }),
  );
  stream.on('error', (error) => rows.destroy(error));
  let facts: (FactId | undefined)[] | undefined;
  let taken: BatchRecord[] = [];
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!facts) {
        facts = factsOf(record, words);
        continue;
      }
      taken.push(recordOf(record, facts, info.lines, words));
      if (taken.length < SOME) continue;
      yield taken;
      taken = [];
    }
  } catch (error) {
    if (error instanceof TableError || !String((error as { code?: string }).code).startsWith('CSV_')) throw error;
    if (taken.length > 0) yield taken;
    throw new TableError(words.intake.batch.noTable(complaint(error)));
  }
  if (taken.length > 0) yield taken;
}

function recordOf(
  cells: readonly string[],
  facts: readonly (FactId | undefined)[],
  number: number,
  words: Words,
): BatchRecord {
  if (cells.length > facts.length) return { number, bad: words.intake.batch.moreCells(cells.length, facts.length) };
  const flags: FlagValues = {};
  let mark: string | undefined;
  cells.forEach((cell, i) => {
    const id = facts[i];
    if (cell.trim() === '') return;
    if (id === undefined) {
      mark = cell.trim();
      return;
    }
    const several = ['codes', 'products', 'trials', 'choices'].includes(FACTS[id].type);
    flags[id] = several ? cell.split(';').map((part) => part.trim()) : cell;
  });
  return { number, id: mark, flags };
}
