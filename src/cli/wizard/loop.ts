/**
 * The wizard without its screen: check what is known, ask the first open question, check again. There is no order of
 * questions of its own; `result.openFacts` holds what can still change the answer, most useful first.
 */
import { check } from '../../check.ts';
import { readCase } from '../../intake/index.ts';
import type { Context } from '../../intake/values.ts';
import { canBeTold } from '../../model/asking.ts';
import { type Case, type FactId, type FactValue, getFact } from '../../model/case.ts';
import { FACTS } from '../../model/facts.ts';
import type { OpenFact, Result } from '../../model/result.ts';
import { caseOf, type Given, givenOf, type SummaryLine, summaryOf } from './answers.ts';

export interface Question {
  id: FactId;
  text: string;
  why: string;
  /** 1 for the first question. */
  number: number;
  /** How many questions are open, this one included, by what they are about; an answer can open or close some. */
  open: Record<OpenFact['affects'], number>;
  canGoBack: boolean;
  /** What is known so far. */
  known: Case;
}

export type Answer =
  /** `also`: further facts that the same answer tells, such as the code that was typed for a condition. */
  | {
      kind: 'value';
      value: FactValue;
      also?: Partial<Record<FactId, FactValue>>;
      /** Facts that the answer tells in the place of the one that was asked: a list of medicines for their number. */
      instead?: Partial<Record<FactId, FactValue>>;
    }
  | { kind: 'unknown' }
  | { kind: 'back' }
  | { kind: 'finish' };

export interface Prompter {
  /** @throws when the person stops (Ctrl-C). */
  ask(question: Question): Promise<Answer>;
  /** Says something between two questions. */
  tell(text: string, loud?: boolean): void;
  /**
   * Shows all answers before the verdict.
   * @param more how many questions could still be asked.
   * @returns the question to be asked again, `more` to be asked further ones, or undefined when all is right. Absent: no
   * summary is shown.
   */
  review?(lines: readonly SummaryLine[], more: number): Promise<FactId | 'more' | undefined>;
}

/** After so many questions the answer is offered; who wants a finer one can go on. */
export const ENOUGH = 14;

export interface Settings {
  /** Answers of an earlier time, to go on with. */
  start?: Case;
  /** Called with all answers after each change, so that they can be kept. */
  changed?: (answers: Case) => void;
}

export interface Outcome {
  /** The answers as given, for the command that repeats them. */
  case: Case;
  result: Result;
  questions: number;
  /** False when the answer was given before the last question. */
  complete: boolean;
}

/** What a person can say about themselves at once; everything else is asked when the plan's rules are known. */
const BASICS: readonly string[] = ['treatment.product', 'plan.payer', 'plan.kind', 'diagnosis.condition'];
const LETTER_DAYS: readonly FactId[] = ['request.deniedOn', 'request.receivedOn'];
/** A time limit that runs matters more than any condition of a policy. */
const AFTER: readonly OpenFact['affects'][] = ['steps', 'verdict', 'cost'];

/**
 * How far you have come decides what all later steps are about, so it comes right after the basics. What needs a paper
 * or the clinic comes last: most people cannot tell it while they sit at the computer.
 */
function rank({ fact, affects }: OpenFact): number {
  if (BASICS.includes(fact)) return 0;
  if (fact === 'request.stage') return 1;
  const needsPaper = FACTS[fact as FactId].effort === 3;
  return 2 + AFTER.indexOf(affects) + (needsPaper ? AFTER.length : 0);
}

/** Time limits before coverage before cost, papers after all that; inside each the order of the result. */
export function inOrder(open: readonly OpenFact[]): OpenFact[] {
  return [...open].sort((a, b) => rank(a) - rank(b));
}

function counted(open: readonly OpenFact[]): Question['open'] {
  const count = { verdict: 0, steps: 0, cost: 0 };
  for (const { affects } of open) count[affects] += 1;
  return count;
}

/**
 * Asks until nothing is open, enough was asked, or the person wants the answer; then shows what was answered.
 * @param asOf the day for which rules are chosen.
 */
export async function askAll(
  prompter: Prompter,
  context: Context,
  asOf: string,
  { start = {}, changed }: Settings = {},
): Promise<Outcome> {
  const { data, words } = context;
  const given: Given[] = givenOf(start);
  let finish = false;
  // Answers from a file were not asked now.
  let pauseAt = given.length + ENOUGH;
  const told = new Set<string>();
  const tellOnce = (text: string, loud = false) => {
    if (!told.has(text)) prompter.tell(text, loud);
    told.add(text);
  };

  for (;;) {
    const reading = readCase(caseOf(given), context);
    // Every answer was read before it was kept.
    if ('errors' in reading) throw new Error(reading.errors.map((error) => error.message).join(' '));
    const result = check({ ...reading.case, asOf }, data, words);
    result.warnings.unshift(...reading.warnings);
    const { suicidalIdeation, suicidalIntent } = (result.case as Case).history ?? {};
    if (suicidalIdeation || suicidalIntent) tellOnce(words.wizard.crisis, true);

    const answered = new Set<string>(given.map(({ id }) => id));
    const unknown = new Set<string>(given.filter(({ values }) => Object.keys(values).length === 0).map(({ id }) => id));
    const open = inOrder(result.openFacts).filter(
      ({ fact }) =>
        !answered.has(fact) &&
        !FACTS[fact as FactId].onlyByFlag &&
        canBeTold(
          fact as FactId,
          (id) => getFact(result.case as Case, id) !== undefined,
          (id) => unknown.has(id),
        ),
    );
    const [next] = open;
    let id = next?.fact as FactId | undefined;
    // Where the answer belongs: after all others, or in the place of one that is corrected.
    let at = given.length;
    if (id === undefined || finish || given.length >= pauseAt) {
      const again = given.length > 0 ? await prompter.review?.(summaryOf(given, data, words), open.length) : undefined;
      if (again === 'more') {
        finish = false;
        pauseAt = Number.POSITIVE_INFINITY;
        continue;
      }
      if (again === undefined) return { case: caseOf(given), result, questions: given.length, complete: !next };
      id = again;
      at = given.findIndex((entry) => entry.id === again);
    }
    const { question, why } = words.fact(id);
    const answer = await prompter.ask({
      id,
      text: question,
      why,
      number: at + 1,
      open: counted(open.slice(0, pauseAt - given.length)),
      canGoBack: given.length > 0,
      known: reading.case,
    });
    if (answer.kind === 'finish') {
      finish = true;
      continue;
    }
    // Nobody has a letter of tomorrow; asked again at once, before any last day is counted from it.
    if (answer.kind === 'value' && LETTER_DAYS.includes(id) && String(answer.value) > asOf) {
      prompter.tell(words.wizard.notYet(words.language.date(String(answer.value))));
      continue;
    }
    const corrected = at < given.length;
    if (answer.kind === 'back' && !corrected) given.pop();
    if (answer.kind === 'unknown') given.splice(at, 1, { id, values: {} });
    if (answer.kind === 'value') {
      const entry: Given = { id, values: { [id]: answer.value, ...answer.also } };
      if (answer.instead) entry.values = { ...answer.instead };
      const others = given.filter((_, i) => i !== at);
      const tried = readCase(caseOf([...others, entry]), context);
      if ('errors' in tried) {
        for (const { found, allowed, suggestions } of tried.errors) {
          prompter.tell(words.wizard.notUnderstood(found, allowed, suggestions));
        }
        continue;
      }
      for (const warning of tried.warnings) tellOnce(warning);
      given.splice(at, 1, entry);
    }
    changed?.(caseOf(given));
  }
}
