/** From what people call things to the names of the data: payers, conditions, products, plan kinds, states. */
import { distance } from 'fastest-levenshtein';
import type { DrugsFile } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import { STATES } from '../model/states.ts';
import type { Words } from '../words/index.ts';

/** One thing that can be named in several ways. */
export interface Named {
  id: string;
  name: string;
  /** Everything it is called, id and name included. */
  calls: string[];
  /** Where it is found; absent or "all": everywhere. */
  states?: 'all' | readonly string[];
}

export interface Match extends Named {
  /** 0 exact; higher is further off. */
  score: number;
}

/** Words that say nothing about which company it is. */
export const FILLER = new Set([
  'the',
  'of',
  'and',
  'health',
  'healthcare',
  'insurance',
  'plan',
  'plans',
  'inc',
  'company',
]);

/** Accents are typed or left out. Few names have any, and taking them apart costs time. */
const unaccented = (text: string) =>
  /[\u00c0-\u017f]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;

/** Lower case, no accents, no punctuation, '&' as 'and', ’ and ' dropped, spaces single. */
export function simplify(text: string): string {
  // Most names of the data are simple already; there are thousands of them.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  return unaccented(text.toLowerCase())
    .replace(/&/g, ' and ')
    .replace(/['\u2019]/g, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
}

/** The words that tell things apart, in alphabetical order; all words if every one is filler. */
function core(text: string): string {
  const words = simplify(text).split(' ');
  const kept = words.filter((word) => !FILLER.has(word));
  return (kept.length > 0 ? kept : words).sort().join(' ');
}

const entry = (id: string, name: string, others: readonly string[]): Named => ({
  id,
  name,
  calls: [id, name, ...others],
});

/** The names of each list are put together once: in a batch they are asked for with every line. */
const namesOf = new WeakMap<object, Named[]>();

function once(of: object, make: () => Named[]): Named[] {
  const known = namesOf.get(of) ?? make();
  namesOf.set(of, known);
  return known;
}

/** Each payer with its aliases, and with the names that it shares with others ("Blue Cross"), which fit them all. */
export function payerNames(data: Data): Named[] {
  return once(data.payers(), () => putTogether(data));
}

function putTogether(data: Data): Named[] {
  const shared = new Map<string, string[]>();
  for (const { names, payers } of data.sharedNames()) {
    for (const id of payers) shared.set(id, [...(shared.get(id) ?? []), ...names]);
  }
  return data.payers().map(({ id, name, aliases, states, kind, lines }) => {
    // "CO Medicaid" would be a poor alias to write fifty times.
    const medicaid = kind === 'program' && lines.includes('medicaid') && states !== 'all' && states.length === 1;
    const byState = medicaid ? [`${states[0]} Medicaid`, `Medicaid ${states[0]}`] : [];
    return { ...entry(id, name, [...aliases, ...byState, ...(shared.get(id) ?? [])]), states };
  });
}

export function conditionNames(data: Data): Named[] {
  return once(data.conditions(), () =>
    data
      .conditions()
      .map((c) =>
        entry(c.id, c.name, [...c.words, ...c.codes.filter((code) => code.alone !== false).map((code) => code.code)]),
      ),
  );
}

export function productNames(data: Data): Named[] {
  return once(data.products(), () =>
    data.products().map((product) => entry(product.id, product.name, [product.short, ...product.words])),
  );
}

export function planKindNames(data: Data): Named[] {
  return once(data.planKinds(), () => data.planKinds().map((kind) => entry(kind.id, kind.name, kind.words)));
}

export function stateNames({ intake: { states } }: Words): Named[] {
  return once(states, () => Object.entries(STATES).map(([id, name]) => entry(id, name, states[id] ?? [])));
}

/** Who is called what, by whole names and by the words that matter. */
interface Index {
  whole: Map<string, Named[]>;
  /** Made when no whole name fits. */
  words?: Map<string, Named[]>;
}

const indexes = new WeakMap<readonly Named[], Index>();

function grouped(among: readonly Named[], key: (call: string) => string): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const named of among) {
    for (const call of new Set(named.calls.map(key))) groups.set(call, [...(groups.get(call) ?? []), named]);
  }
  return groups;
}

function indexOf(among: readonly Named[]): Index {
  const known = indexes.get(among) ?? { whole: grouped(among, simplify) };
  indexes.set(among, known);
  return known;
}

/**
 * Things called exactly so, after simplification; by the words that matter if nothing is. One result: that is it.
 * Several: the text is ambiguous. None: not known.
 */
export function exactly(text: string, among: readonly Named[]): Named[] {
  const own = among.find(({ id }) => id === text);
  // An id is nobody else's name (the data check sees to it), so no other name need be looked at.
  if (own) return [own];
  const simple = simplify(text);
  if (simple === '') return [];
  const index = indexOf(among);
  const same = index.whole.get(simple);
  if (same) return same;
  index.words ??= grouped(among, core);
  return index.words.get(core(text)) ?? [];
}

/** Things whose whole name this is, after simplification; a name with other words around it does not count. */
export function wholly(text: string, among: readonly Named[]): Named[] {
  return indexOf(among).whole.get(simplify(text)) ?? [];
}

/** Shorter words lie too near to each other. */
const SHORTEST_MISSPELT = 6;
/** A little further than one letter changed in a whole name: "sprovato" is Spravato before what is "not Spravato". */
const ONE_SLIP = 5.5;

/** One letter more, less or another in a word that is long enough. */
function isMisspelt(typed: string, word: string): boolean {
  if (typed.length < SHORTEST_MISSPELT || Math.abs(typed.length - word.length) > 1) return false;
  return distance(typed, word) === 1;
}

/** How far a text is from a call: 0 the same, 1 starts so, 2 a word starts so, 3 all words occur, else by spelling. */
function farness(text: string, call: string): number {
  const wanted = simplify(text);
  const have = simplify(call);
  if (have === wanted) return 0;
  if (have.startsWith(wanted)) return 1;
  const words = have.split(' ');
  if (words.some((word) => word.startsWith(wanted))) return 2;
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 3;
  const apart = distance(wanted, have);
  // Two letters of four changed is another word: "asdf" is not "ASO".
  const most = wanted.length <= 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  const whole = apart <= most ? 4 + apart : Number.POSITIVE_INFINITY;
  // "Depresion" is a word of every depression, also of those with a long name.
  const slip = wanted.split(' ').every((part) => words.some((word) => word.startsWith(part) || isMisspelt(part, word)));
  return slip ? Math.min(whole, ONE_SLIP) : whole;
}

/** Scores of names that are guessed by their spelling begin here; one that is more than a few letters off is a wild guess. */
const BY_SPELLING = 4;
const FEW_LETTERS = 2;

/**
 * For type-ahead: everything that the text could mean, nearest first; all of it, in the order of the data, for an
 * empty text. A name that stands whole between other words ("Texas Medicaid" among kinds of plan) goes before a wild guess.
 */
export function search(text: string, among: readonly Named[]): Match[] {
  if (simplify(text) === '') return among.map((named) => ({ ...named, score: 0 }));
  const found = among
    .map((named) => ({ ...named, score: Math.min(...named.calls.map((call) => farness(text, call))) }))
    .filter((match) => match.score < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.score - b.score);
  if (found[0] && found[0].score <= BY_SPELLING + FEW_LETTERS) return found;
  const whole = inside(text, among);
  const surer = whole.length > 0 ? whole : beginning(text, among);
  return [
    ...surer.map((named) => ({ ...named, score: BY_SPELLING + FEW_LETTERS })),
    ...found.filter(({ id }) => !surer.some((named) => named.id === id)),
  ];
}

/** A shorter name inside a longer text says too little ("IV", "pain"). */
const SHORTEST_INSIDE = 5;

/** Things whose whole name stands in the text between other words ("depression and anxiety"), longest name first. */
function inside(text: string, among: readonly Named[]): Named[] {
  const padded = ` ${simplify(text)} `;
  return among
    .map((named) => {
      const found = named.calls
        .map(simplify)
        .filter((call) => call.length >= SHORTEST_INSIDE && padded.includes(` ${call} `));
      return { named, length: Math.max(0, ...found.map((call) => call.length)) };
    })
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ named }) => named);
}

/** Things with a name that begins with a word of the text that tells something ("Texas Medicaid": "Medicaid, run by ..."). */
function beginning(text: string, among: readonly Named[]): Named[] {
  const telling = simplify(text)
    .split(' ')
    .filter((word) => word.length >= SHORTEST_INSIDE && !FILLER.has(word));
  return among.filter(({ calls }) => calls.some((call) => telling.includes(simplify(call).split(' ')[0] ?? '')));
}

/** At most three ids near a text, for "did you mean"; none when nothing is near. */
export function nearest(text: string, among: readonly Named[]): string[] {
  return search(text.slice(0, 100), among)
    .slice(0, 3)
    .map((match) => match.id);
}

/** The same for plain names such as the keys of a case. */
export function nearestOf(text: string, names: readonly string[]): string[] {
  return nearest(
    text,
    names.map((name) => entry(name, name, [])),
  );
}

/** Shorter names lie too near to each other. */
const SHORTEST_NEAR = 6;

/** The one drug of the table whose name is one letter from this one; undefined when none is, or several are. */
export function nearDrug(text: string, table: DrugsFile): string | undefined {
  const wanted = simplify(text.slice(0, 100));
  if (wanted.length < SHORTEST_NEAR) return undefined;
  const near = table.drugs.filter(({ name, brands }) =>
    [name, ...brands].some((call) => call.length >= SHORTEST_NEAR && distance(wanted, simplify(call)) === 1),
  );
  return near.length === 1 ? near[0]?.name : undefined;
}
