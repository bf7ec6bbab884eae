/**
 * `npm run data:check`: every file of `data/` against its schema, and what a schema cannot say.
 * Prints all problems at once, one a line, and ends with 1 if there were any.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crossCheck, type Problem } from './cross-check.ts';
import { DATA_FOLDER, dataFiles } from './data-files.ts';
import { coverageOf } from './language-check.ts';
import { overviewOf } from './overview.ts';
import { fileKind } from './schemas.ts';
import { openData, readIcdText } from './store.ts';

/** Collects every `{ ref: id }` of a file, with its place. */
function refs(value: unknown, at = ''): { at: string; ref: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => refs(item, `${at}[${i}]`));
  if (value === null || typeof value !== 'object') return [];
  const record = value as Record<string, unknown>;
  const own = typeof record.ref === 'string' ? [{ at, ref: record.ref }] : [];
  return [...own, ...Object.entries(record).flatMap(([key, item]) => refs(item, at ? `${at}.${key}` : key))];
}

/** Signs beyond ASCII double the time to read a file, which is read at every start; the section sign of laws is rare. */
const NOT_PLAIN = /[^\n\u0020-\u007e\u00a7]/;

/** Checks one file against its schema and its own cross-references. */
export function checkFile(path: string, text: string): Problem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ file: path, at: '', what: `is not JSON: ${(error as Error).message}` }];
  }
  const strange = NOT_PLAIN.exec(text);
  if (strange) {
    const line = text.slice(0, strange.index).split('\n').length;
    const what = `has "${strange[0]}": write ' or \\" or -, or \\u and its four digits`;
    return [{ file: path, at: `line ${line}`, what }];
  }
  const kind = fileKind(path);
  if (!kind) return [{ file: path, at: '', what: 'no schema claims this file: check its folder and name' }];
  const parsed = kind.schema.safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({ file: path, at: issue.path.join('.'), what: issue.message }));
  }
  const problems: Problem[] = [];
  const sources = (value as { sources?: { id: string }[] }).sources;
  if (Array.isArray(sources)) {
    const known = new Set(sources.map((source) => source.id));
    if (known.size !== sources.length) problems.push({ file: path, at: 'sources', what: 'two sources share an id' });
    for (const { at, ref } of refs(value)) {
      if (!known.has(ref))
        problems.push({ file: path, at, what: `names source "${ref}", which this file does not list` });
    }
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = dataFiles();
  const problems = files.flatMap((path) => checkFile(path, readFileSync(join(DATA_FOLDER, path), 'utf8')));
  // What stands between files is checked once each file is sound: a broken one would only repeat its own problems.
  if (problems.length === 0) problems.push(...crossCheck(openData(), readIcdText()));
  for (const { file, at, what } of problems) console.error(`data/${file}${at ? ` at ${at}` : ''}: ${what}`);
  if (problems.length === 0) {
    const { old, undated, secondHand, incomplete, unaudited } = overviewOf(openData());
    const ids = (of: { id: string }[]) => of.map(({ id }) => id).join(', ') || 'none';
    console.log(`Reviewed over 24 months ago (${old.length}): ${ids(old)}`);
    console.log(`Without a date (${undated.length}): ${ids(undated)}`);
    console.log(`Only copies or summaries read (${secondHand.length}): ${ids(secondHand)}`);
    console.log(`Not yet in the audit (${unaudited.length}): ${ids(unaudited)}`);
    console.log(`Rules of which a part was not read: ${incomplete.length}`);
    const untranslated = coverageOf('es').reduce((sum, { missing }) => sum + missing.length, 0);
    console.log(`Sentences without a Spanish translation (npm run lang): ${untranslated}`);
  }
  console.log(`${files.length} data files checked, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
