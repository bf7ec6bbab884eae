/** Flag texts to the values that a case holds in JSON, so that flags and JSON are read by one reader. */

import type { Case, FactId, Trial } from '../model/case.ts';
import { withFact } from '../model/case.ts';
import { FACT_IDS, FACTS, type Fact } from '../model/facts.ts';
import type { Words } from '../words/index.ts';
import { clean } from './clean.ts';
import { type InputError, inputError } from './index.ts';
import { allowedText, type Context, foundText } from './values.ts';

/** Values as the command line gives them, by fact id. */
export type FlagValues = Partial<Record<FactId, string | string[] | boolean>>;

const numberOf = (text: string, form: RegExp): number | undefined => (form.test(text) ? Number(text) : undefined);

/** "43", "43 years" and "43 yrs old" where years are asked -> 43. Another unit than the one that is asked is refused. */
function whole(text: string, unit = ''): number | undefined {
  const [, digits, word = ''] = /^(-?\d+)\s*([^\d\s]*)(?: old)?$/.exec(text) ?? [];
  const asked = unit.split(' ')[0]?.toLowerCase() ?? '';
  const named = word.toLowerCase().replace(/^yrs?$/, 'year');
  return digits !== undefined && asked.startsWith(named) ? Number(digits) : undefined;
}

/** "$1,500.50" -> 1500.5; commas only in threes. */
export function money(text: string): number | undefined {
  const bare = text.replace(/^\$\s*/, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  return numberOf(plain, /^-?\d+(\.\d+)?$/);
}

/** "20%" and "0.2" -> 0.2. A bare "20" stays 20, which no share can be, so that it is refused and not guessed. */
export function fraction(text: string): number | undefined {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent) return Number((Number(percent[1]) / 100).toFixed(6));
  return numberOf(text, /^-?\d*\.?\d+$/);
}

/** Each item of a repeated flag, and items joined by commas or semicolons. */
const split = (value: string | string[], by: RegExp) =>
  (Array.isArray(value) ? value : [value])
    .flatMap((text) => text.split(by))
    .map((text) => text.trim())
    .filter(Boolean);

/** @returns the JSON value, or undefined when the text has not even the form of one. */
function jsonValue(fact: Fact, value: string | string[] | boolean, { intake }: Words): unknown {
  if (typeof value === 'boolean') return value;
  if (fact.type === 'codes' || fact.type === 'products') return split(value, /[,;]/);
  if (fact.type === 'trials') return split(value, /;/);
  const text = (Array.isArray(value) ? (value.at(-1) ?? '') : value).trim();
  switch (fact.type) {
    case 'integer':
      return whole(text, fact.unit);
    case 'money':
      return money(text);
    case 'fraction':
      return fraction(text);
    case 'boolean':
      return intake.yes.includes(text) ? true : intake.no.includes(text) ? false : undefined;
    default:
      return text;
  }
}

/**
 * @returns a raw case for `readCase`, and an error for each text that could not be read at all.
 */
export function readFlags(flags: FlagValues, context: Context): { raw: Case; errors: InputError[] } {
  let raw: Case = {};
  const errors: InputError[] = [];
  for (const id of FACT_IDS) {
    const given = flags[id];
    if (given === undefined) continue;
    const fact = context.words.fact(id);
    const value = jsonValue(fact, given, context.words);
    if (value === undefined) {
      const found = foundText(Array.isArray(given) ? given.join(', ') : given, context.words);
      errors.push(inputError(id, fact.flag, { found, allowed: allowedText(fact, context) }, context));
    } else raw = withFact(raw, id, value as string);
  }
  return { raw, errors };
}

/** Flags win over the input file, fact by fact. Neither is changed. */
export function merged(input: unknown, flags: Case): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  let result = input as Case;
  for (const id of FACT_IDS) {
    const value = id.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], flags);
    if (value !== undefined) result = withFact(result, id, value as string);
  }
  return result;
}

/**
 * A case as flags, for a command that gives the same answer again. Texts with spaces are quoted for the shell.
 * @returns words to stand after `ketcover check`.
 */
export function toFlags(of: Case): string[] {
  return FACT_IDS.flatMap((id) => {
    const value = id.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], of);
    const { flag, type } = FACTS[id];
    if (value === undefined) return [];
    if (typeof value === 'boolean') return [value ? `--${flag}` : `--no-${flag}`];
    // "None" is an answer: an empty list is written as an empty value, which reads back as an empty list.
    if (Array.isArray(value) && value.length === 0) return [`--${flag}`, "''"];
    if (type === 'fraction') return [`--${flag}`, `${Number(((value as number) * 100).toFixed(4))}%`];
    if (type === 'trials') {
      return (value as Trial[]).flatMap((trial) => {
        const parts = [
          trial.drug,
          trial.doseMg && `${trial.doseMg} mg`,
          trial.weeks && `${trial.weeks} weeks`,
          trial.outcome,
          trial.ended && `ended ${trial.ended}`,
          trial.thisEpisode !== undefined && (trial.thisEpisode ? 'this episode' : 'an earlier episode'),
        ];
        return [`--${flag}`, shellWord(parts.filter(Boolean).join(' '))];
      });
    }
    if (Array.isArray(value)) return value.flatMap((item) => [`--${flag}`, shellWord(String(item))]);
    return [`--${flag}`, shellWord(String(value))];
  });
}

function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:%=-]+$/.test(text) ? text : `'${clean(text).replaceAll("'", `'\\''`)}'`;
}
