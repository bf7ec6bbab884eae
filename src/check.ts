/**
 * The whole in one function: a case goes in, a result comes out. Pure: no clock, no file, no environment; the day and
 * the data are arguments.
 */
import { costs } from './costs/index.ts';
import { evidenceFor } from './coverage/evidence.ts';
import { coverage, options } from './coverage/index.ts';
import { understand } from './coverage/understand.ts';
import type { Case } from './model/case.ts';
import type { Data } from './model/data.ts';
import type { OpenFact, Result, ResultSource } from './model/result.ts';
import { rights } from './rights/index.ts';
import { nextSteps } from './steps/index.ts';
import { en, type Words } from './words/index.ts';

/** First mention wins, order kept. */
function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const item of items) if (!kept.has(key(item))) kept.set(key(item), item);
  return [...kept.values()];
}

/**
 * Answers one case.
 * @param given a valid case (see `readCase` in `src/intake`) with `asOf` set: the day for which rules are chosen.
 * @param data the bundled data, from `openData()`.
 * @returns everything the report prints, as plain data that survives JSON.
 */
export function check(given: Case & { asOf: string }, data: Data, words: Words = en): Result {
  const { person, covered, studies, part } = covering(given, data, words);
  const { options: others, verdict, criteria } = part;
  const cost = costs(person, verdict, others, data, words);
  const right = rights(person, data, words);
  const { steps, sources: stepSources } = nextSteps(person, verdict, criteria, others, cost.costs, right, data, words);
  const openFacts: OpenFact[] = [...covered.openFacts, ...right.openFacts, ...cost.openFacts];
  const sources: ResultSource[] = [
    ...covered.sources,
    ...cost.sources,
    ...right.sources,
    ...stepSources,
    ...studies.sources,
  ];
  const damaged = data.damaged().map((damage) => words.coverage.damaged(damage));
  return {
    ...part,
    openFacts: uniqueBy(openFacts, (open) => open.fact),
    costs: cost.costs,
    costChanges: cost.changes,
    nextSteps: steps,
    deadlines: right.deadlines,
    sources: uniqueBy(sources, (source) => source.id),
    warnings: [...damaged, ...person.warnings, ...covered.warnings, ...cost.warnings, ...right.warnings],
  };
}

/** The parts of a result that need no costs, rights or steps. */
export const COVERAGE_PARTS = [
  'schemaVersion',
  'asOf',
  'case',
  'verdict',
  'policies',
  'criteria',
  'trials',
  'wouldChange',
  'options',
  'evidence',
] as const;

/** The same answer to "is it covered?" alone, several times faster: for many cases of which no more is wanted. */
export function checkCoverage(
  given: Case & { asOf: string },
  data: Data,
  words: Words = en,
): Pick<Result, (typeof COVERAGE_PARTS)[number]> {
  return covering(given, data, words).part;
}

/** The warnings that bear on dates: what is said of costs, of policies and of the treatment would be in the way there. */
export function warningsOnDates(given: Case & { asOf: string }, data: Data, words: Words = en): string[] {
  const person = understand(given, data, words);
  const ofTreatment = words.coverage.productAssumed(person.product.name);
  return [
    ...data.damaged().map((damage) => words.coverage.damaged(damage)),
    ...person.warnings.filter((warning) => warning !== ofTreatment),
    ...rights(person, data, words).warnings,
  ];
}

function covering(given: Case & { asOf: string }, data: Data, words: Words) {
  const person = understand(given, data, words);
  const others = options(person, data, words);
  const covered = coverage(person, person.product, others, data, words);
  const studies = evidenceFor(person.product.id, person.condition, data);
  const { verdict, policies, criteria, trials, wouldChange } = covered;
  const part: Pick<Result, (typeof COVERAGE_PARTS)[number]> = {
    schemaVersion: 1,
    asOf: person.asOf,
    case: { ...person.case, asOf: person.asOf },
    verdict,
    policies,
    criteria,
    trials,
    wouldChange,
    options: others,
    evidence: studies.evidence,
  };
  return { person, covered, studies, part };
}
