/**
 * `ketcover batch`: cases in (NDJSON, or a table), one NDJSON line out for each, in the same order. Memory stays bounded
 * whatever the size of the input: no more is read than is being answered, and nothing more is answered until what is
 * done has gone out.
 */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { quoted } from '../../intake/clean.ts';
import { contextFor, dataFor, whyUnreadable } from '../check.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type AnswerOptions, type Answers, answer, type BatchRecord, TABLE_ERROR } from './answer.ts';
import { lineRecords } from './lines.ts';
import type { Pool } from './pool.ts';

const CHUNK = 256 * 1024;
/** So many records are answered at once: their answers, about 60 kB each, are written together. */
const AT_ONCE = 64;
/** Threads take a moment to start, so a short input goes without. */
const WORTH_THREADS = 256;

export interface BatchOptions {
  fields?: string;
  csv?: boolean;
}

/** Records in groups of equal size, so that threads share the work evenly. */
async function* inGroups(chunks: AsyncIterable<BatchRecord[]>): AsyncGenerator<BatchRecord[]> {
  for await (const records of chunks) {
    for (let i = 0; i < records.length; i += AT_ONCE) yield records.slice(i, i + AT_ONCE);
  }
}

/** Answers groups one after another here until there are many, then several at once in threads; always in order. */
async function* answered(
  groups: AsyncIterable<BatchRecord[]>,
  options: AnswerOptions,
  io: Io,
): AsyncGenerator<Answers> {
  const data = dataFor(io);
  const context = contextFor(data, io.words);
  let pool: Pool | undefined;
  let tried = false;
  let count = 0;
  const underway: Promise<Answers>[] = [];
  try {
    for await (const records of groups) {
      count += records.length;
      if (!tried && count > WORTH_THREADS) {
        tried = true;
        const { openPool } = await import('./pool.ts');
        pool = openPool(options);
      }
      if (!pool) {
        yield answer(records, options, data, context);
        continue;
      }
      underway.push(pool.answer(records));
      // Twice as many as there are threads: none waits, and no more is in memory than that.
      if (underway.length > 2 * pool.size) yield await (underway.shift() as Promise<Answers>);
    }
    for (const next of underway) yield await next;
  } finally {
    await pool?.close();
  }
}

async function recordsOf(path: string, options: BatchOptions, { words }: Io): Promise<AsyncIterable<BatchRecord[]>> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  const isTable = options.csv === true || /\.csv$/i.test(path);
  if (!isTable) return lineRecords(stream as AsyncIterable<Buffer>);
  const { tableRecords } = await import('./table.ts');
  return tableRecords(stream, words);
}

/** A field that no answer can have is named, once; the lines are answered all the same. */
async function nameStrangeFields(fields: readonly string[], io: Io): Promise<void> {
  // The form of a result is kept with zod, a package of its own: where Node may not read that, nothing is said.
  const found = await import('./fields.ts').then(({ strangeFields }) => strangeFields(fields)).catch(() => undefined);
  for (const field of found?.strange ?? []) {
    io.err(`${io.words.intake.batch.noField(quoted(field), (found?.parts ?? []).join(', '))}\n`);
  }
}

export async function runBatch(path: string, options: BatchOptions, io: Io): Promise<number> {
  const fields = options.fields
    ?.split(',')
    .map((field) => field.trim())
    .filter(Boolean);
  if (fields) await nameStrangeFields(fields, io);
  const showProgress = process.stderr.isTTY === true && process.stdout.isTTY !== true;
  let lines = 0;
  let wrong = 0;
  try {
    const given: AnswerOptions = { today: io.today(), language: io.words.language.code, fields };
    const groups = inGroups(await recordsOf(path, options, io));
    for await (const answers of answered(groups, given, io)) {
      // One write a group, and no further reading until it has gone out.
      await io.outSlowly(answers.text);
      lines += answers.text.split('\n').length - 1;
      wrong += answers.wrong;
      if (showProgress) io.err(`\r${io.words.intake.batch.progress(lines, wrong)}`);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === TABLE_ERROR) {
      io.err(`${(error as Error).message}\n`);
      return EXIT.wrongInput;
    }
    const why = whyUnreadable(code, io.words);
    if (why === undefined) throw error;
    const { file } = io.words.intake;
    io.err(`${file.unreadable(path === '-' ? file.standardInput : path.slice(0, 200), why)}\n`);
    return EXIT.wrongInput;
  }
  if (showProgress) io.err('\n');
  return wrong > 0 ? EXIT.wrongInput : EXIT.answered;
}
