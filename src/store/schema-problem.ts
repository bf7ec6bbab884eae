/** What is wrong with a data file, in words for somebody who edits data and knows no schema library. */
import type * as z from 'zod';
import { nearestOf } from '../intake/names.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface SchemaProblem {
  /** Keys and indexes that lead to the part, from the outside in. */
  path: Path;
  what: string;
}

/** Kinds of value by the schema library's name for them, in plain words and with how they are written. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  int: 'a whole number without quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list in square brackets',
  object: 'a part in curly brackets',
  record: 'a part in curly brackets',
  null: 'null',
};

/** What each format is and how it is written. */
const FORMATS: Readonly<Record<string, string>> = {
  url: 'a web address that begins with https:// or http://',
  date: 'a day that exists, written YYYY-MM-DD',
};

/** The same for patterns that bear no words of their own. */
const PATTERNS: Readonly<Record<string, string>> = {
  '/^[A-Z]{2}$/': 'a state as two capital letters, as TX',
  '/^[A-Z0-9]{5}$/': 'a billing code of five capital letters and digits',
};

/** A mismatch of the value as a whole tells more against a form than a missing part of it. */
const WHOLLY_OTHER = 5;

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value);

const shown = (value: unknown) => JSON.stringify(value).slice(0, 60);

/** How little a value has of one of several forms that a part may have: its parts that are missing, and strange ones. */
function distance(issues: readonly Issue[], value: unknown): number {
  return issues
    .map((issue) => {
      if (issue.code === 'unrecognized_keys') return issue.keys.length;
      if (issue.path.length === 0) return WHOLLY_OTHER;
      return issue.path.length === 1 && at(value, issue.path) === undefined ? 1 : 0;
    })
    .reduce((sum, part) => sum + part, 0);
}

/** What may stand there, as the end of a sentence. */
function allowed(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value))).join(', ');
    case 'invalid_format':
      return FORMATS[issue.format] ?? PATTERNS[issue.pattern ?? ''] ?? issue.message;
    case 'too_small':
      return issue.origin === 'array'
        ? `at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`
        : issue.origin === 'string'
          ? `a text of at least ${issue.minimum} characters`
          : `${issue.minimum} or more`;
    default:
      return issue.message;
  }
}

function told(issue: Issue, value: unknown): string {
  const found = at(value, issue.path);
  const may = allowed(issue);
  if (found === undefined) return `is missing. Allowed: ${may}`;
  const near =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? nearestOf(found.slice(0, 100), issue.values.map(String))[0]
      : undefined;
  return `${shown(found)} does not fit. Allowed: ${may}${near === undefined ? '' : `. Did you mean "${near}"?`}`;
}

/** One problem for each field that has no place; a missing field with a name like it is what was meant. */
function strangers(keys: readonly string[], path: Path, others: readonly Issue[], value: unknown): SchemaProblem[] {
  const missing = others
    .filter((issue) => issue.path.length === path.length + 1 && at(value, issue.path) === undefined)
    .map((issue) => String(issue.path.at(-1)));
  return keys.map((key) => {
    const near = missing.find((name) => name.startsWith(key) || key.startsWith(name)) ?? nearestOf(key, missing)[0];
    const hint = near === undefined ? '' : `. Did you mean "${near}"?`;
    return { path: [...path, key], what: `there is no field of this name here${hint}` };
  });
}

/**
 * @param issues what the schema found. @param value the file as it was read.
 * @returns one problem for each thing to mend. Where a part may have one of several forms, those of the form that it is
 * most like.
 */
export function schemaProblems(issues: readonly Issue[], value: unknown): SchemaProblem[] {
  return issues.flatMap((issue): SchemaProblem[] => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') return strangers(issue.keys, path, issues, value);
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, what: told(issue, value) }];
    const part = at(value, path);
    const distances = issue.errors.map((errors) => distance(errors, part));
    const least = Math.min(...distances);
    const likest = issue.errors.filter((_, i) => distances[i] === least);
    const [only] = likest;
    if (likest.length === 1 && only) {
      return schemaProblems(only, part).map(({ path: inner, what }) => ({ path: [...path, ...inner], what }));
    }
    const forms = new Set(
      likest.flatMap(([first]) => {
        const [field] = first?.path ?? [];
        return first === undefined ? [] : [field === undefined ? allowed(first) : `a part with "${String(field)}"`];
      }),
    );
    const may = [...forms].join(', or ');
    const what = part === undefined ? `is missing. Allowed: ${may}` : `${shown(part)} does not fit. Allowed: ${may}`;
    return [{ path, what }];
  });
}

/** The place as a person finds it: entries of a list by their name, where they have one, else counted from 1. */
export function placeOf(value: unknown, path: Path): string {
  let text = '';
  path.forEach((key, depth) => {
    if (typeof key !== 'number') {
      text += `${text === '' ? '' : '.'}${String(key)}`;
      return;
    }
    const entry = at(value, path.slice(0, depth + 1)) as Record<string, unknown> | undefined;
    const name = [entry?.id, entry?.name, entry?.state].find((one) => typeof one === 'string');
    text += name === undefined ? `[${key + 1}]` : `["${name}"]`;
  });
  return text;
}
