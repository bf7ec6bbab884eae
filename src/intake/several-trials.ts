/** Several medicines in one sentence: "citalopram 20 mg 6 weeks then venlafaxine 150 mg, no response to both". */
import type { DrugsFile } from '../model/catalog.ts';
import { findDrug } from '../model/find-drug.ts';
import { clean } from './clean.ts';
import { nearDrug } from './names.ts';
import { type ReadTrial, readTrialText } from './trial-text.ts';

/** Names of the table have at most so many words ("fluoxetine and olanzapine"). */
const LONGEST_NAME = 4;

/** Two medicines taken together are one trial of which nobody can say which of them it was. */
const TOGETHER = /(?:\b(?:with|plus|added|augmented|adding|con|mas)(?: (?:to|by|with|a))?|[+/])\s*$/i;

/** What is said of all of them at once. */
const OF_ALL = /\b(?:both|neither|all|each|none|nothing|either|ambos|ninguno|ninguna|todos|ni)\b/i;
const EACH = /\b(?:each|both for|cada uno|cada una)\b/i;

/** Where each other medicine begins in the text, after the first. */
function startsIn(text: string, table: DrugsFile): number[] {
  const words = [...text.matchAll(/[a-z][a-z'-]*/gi)].map(({ 0: word, index }) => ({ word, index }));
  const starts: number[] = [];
  let current: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const [name, size] = nameAt(words, at, table);
    if (name === undefined) continue;
    const start = words[at]?.index ?? 0;
    if (current !== undefined && name !== current && !TOGETHER.test(text.slice(0, start))) starts.push(start);
    current = name;
    at += size - 1;
  }
  return starts;
}

/** The medicine that is named there, the longer name before the shorter, and of how many words its name is. */
function nameAt(words: readonly { word: string }[], at: number, table: DrugsFile): [string | undefined, number] {
  for (let size = LONGEST_NAME; size > 0; size -= 1) {
    const found = words.slice(at, at + size).map(({ word }) => word);
    const known = found.length === size ? findDrug(found.join(' '), table)?.name : undefined;
    if (known) return [known, size];
  }
  return [nearDrug(words[at]?.word ?? '', table), 1];
}

/**
 * @returns a trial for each medicine of the text, in its order; undefined when no drug name stands in it. A result that
 * is said of all of them is that of each.
 */
export function readTrials(text: string, table: DrugsFile): ReadTrial[] | undefined {
  const plain = clean(text);
  const starts = [0, ...startsIn(plain, table)];
  const parts = starts.map((start, i) => readTrialText(plain.slice(start, starts[i + 1]), table));
  const read = parts.filter((part) => part !== undefined);
  if (read.length < parts.length || read.length < 2) {
    const whole = readTrialText(plain, table);
    return whole ? [whole] : undefined;
  }
  const told = read.filter(({ trial }) => trial.outcome !== undefined);
  const timed = read.filter(({ trial }) => trial.weeks !== undefined);
  const outcome = told.length === 1 && OF_ALL.test(plain) ? told[0]?.trial.outcome : undefined;
  const weeks = timed.length === 1 && EACH.test(plain) ? timed[0]?.trial.weeks : undefined;
  return read.map(({ trial, unread }) => ({
    trial: { ...(weeks ? { weeks } : {}), ...(outcome ? { outcome } : {}), ...trial },
    unread,
  }));
}
