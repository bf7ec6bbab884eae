/**
 * `ketcover batch`: NDJSON cases in, one NDJSON line out for each line in, in the same order. Memory stays bounded
 * whatever the size of the input: a chunk is read, answered and written before the next one is taken.
 */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { check } from '../check.ts';
import { readCase } from '../intake/index.ts';
import type { Context } from '../intake/values.ts';
import type { Data } from '../model/data.ts';
import { openData } from '../store/store.ts';
import { en } from '../words/index.ts';
import { contextFor, WHY } from './check.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** A case is a few thousand bytes; a longer line is refused, so that a file without line breaks cannot fill the memory. */
const LONGEST_LINE = 1_000_000;
const CHUNK = 256 * 1024;

/** One line of input as one line of output, without its line break. */
export function answerLine(
  line: string,
  number: number,
  today: string,
  fields: readonly string[] | undefined,
  data: Data,
  context: Context,
): { text: string; wrong: boolean } {
  const failed = (error: string[]) => ({ text: JSON.stringify({ line: number, error }), wrong: true });
  if (line.trim() === '') return failed([en.intake.batch.empty]);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failed([en.intake.file.notJson(en.intake.batch.line(number), (error as Error).message.slice(0, 200))]);
  }
  const reading = readCase(value, context);
  if ('errors' in reading) return failed(reading.errors.map(({ message }) => message));
  const result = check({ ...reading.case, asOf: reading.case.asOf ?? today }, data);
  result.warnings.unshift(...reading.warnings);
  return { text: JSON.stringify(fields ? pick(result, fields) : result), wrong: false };
}

/** Only the named parts, each under its dotted name; a name that leads nowhere gives null. */
function pick(result: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      field
        .split('.')
        .reduce<unknown>(
          (at, key) =>
            at !== null && typeof at === 'object' && Object.hasOwn(at, key)
              ? (at as Record<string, unknown>)[key]
              : undefined,
          result,
        ) ?? null,
    ]),
  );
}

/** Lines of a stream; a line that is too long comes as undefined. */
async function* chunksOfLines(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<{ number: number; text: string | undefined }[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let skipping = false;
  let number = 0;
  const take = (lines: string[]) => {
    const taken: { number: number; text: string | undefined }[] = [];
    for (const line of lines) {
      number += 1;
      if (skipping) {
        taken.push({ number, text: undefined });
        skipping = false;
      } else if (line.length > LONGEST_LINE) taken.push({ number, text: undefined });
      else taken.push({ number, text: line });
    }
    return taken;
  };
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      rest = '';
      skipping = true;
    }
    const taken = take(lines);
    if (taken.length > 0) yield taken;
  }
  rest += decoder.decode();
  if (rest !== '' || skipping) {
    const taken = take([rest]);
    if (taken.length > 0) yield taken;
  }
}

export async function runBatch(path: string, options: { fields?: string }, io: Io): Promise<number> {
  const data = openData();
  const context = contextFor(data);
  const fields = options.fields
    ?.split(',')
    .map((field) => field.trim())
    .filter(Boolean);
  const today = io.today();
  const showProgress = process.stderr.isTTY === true && process.stdout.isTTY !== true;
  let lines = 0;
  let wrong = 0;
  const stream: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const taken of chunksOfLines(stream)) {
      let out = '';
      for (const { number, text } of taken) {
        const answer =
          text === undefined
            ? { text: JSON.stringify({ line: number, error: [en.intake.batch.tooLong(LONGEST_LINE)] }), wrong: true }
            : answerLine(text, number, today, fields, data, context);
        if (answer.wrong) wrong += 1;
        out += `${answer.text}\n`;
      }
      lines += taken.length;
      // One write a chunk, and no further reading until it has gone out.
      await io.outSlowly(out);
      if (showProgress) io.err(`\r${en.intake.batch.progress(lines, wrong)}`);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === '') throw error;
    io.err(
      `${en.intake.file.unreadable(path === '-' ? 'on standard input' : path.slice(0, 200), WHY[code] ?? code)}\n`,
    );
    return EXIT.wrongInput;
  }
  if (showProgress) io.err('\n');
  return wrong > 0 ? EXIT.wrongInput : EXIT.answered;
}
