/** The lists to choose from, and how typing narrows them. Without a screen, so that it can be tested alone. */
import { normalCode } from '../../intake/icd10.ts';
import {
  conditionNames,
  type Named,
  payerNames,
  planKindNames,
  productNames,
  search,
  stateNames,
} from '../../intake/names.ts';
import type { FactId } from '../../model/case.ts';
import type { Data } from '../../model/data.ts';
import type { Words } from '../../words/index.ts';
import type { Answer, Question } from './loop.ts';

/** What can be chosen besides an answer: `all` shows a long list whole, `more` leads to a second step. */
export type Pick = Answer | { kind: 'why' } | { kind: 'all' } | { kind: 'more' };

export interface Choice {
  name: string;
  value: Pick;
  description?: string;
}

/** The ways out, at the end of every list. */
export function waysOut(question: Question, words: Words): Choice[] {
  const say = words.wizard;
  return [
    { name: say.unknown, value: { kind: 'unknown' } },
    { name: say.askWhy, value: { kind: 'why' } },
    ...(question.canGoBack ? [{ name: say.back, value: { kind: 'back' } } satisfies Choice] : []),
    { name: say.finish, value: { kind: 'finish' } },
  ];
}

/** Ways out that only one question has; they stand before the others. */
export function ownWaysOut(id: FactId, words: Words): Choice[] {
  if (id !== 'plan.payer') return [];
  return [
    { name: words.wizard.payerNotListed, value: { kind: 'value', value: 'unlisted' } },
    { name: words.wizard.noInsurance, value: { kind: 'value', value: 'none' } },
  ];
}

/** One entry that can be found by typing. */
interface Entry extends Named {
  description?: string;
}

const described = (names: readonly Named[], text: (id: string) => string | undefined): Entry[] =>
  names.map((named) => {
    const description = text(named.id);
    return description ? { ...named, description } : named;
  });

/** Plan kinds that the payer sells come first: someone with a Medicare card need not read about job plans. */
function planKinds({ known }: Question, data: Data): Entry[] {
  const kinds = data.planKinds();
  const lines = data.payers().find(({ id }) => id === known.plan?.payer)?.lines;
  const fits = (id: string) => {
    const line = kinds.find((kind) => kind.id === id)?.line;
    return !lines || (line !== undefined && lines.includes(line));
  };
  const names = planKindNames(data);
  const ordered = [...names.filter(({ id }) => fits(id)), ...names.filter(({ id }) => !fits(id))];
  return described(ordered, (id) => kinds.find((kind) => kind.id === id)?.howToTell);
}

/** @returns the entries to search among, or undefined when the question is not one for a search. */
export function entriesFor(question: Question, type: string, data: Data): Entry[] | undefined {
  switch (type) {
    case 'payer':
      // No insurance has a choice of its own.
      return payerNames(data).filter(({ id }) => id !== 'none');
    case 'plan-kind':
      return planKinds(question, data);
    case 'condition':
      return described(conditionNames(data), (id) => data.conditions().find((entry) => entry.id === id)?.plain);
    case 'product':
      return described(productNames(data), (id) => data.products().find((entry) => entry.id === id)?.plain);
    case 'state':
      return stateNames();
    default:
      return undefined;
  }
}

const asChoice = ({ id, name, description }: Entry): Choice => ({
  name,
  value: { kind: 'value', value: id },
  ...(description ? { description } : {}),
});

/** Conditions that carry the diagnosis code that was typed; the code is kept with the answer. */
function byCode(term: string, data: Data): Choice[] {
  const code = normalCode(term);
  return data
    .conditions()
    .filter((condition) => condition.codes.some((entry) => entry.code === code))
    .map((condition) => ({
      name: condition.name,
      value: { kind: 'value', value: condition.id, also: { 'diagnosis.icd10': [code] } },
      description: condition.plain,
    }));
}

/** Everything that the typed text can mean, nearest first; the whole list for no text. */
export function matches(term: string, question: Question, entries: readonly Entry[], data: Data): Choice[] {
  const coded = question.id === 'diagnosis.condition' ? byCode(term, data) : [];
  if (coded.length > 0) return coded;
  const found = search(term.slice(0, 100), entries);
  return found.flatMap(({ id }) => entries.filter((entry) => entry.id === id)).map(asChoice);
}
