/** The lists to choose from, and how typing narrows them. Without a screen, so that it can be tested alone. */
import { normalCode } from '../../intake/icd10.ts';
import {
  conditionNames,
  type Match,
  type Named,
  payerNames,
  planKindNames,
  productNames,
  search,
  simplify,
  stateNames,
} from '../../intake/names.ts';
import { kindTypedAsPayer } from '../../intake/payer.ts';
import { searchPayers } from '../../intake/payer-names.ts';
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
export function entriesFor(question: Question, type: string, data: Data, words: Words): Entry[] | undefined {
  switch (type) {
    case 'payer':
      return payerNames(data);
    case 'plan-kind':
      return planKinds(question, data);
    case 'condition':
      return described(conditionNames(data), (id) => data.conditions().find((entry) => entry.id === id)?.plain);
    case 'product':
      return described(productNames(data), (id) => data.products().find((entry) => entry.id === id)?.plain);
    case 'state':
      return stateNames(words);
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
      name: `${condition.name} (${code})`,
      value: { kind: 'value', value: condition.id, also: { 'diagnosis.icd10': [code] } },
      description: condition.plain,
    }));
}

/** From this score on `search` has found nothing but a like spelling. */
const SPELLING = 4;
/** Shorter texts are like everything. */
const SHORTEST_GUESS = 4;

/**
 * "Humana" finds Ohio Medicaid, because one of its plans is called so: the name that was found stands beside it, so
 * that nobody with another plan of the same company takes it for theirs.
 */
function foundAs(term: string, match: Match): string {
  if (match.score === 0) return match.name;
  const calls = match.calls.map((call) => ({ id: call, name: call, calls: [call] }));
  const call = search(term, calls)[0]?.name;
  return call === undefined || call === match.id || call === match.name ? match.name : `${match.name} (“${call}”)`;
}

export interface Found {
  choices: Choice[];
  /** Nothing is called so; the choices are only spelled alike. */
  guessed: boolean;
}

/** Everything that the typed text can mean, nearest first; the whole list for no text. */
export function matches(term: string, question: Question, entries: readonly Entry[], data: Data): Found {
  const isPayer = question.id === 'plan.payer';
  if (term.trim() === '') {
    // "I have no insurance" is a choice below the list; who types it finds it all the same.
    const listed = isPayer ? entries.filter(({ id }) => id !== 'none') : entries;
    return { choices: listed.map(asChoice), guessed: false };
  }
  const coded = question.id === 'diagnosis.condition' ? byCode(term, data) : [];
  if (coded.length > 0) return { choices: coded, guessed: false };

  const text = term.trim().slice(0, 100);
  if (simplify(text) === '') return { choices: [], guessed: false };
  const all = isPayer ? searchPayers(text, data, question.known.patient?.state) : search(text, entries);
  const sure = all.filter(({ score }) => score < SPELLING);
  const kept = sure.length > 0 || text.length < SHORTEST_GUESS ? sure : all;
  const choices = kept.flatMap((match) => {
    const entry = entries.find(({ id }) => id === match.id);
    return entry ? [asChoice(isPayer ? { ...entry, name: foundAs(text, match) } : entry)] : [];
  });
  // "Workers comp" is no insurer: the reader of the case takes such a name for the kind of plan, and says so.
  const kind = isPayer ? kindTypedAsPayer(text, { data }) : undefined;
  if (kind)
    return { choices: [{ name: kind.name, value: { kind: 'value', value: text } }, ...choices], guessed: false };
  return { choices, guessed: sure.length === 0 && choices.length > 0 };
}
