/**
 * `npm run data:check`: every file of `data/` against its schema, and what a schema cannot say.
 * Prints all problems at once, one a line, and ends with 1 if there were any.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Policy } from '../model/policy.ts';
import { brokenLine, NOT_JSON } from './broken-json.ts';
import { crossCheck, type Problem } from './cross-check.ts';
import { DATA_FOLDER, dataFiles } from './data-files.ts';
import { coverageOf } from './language-check.ts';
import { lineOf } from './line-of.ts';
import { overviewOf } from './overview.ts';
import { placeOf, schemaProblems } from './schema-problem.ts';
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

/** A path as text: "rules[0].criteria.all[1]". */
const written = (path: readonly PropertyKey[]) =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('');

/** The same, back again. */
const pathOf = (at: string): (string | number)[] =>
  [...at.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index === undefined ? key : Number(index)));

/**
 * A problem as one line: file, line, place, what is wrong.
 * @param text the file's own text, where there is a file of this name.
 */
export function problemLine({ file, at, what }: Problem, text: string | undefined): string {
  if (at === '') return `data/${file}: ${what}`;
  if (text === undefined) return `data/${file} at ${at}: ${what}`;
  const [, line] = /^line (\d+)$/.exec(at) ?? [];
  if (line !== undefined) return `data/${file}:${line}: ${what}`;
  const value: unknown = JSON.parse(text);
  const path = pathOf(at);
  const [first = ''] = path;
  if (path.length > 0 && Object.hasOwn(value as object, first)) {
    return `data/${file}:${lineOf(text, path)} (${placeOf(value, path)}): ${what}`;
  }
  // A field that is missing stands on no line.
  if (path.length === 1 && what.startsWith('is missing')) return `data/${file} (${at}): ${what}`;
  // Not a path but the name of an entry: the line that gives it.
  const named = text.split('\n').findIndex((row) => row.includes(`"id": "${at}"`) || row.includes(`"${at}": `));
  return `data/${file}${named < 0 ? '' : `:${named + 1}`} (${at}): ${what}`;
}

/** Every problem of the data, file by file; when each is sound, what stands between them. */
export function checkAll(files: ReadonlyMap<string, string>): Problem[] {
  const problems = [...files].flatMap(([path, text]) => checkFile(path, text));
  // A broken file would only repeat its own problems in those between the files.
  if (problems.length > 0) return problems;
  const policies = [...files]
    .filter(([file]) => file.startsWith('policies/'))
    .map(([file, text]) => ({ file, policy: JSON.parse(text) as Policy }));
  const data = openData();
  problems.push(...crossCheck(data, readIcdText(), policies));
  for (const { policy } of policies) data.policiesOf(policy.payer);
  // The program has a check of its own, smaller one. What it leaves out nobody would miss here.
  for (const { file, at = '' } of data.damaged()) {
    if (!problems.some((problem) => problem.file === file))
      problems.push({ file, at, what: 'the program leaves it out' });
  }
  return problems;
}

/** Signs beyond ASCII double the time to read a file, which is read at every start; the section sign of laws is rare. */
const NOT_PLAIN = /[^\n\u0020-\u007e\u00a7]/;

/** Checks one file against its schema and its own cross-references. */
export function checkFile(path: string, text: string): Problem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ file: path, at: `line ${brokenLine(text, error as Error)}`, what: NOT_JSON }];
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
    return schemaProblems(parsed.error.issues, value).map(({ path: at, what }) => ({
      file: path,
      at: written(at),
      what,
    }));
  }
  const problems: Problem[] = [];
  if (path.startsWith('policies/')) {
    const [, folder] = path.split('/');
    const { payer } = value as Policy;
    if (payer !== folder)
      problems.push({ file: path, at: 'payer', what: `says "${payer}", but the file is in the folder of "${folder}"` });
  }
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
  const files = new Map(dataFiles().map((path) => [path, readFileSync(join(DATA_FOLDER, path), 'utf8')]));
  const problems = checkAll(files);
  for (const problem of problems) console.error(problemLine(problem, files.get(problem.file)));
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
  console.log(`${files.size} data files checked, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
