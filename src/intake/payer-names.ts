/**
 * Whom the typed name of a payer means. Words that stand at the end of many names ("PPO", "of Ohio", "Medicare
 * Advantage") do not hide it, and a misspelt word is put right, but then the payer is only offered, never taken.
 */
import { distance } from 'fastest-levenshtein';
import type { Data } from '../model/data.ts';
import type { Line } from '../model/policy.ts';
import { STATES } from '../model/states.ts';
import { exactly, FILLER, type Match, type Named, payerNames, search, simplify, wholly } from './names.ts';

export interface Meant {
  /** One payer, several that share the name, or none. */
  payers: Named[];
  /** The state that stands at the end of the name. */
  state?: string;
  /** The name with its misspelt words put right, where it had to be. */
  spelled?: string;
}

/** Forms of a plan: no insurer is told from another by them, and programs have none. */
const FORMS = new Set(['ppo', 'hmo', 'epo', 'pos', 'hdhp', 'hmopos', 'llc', 'corp']);

/** Words for the plans of one line. Only a payer that has such plans is meant by them. */
const LINES: Readonly<Record<string, Line>> = {
  'medicare advantage': 'medicare-advantage',
  medicare: 'medicare-advantage',
  medicaid: 'medicaid',
};

const STATE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).flatMap(([id, name]) => [
    [simplify(id), id],
    [simplify(name), id],
  ]),
);

/** "District of Columbia". */
const LONGEST_ENDING = 3;

/** What the words at the end of a name tell, once they are cut off. */
interface Cut {
  rest: string[];
  /** Only an insurer has it at the end of its name. */
  insurer?: true;
  state?: string;
  line?: Line;
}

/** A form of a plan or a word that says nothing of the company, cut off the end. */
function cutForm({ rest: words, ...told }: Cut): Cut | undefined {
  const last = words.at(-1) ?? '';
  const rest = words.slice(0, -1);
  if (rest.length === 0 || !(FORMS.has(last) || FILLER.has(last))) return undefined;
  return { rest, ...told, ...(FORMS.has(last) ? { insurer: true } : {}) };
}

/** The same, or a state or a line of plans. */
function cut(left: Cut): Cut | undefined {
  const { rest: words, ...told } = left;
  for (let length = Math.min(LONGEST_ENDING, words.length - 1); length > 0; length -= 1) {
    const ending = words.slice(-length).join(' ');
    const rest = words.slice(0, -length);
    const line = LINES[ending];
    const state = STATE_OF.get(ending);
    if (line) return { line, ...told, rest, insurer: true };
    if (state) return { state, ...told, rest, insurer: true };
  }
  return cutForm(left);
}

/** Payers called just so, or so before the form of the plan; else by the words that matter, in any order. */
function calledSo(name: Cut, data: Data): { payers: Named[]; left: Cut } {
  const among = payerNames(data);
  for (let left: Cut | undefined = name; left; left = cutForm(left)) {
    const payers = wholly(left.rest.join(' '), among);
    if (payers.length > 0) return { payers, left };
  }
  return { payers: exactly(name.rest.join(' '), among), left: name };
}

/** Payers of the name; if nobody is called so, of what is left of it when its end is cut off, as little as possible. */
function meantBy(text: string, data: Data): Meant | undefined {
  const fits = ({ id }: Named, { insurer, state, line }: Cut) => {
    const payer = data.payers().find((entry) => entry.id === id);
    const there = state === undefined || payer?.states === 'all' || payer?.states.includes(state);
    return (!insurer || payer?.kind === 'insurer') && there && (line === undefined || payer?.lines.includes(line));
  };
  for (let name: Cut | undefined = { rest: simplify(text).split(' ') }; name; name = cut(name)) {
    const { payers, left } = calledSo(name, data);
    const [only, more] = payers;
    if (!only) continue;
    // Of several nobody is taken, so whom it does not fit may stay in the list.
    if (!more && !fits(only, left)) return undefined;
    // Another company may have the plans of this line that bear the name ("Cigna Medicare Advantage").
    const others = left.line && !more ? exactly(`${only.name} ${left.line}`, payerNames(data)) : [];
    const all = [...payers, ...others.filter(({ id }) => id !== only.id)];
    return { payers: all, ...(left.state ? { state: left.state } : {}) };
  }
  return undefined;
}

/** In how many names each word stands. */
const counted = new WeakMap<object, Map<string, number>>();

function wordsOf(data: Data): Map<string, number> {
  const names = payerNames(data);
  const known = counted.get(names);
  if (known) return known;
  const words = new Map<string, number>();
  for (const call of [...names.flatMap(({ calls }) => calls), ...STATE_OF.keys()]) {
    for (const word of simplify(call).split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
  }
  counted.set(names, words);
  return words;
}

/** Shorter words lie too near to each other. */
const SHORTEST_SPELLED = 5;

/** One letter more, less or another, or two that changed places. */
function isSlip(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return false;
  if (distance(typed, word) === 1) return true;
  const at = [...typed].findIndex((letter, i) => letter !== word[i]);
  const swapped = `${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`;
  return at >= 0 && swapped === word;
}

/** The text with each word that stands in no name, or in one only, as the commonest word that is one slip away. */
function spelledRight(text: string, data: Data): string {
  const known = wordsOf(data);
  const right = (typed: string) => {
    if (typed.length < SHORTEST_SPELLED || (known.get(typed) ?? 0) > 1) return typed;
    const near = [...known].filter(([word, names]) => names > 1 && isSlip(typed, word));
    return near.sort(([, a], [, b]) => b - a)[0]?.[0] ?? typed;
  };
  return simplify(text).split(' ').map(right).join(' ');
}

/** See the head of this file. */
export function payersMeant(text: string, data: Data): Meant {
  const own = exactly(text, payerNames(data));
  const asTyped = own.length === 1 && own[0]?.id === text ? { payers: own } : meantBy(text, data);
  if (asTyped?.payers.length === 1) return asTyped;
  // Cards print "BlueCross BlueShield" and "Blue Cross and Blue Shield" alike.
  const apart = text.replace(/\bblue(?=cross|shield)/gi, 'blue ');
  const onCard = apart === text ? undefined : meantBy(apart, data);
  if (onCard?.payers.length === 1) return onCard;
  if (asTyped) return asTyped;
  const spelled = spelledRight(text, data);
  return spelled === simplify(text) ? { payers: [] } : { payers: [], ...meantBy(spelled, data), spelled };
}

/** The state makes a list of payers shorter: those of the state, its own before those of several, then those of all. */
export function inState(found: readonly Named[], state: string | undefined): readonly Named[] {
  const here = found
    .filter(({ states }) => state !== undefined && Array.isArray(states) && states.includes(state))
    .sort((a, b) => (a.states?.length ?? 0) - (b.states?.length ?? 0));
  const everywhere = found.filter(({ states }) => states === undefined || states === 'all');
  if (here.length > 0) return [...here, ...everywhere];
  // "BCBS" in Ohio is none of the twelve of other states. One that is left alone would be taken, so it stays a list.
  return state !== undefined && everywhere.length > 1 ? everywhere : found;
}

/** A payer of the person's state may be so many letters further off than others. */
const NEARER = 2;

/** Scores of `search` from which a name is only spelled alike. */
const BY_SPELLING = 4;

/** For type-ahead and "did you mean": whom the name means, then everything else it could mean, the person's state first. */
export function searchPayers(text: string, data: Data, state?: string): Match[] {
  const { payers, spelled, state: told = state } = payersMeant(text, data);
  const near = ({ states }: Named) => told !== undefined && Array.isArray(states) && states.includes(told);
  const rank = (match: Match) => match.score - (near(match) ? NEARER : 0);
  const meant = [...new Set([...inState(payers, told), ...payers])].map((named) => ({
    ...named,
    score: spelled ? BY_SPELLING : 0,
  }));
  const others = search(spelled ?? text, payerNames(data))
    .filter(({ id }) => !meant.some((match) => match.id === id))
    .map((match) => (spelled ? { ...match, score: Math.max(match.score, BY_SPELLING) } : match));
  return [...meant, ...others.sort((a, b) => rank(a) - rank(b))];
}
