/** Answers that are typed: read exactly as the flag of the same fact is. */
import { readFlags } from '../../intake/flags.ts';
import { readCase } from '../../intake/index.ts';
import type { Context } from '../../intake/values.ts';
import { type FactId, type FactValue, getFact, type Trial } from '../../model/case.ts';
import { FACTS } from '../../model/facts.ts';

/** `readAs`: the value in words, where it was read in another form than written. */
export type Typed =
  | { value: FactValue; readAs?: string; instead?: Partial<Record<FactId, FactValue>>; warnings?: string[] }
  | { problem: string };

/** Questions for a number of medicines, which a list of them answers better. */
const COUNT_OF_TRIALS: readonly FactId[] = ['history.failedAntidepressants'];

/** The medicines of a list that was typed or pasted, a line or a part between semicolons each. */
function listed(id: FactId, text: string, context: Context): Typed | undefined {
  if (!COUNT_OF_TRIALS.includes(id) || !/[a-z]{4}/i.test(text)) return undefined;
  const list = text
    .split(/[\n;]/)
    .map((line) => line.replace(/^[\s*\u2022-]+|\s+$/g, ''))
    .filter(Boolean)
    .join(';');
  const trials = readTyped('history.antidepressantTrials', list, context);
  if ('problem' in trials) return trials;
  const read = trials.value as Trial[];
  const names = read.map(({ drug }) => drug);
  return {
    value: read.length,
    instead: { 'history.antidepressantTrials': trials.value },
    // What was not understood is told at once, while it can still be said better.
    readAs: [context.words.wizard.listRead(names), ...(trials.warnings ?? [])].join('. '),
  };
}

const LISTS: readonly string[] = ['codes', 'trials'];

/**
 * @param text what was typed; not empty.
 * @returns the value, or a sentence on what is wrong.
 */
export function readTyped(id: FactId, text: string, context: Context): Typed {
  const say = context.words.wizard;
  const { type } = FACTS[id];
  const list = listed(id, text, context);
  if (list) return list;
  if (LISTS.includes(type) && say.none.includes(text.trim().toLowerCase())) return { value: [] };
  const { raw, errors: flagErrors } = readFlags({ [id]: text }, context);
  const reading = flagErrors.length > 0 ? { errors: flagErrors } : readCase(raw, context);
  if ('errors' in reading) {
    // An American date has one meaning here; the day is said back, so that a wrong one is seen.
    const [only] = reading.errors.length === 1 ? (reading.errors[0]?.suggestions ?? []) : [];
    if (type === 'date' && only) return { value: only, readAs: context.words.language.date(only) };
    const problems = reading.errors.map(({ found, allowed, suggestions }) =>
      say.notUnderstood(found, allowed, suggestions),
    );
    return { problem: problems.join(' ') };
  }
  const value = getFact(reading.case, id);
  return value === undefined
    ? { problem: say.notUnderstood(`"${text}"`, '', []) }
    : { value, ...(reading.warnings.length > 0 ? { warnings: reading.warnings } : {}) };
}
