/**
 * Reads one value by the type of its fact. A value comes in as JSON has it (flags are turned into the same first, see
 * `flags.ts`) and comes out as the case holds it: names as ids, codes in their usual form.
 */
import { isDay } from '../logic/dates.ts';
import type { FactValue, Trial, TrialOutcome } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Fact } from '../model/facts.ts';
import { findDrug } from '../model/find-drug.ts';
import type { Words } from '../words/index.ts';
import { clean, quoted } from './clean.ts';
import { denialReasons } from './denial-text.ts';
import { type IcdList, normalCode } from './icd10.ts';
import {
  conditionNames,
  exactly,
  type Named,
  nearDrug,
  nearest,
  nearestOf,
  payerNames,
  planKindNames,
  productNames,
  stateNames,
} from './names.ts';
import { inState, payersMeant, searchPayers } from './payer-names.ts';
import { readTrials } from './several-trials.ts';
import type { ReadTrial } from './trial-text.ts';

/** What is wrong with one value; the path is added by the caller. */
export interface Wrong {
  /** Added to the path of the fact: "[2]" or "[0].weeks". */
  at?: string;
  found: string;
  allowed: string;
  suggestions?: string[];
  note?: string;
}

export type Reading = { value: FactValue | undefined; warnings?: string[] } | { wrong: Wrong[] };

export interface Context {
  data: Data;
  /** The list of codes, read only when a code is not one of the conditions' own. */
  /** undefined when the list cannot be used: then no code can be told to be wrong. */
  icd: () => IcdList | undefined;
  /** The person's state, where it is known already: it tells payers of one name apart. */
  state?: string;
  /** The kind of plan, where it is known already: only one of several payers of a name may have it. */
  planKind?: string;
  words: Words;
}

const MOST_ITEMS = 60;
const LONGEST_TEXT = 120;
/** A sentence or two of a letter. */
const LONGEST_LETTER = 600;
/** What is said of a medicine, or of several. */
const LONGEST_SENTENCE = 300;

/** Objects and lists are named, not printed: they can be of any size. */
export function foundText(value: unknown, words: Words): string {
  if (Array.isArray(value)) return words.intake.found.list;
  if ((typeof value === 'object' && value !== null) || typeof value === 'function') return words.intake.found.object;
  if (typeof value === 'string' && clean(value) === '') return words.intake.found.empty;
  return quoted(value);
}

const wrong = (found: string, allowed: string, suggestions: string[] = []): Reading => ({
  wrong: [{ found, allowed, suggestions }],
});

/** What a fact allows, in words. */
export function allowedText(fact: Fact, { words, icd }: Context): string {
  const say = words.intake.allowed;
  const choices = (fact.choices ?? []).map((choice) => choice.value).join(', ');
  switch (fact.type) {
    case 'integer':
      return say.integer(fact.min ?? 0, fact.max ?? 0, fact.unit ?? '');
    case 'money':
      return say.money(fact.max ?? 0);
    case 'fraction':
      return say.fraction;
    case 'boolean':
      return say.boolean;
    case 'date':
      return say.date;
    case 'month-day':
      return say.monthDay;
    case 'codes':
      return say.codes(icd()?.fiscalYear ?? '');
    case 'trials':
      return say.trialObject;
    case 'text':
      return say.text(fact.max ?? LONGEST_TEXT);
    case 'payer':
      return say.payer;
    case 'state':
      return say.state;
    case 'choice':
    case 'choices':
      return say.choice(choices);
    case 'denial-reason':
      return say.denialReason(choices);
    default:
      return '';
  }
}

/** The reason of a denial by its id, a claim adjustment code, or words of the letter. */
function readDenialReason(value: unknown, fact: Fact, context: Context): Reading {
  const ids = (fact.choices ?? []).map((choice) => choice.value);
  const allowed = allowedText(fact, context);
  const text = typeof value === 'string' ? clean(value) : '';
  if (text === '' || text.length > LONGEST_LETTER) return wrong(foundText(value, context.words), allowed);
  const id = ids.find((one) => one === text.toLowerCase());
  if (id) return { value: id };
  const found = denialReasons(text, context.data.denialReasons().items);
  const [only] = found;
  if (only && found.length === 1) return { value: only };
  if (found.length > 1) return wrong(quoted(text), context.words.intake.allowed.oneOfSeveral(found, 0));
  return wrong(quoted(text), allowed, nearestOf(text.slice(0, 100), ids));
}

/** So many of the things that share a name are listed in an error. */
const MOST_CHOICES = 12;

/** A name that must stand for one entry of the data. */
function readName(value: unknown, among: Named[], allowed: string, { words }: Context): Reading {
  if (typeof value !== 'string' || clean(value) === '') return wrong(foundText(value, words), allowed);
  const text = clean(value);
  const found = text.length > LONGEST_TEXT ? [] : exactly(text, among);
  const [only, more] = found;
  if (more) return oneOf(text, found, words);
  return only ? { value: only.id } : wrong(quoted(text), allowed, nearest(text, among));
}

/** A name that several share is never settled without a word to the person. */
function oneOf(text: string, found: readonly Named[], words: Words): Reading {
  const shown = found.slice(0, MOST_CHOICES).map(({ id, name }) => `${id} (${name})`);
  return wrong(quoted(text), words.intake.allowed.oneOfSeveral(shown, found.length - shown.length));
}

/**
 * A payer by its name. Where several share it ("TriWest", "Buckeye"), the kind of plan on the card settles it if only one
 * of them runs such plans, or the state if only one of them works there; the person is told. The law of all states behind
 * a programme ("Medicaid") gives way to the programme of the person's own state.
 */
function readPayer(value: unknown, allowed: string, context: Context): Reading {
  const { data, words, planKind } = context;
  const text = typeof value === 'string' ? clean(value) : '';
  if (text === '' || text.length > LONGEST_TEXT) return readName(value, payerNames(data), allowed, context);
  const { payers: found, spelled, state = context.state } = payersMeant(text, data);
  const [only, more] = found;
  if (only && !more && spelled === undefined) return { value: only.id };
  if (!only || !more) {
    const near = only ? [only] : searchPayers(text, data, state).slice(0, 3);
    return wrong(
      quoted(text),
      allowed,
      near.map(({ id }) => id),
    );
  }
  const list = inState(found, state);
  if (spelled !== undefined) return oneOf(text, list, words);
  const kind = data.planKinds().find(({ id }) => id === planKind);
  const shared = found.map(({ id }) => id);
  const running = data.payers().filter(({ id, lines }) => shared.includes(id) && kind && lines.includes(kind.line));
  const ofState = running.filter(({ states }) => state !== undefined && states !== 'all' && states.includes(state));
  // The programme behind this kind of plan stands for every state that has none of its own.
  const own = ofState.length === 1 ? running.filter(({ id }) => id !== kind?.program) : running;
  const [byKind, another] = own;
  if (kind && byKind && !another)
    return { value: byKind.id, warnings: [words.intake.settledByPlanKind(text, byKind.name, kind.name)] };
  const [here, others] = list;
  if (here && !others && state)
    return { value: here.id, warnings: [words.intake.settledByState(text, here.name, state)] };
  return oneOf(text, list, words);
}

function listOf(names: readonly { id: string }[], words: Words): string {
  return words.intake.allowed.choice(names.map(({ id }) => id).join(', '));
}

/** Each item of a list by itself; all that is wrong with any of them. What is allowed is worked out only for an error. */
/** @param one reads an item, which may stand for several. */
function readList(
  value: unknown,
  allowed: () => string,
  context: Context,
  one: (item: unknown) => Reading | Reading[],
): Reading {
  const { words } = context;
  if (!Array.isArray(value)) return wrong(foundText(value, words), words.intake.allowed.list(allowed()));
  if (value.length > MOST_ITEMS) {
    return wrong(
      words.intake.found.tooMany(value.length),
      words.intake.allowed.atMost(MOST_ITEMS, words.intake.unit.items),
    );
  }
  const problems: Wrong[] = [];
  const warnings: string[] = [];
  const items: unknown[] = [];
  value.forEach((item, i) => {
    for (const reading of [one(item)].flat()) {
      if ('wrong' in reading) problems.push(...reading.wrong.map((w) => ({ ...w, at: `[${i}]${w.at ?? ''}` })));
      else {
        items.push(reading.value);
        warnings.push(...(reading.warnings ?? []));
      }
    }
  });
  if (problems.length > 0) return { wrong: problems };
  // The same thing named twice is one thing; trials are objects and stay as they are.
  return { value: [...new Set(items)] as FactValue, warnings };
}

/** So many codes below a header are named. */
const MOST_CODES = 12;

/** What a billable code looks like. */
const CODE = /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

function readCode(value: unknown, context: Context): Reading {
  const { data, icd, words } = context;
  if (typeof value !== 'string' || clean(value) === '') {
    return wrong(foundText(value, words), words.intake.allowed.codes(icd()?.fiscalYear ?? ''));
  }
  const code = normalCode(clean(value).slice(0, LONGEST_TEXT));
  const conditions = data.conditions();
  if (conditions.some((condition) => condition.codes.some((entry) => entry.code === code))) return { value: code };
  const list = icd();
  if (!list && CODE.test(code)) {
    return { value: code, warnings: [words.intake.codeNotChecked(code)] };
  }
  if (!list) return wrong(quoted(code), words.intake.allowed.codes(''));
  if (list.has(code)) return { value: code };
  const instead = conditions.flatMap((c) => c.headers).find((header) => header.code === code)?.instead;
  // All of them: who sees only the usual ones may take one of those for their own.
  const below = list.below(code);
  if (below.length > 0) {
    const more = Math.max(0, below.length - MOST_CODES);
    return wrong(
      words.intake.found.header(quoted(code)),
      words.intake.allowed.header(below.slice(0, MOST_CODES), more),
      instead?.slice(0, 1) ?? below.slice(0, 1),
    );
  }
  const note = /^[A-Z][0-9][0-9A-Z]/.test(code) ? words.intake.notTheYear(code, list.fiscalYear) : '';
  const suggestions = nearestCodes(code, list);
  return {
    wrong: [
      {
        found: words.intake.found.notInList(quoted(code)),
        allowed: words.intake.allowed.codes(list.fiscalYear),
        suggestions,
        note,
      },
    ],
  };
}

/** "F33.21" is close to F33.2: the code without its last characters, if that exists. */
function nearestCodes(code: string, list: IcdList): string[] {
  for (let end = code.length - 1; end >= 3; end -= 1) {
    const shorter = code.slice(0, end).replace(/\.$/, '');
    if (list.has(shorter)) return [shorter];
  }
  return [];
}

const OUTCOMES: readonly TrialOutcome[] = ['no-response', 'partial', 'intolerant', 'response'];
const TRIAL_KEYS = ['drug', 'doseMg', 'weeks', 'outcome', 'ended', 'thisEpisode'];

/** A sentence may tell of several medicines. */
function readTrialSentence(text: string, { data, words }: Context): Reading | Reading[] {
  const trials = text.length <= LONGEST_SENTENCE ? readTrials(text, data.drugs()) : undefined;
  if (!trials) return wrong(foundText(text, words), words.intake.allowed.trial);
  return trials.map(({ trial, unread }) => withUnread(withDrugWarning(trial, data, words), { trial, unread }, words));
}

/** Words beside a medicine of which the result is not known may have told it: the person is asked, not guessed at. */
function withUnread(reading: Reading, { trial, unread }: ReadTrial, words: Words): Reading {
  if ('wrong' in reading || trial.outcome !== undefined || unread === '') return reading;
  return { ...reading, warnings: [...(reading.warnings ?? []), words.intake.trialUnread(trial.drug, unread)] };
}

function readOneTrial(value: unknown, context: Context): Reading | Reading[] {
  const { data, words } = context;
  const say = words.intake.allowed;
  if (typeof value === 'string') return readTrialSentence(value, context);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong(foundText(value, words), say.trialObject);
  }
  const given = value as Record<string, unknown>;
  const problems: Wrong[] = [];
  for (const key of Object.keys(given)) {
    if (!TRIAL_KEYS.includes(key)) {
      const suggestions = nearestOf(key, TRIAL_KEYS);
      problems.push({
        at: `.${clean(key).slice(0, 40)}`,
        found: quoted(key),
        allowed: say.knownKeys(TRIAL_KEYS.join(', ')),
        suggestions,
      });
    }
  }
  const drug = typeof given.drug === 'string' ? clean(given.drug) : '';
  if (drug === '' || drug.length > LONGEST_TEXT) {
    problems.push({
      at: '.drug',
      found: given.drug === undefined ? words.intake.found.missing : foundText(given.drug, words),
      allowed: say.text(LONGEST_TEXT),
    });
  }
  const trial: Trial = { drug: findDrug(drug, data.drugs())?.name ?? drug };
  const number = (key: 'doseMg' | 'weeks', max: number, unit: string) => {
    const n = given[key];
    if (n === undefined || n === null) return;
    if (typeof n === 'number' && Number.isFinite(n) && n >= 0 && n <= max) trial[key] = n === 0 ? 0 : n;
    else problems.push({ at: `.${key}`, found: foundText(n, words), allowed: say.integer(0, max, unit) });
  };
  number('doseMg', 10_000, words.intake.unit.dose);
  number('weeks', 2_600, words.intake.unit.weeks);
  const outcome = given.outcome;
  if (outcome !== undefined && outcome !== null) {
    const known = OUTCOMES.find((name) => name === outcome);
    if (known) trial.outcome = known;
    else {
      const suggestions = typeof outcome === 'string' ? nearestOf(outcome, OUTCOMES) : [];
      problems.push({
        at: '.outcome',
        found: foundText(outcome, words),
        allowed: say.choice(OUTCOMES.join(', ')),
        suggestions,
      });
    }
  }
  const { ended, thisEpisode } = given;
  if (ended !== undefined && ended !== null) {
    if (typeof ended === 'string' && isPartialDay(ended)) trial.ended = ended;
    else problems.push({ at: '.ended', found: foundText(ended, words), allowed: say.partialDate });
  }
  if (thisEpisode !== undefined && thisEpisode !== null) {
    if (typeof thisEpisode === 'boolean') trial.thisEpisode = thisEpisode;
    else problems.push({ at: '.thisEpisode', found: foundText(thisEpisode, words), allowed: say.boolean });
  }
  return problems.length > 0 ? { wrong: problems } : withDrugWarning(trial, data, words);
}

/** A year, a month or a day that exists, not before 1950. */
function isPartialDay(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = `${text}${'-01-01'.slice(0, 10 - text.length)}`;
  return day >= '1950-01-01' && isDay(day);
}

/** A drug one letter away from a name of the table ("setraline", "sertralina") is that one, and the person is told. */
function withDrugWarning(trial: Trial, data: Data, words: Words): Reading {
  if (findDrug(trial.drug, data.drugs())) return { value: trial as unknown as FactValue, warnings: [] };
  const near = nearDrug(trial.drug, data.drugs());
  if (!near) return { value: trial as unknown as FactValue, warnings: [words.intake.drugNotInTable(trial.drug)] };
  const value = { ...trial, drug: near } as unknown as FactValue;
  return { value, warnings: [words.intake.drugTakenAs(trial.drug, near)] };
}

/** Two decimals at most, inside the limits. */
function isMoney(value: unknown, fact: Fact): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  const inside = value >= (fact.min ?? 0) && value <= (fact.max ?? Number.POSITIVE_INFINITY);
  return inside && Math.abs(Math.round(value * 100) - value * 100) < 1e-6;
}

/** Beginnings of the months, in English and Spanish. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];

/** The number of a month written as a word, as text; undefined for another word. */
function monthOf(word: string): string | undefined {
  const at = MONTHS.findIndex((names) => names.includes(word.slice(0, 3)));
  return at < 0 || /\d/.test(word) ? undefined : String(at + 1);
}

/** "10/02/2026" in the American order, "10/2/26", "Oct 2, 2026" or "2 de octubre de 2026", as the day it means. */
function writtenDate(text: string): string[] {
  const parts = text
    .slice(0, 40)
    .toLowerCase()
    .split(/[\s,./-]/)
    .filter((part) => part !== '' && part !== 'de' && part !== 'del');
  if (parts.length !== 3) return [];
  const [first, second, third] = parts.map((part) => part.replace(/^(\d{1,2})(st|nd|rd|th)$/, '$1')) as [
    string,
    string,
    string,
  ];
  const written = monthOf(first) ?? monthOf(second);
  const [year, month, day] = /^\d{4}$/.test(first)
    ? [first, second, third]
    : [third, written ?? first, monthOf(second) ? first : second];
  if (!/^\d{4}$|^\d{2}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return [];
  const whole = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(whole) ? [whole] : [];
}

/** What people call the clinician who prescribes; none of these words means another choice of another fact. */
const CLINICIANS: Readonly<Record<string, string>> = {
  psychiatrist: 'psychiatry',
  pmhnp: 'psychiatric-nurse-practitioner',
  'psychiatric np': 'psychiatric-nurse-practitioner',
  'psych np': 'psychiatric-nurse-practitioner',
  'psychiatric nurse practitioner': 'psychiatric-nurse-practitioner',
  'primary care': 'primary-care',
  'primary care doctor': 'primary-care',
  'family doctor': 'primary-care',
  pcp: 'primary-care',
  'pain medicine': 'pain-medicine',
  'pain doctor': 'pain-medicine',
  'pain specialist': 'pain-medicine',
  anesthesiologist: 'anesthesiology',
  neurologist: 'neurology',
  psiquiatra: 'psychiatry',
  anestesiólogo: 'anesthesiology',
  anestesióloga: 'anesthesiology',
  neurólogo: 'neurology',
  neuróloga: 'neurology',
};

const inYears = (day: string) => day >= '1990-01-01' && day <= '2100-12-31';

/** Reads one value; see the head of this file. null is read as absent by the caller. */
export function readValue(fact: Fact, given: unknown, context: Context): Reading {
  // JSON has a zero below zero, which it does not write again.
  const value = given === 0 ? 0 : given;
  const { data, words } = context;
  const allowed = () => allowedText(fact, context);
  const no = (suggestions: string[] = []) => wrong(foundText(value, words), allowed(), suggestions);
  switch (fact.type) {
    case 'integer': {
      const fine =
        Number.isInteger(value) && (value as number) >= (fact.min ?? 0) && (value as number) <= (fact.max ?? 0);
      return fine ? { value: value as number } : no();
    }
    case 'money':
      return isMoney(value, fact) ? { value: Math.round(value * 100) / 100 } : no();
    case 'fraction':
      return typeof value === 'number' && value >= 0 && value <= 1 ? { value } : no();
    case 'boolean':
      return typeof value === 'boolean' ? { value } : no();
    case 'date': {
      if (typeof value === 'string' && isDay(value) && inYears(value)) return { value };
      return no(typeof value === 'string' ? writtenDate(value) : []);
    }
    case 'month-day':
      // 2028 is a leap year, so that 02-29 exists.
      return typeof value === 'string' && /^\d{2}-\d{2}$/.test(value) && isDay(`2028-${value}`) ? { value } : no();
    case 'choice': {
      const values = (fact.choices ?? []).map((choice) => choice.value);
      const typed = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
      const wanted = CLINICIANS[typed ?? ''] ?? typed;
      const known = values.find((name) => name.toLowerCase() === wanted);
      return known ? { value: known } : no(typeof value === 'string' ? nearestOf(value.slice(0, 100), values) : []);
    }
    case 'denial-reason':
      return readDenialReason(value, fact, context);
    case 'text': {
      const text = typeof value === 'string' ? clean(value) : '';
      return text !== '' && text.length <= (fact.max ?? LONGEST_TEXT) ? { value: text } : no();
    }
    case 'payer': {
      // An id needs none of the two thousand names.
      const id = data.payers().find((payer) => payer.id === value)?.id;
      return id ? { value: id } : readPayer(value, allowed(), context);
    }
    case 'state':
      return readName(value, stateNames(words), allowed(), context);
    case 'plan-kind':
      return readName(value, planKindNames(data), listOf(data.planKinds(), words), context);
    case 'condition':
      return readName(value, conditionNames(data), listOf(data.conditions(), words), context);
    case 'product':
      return readName(value, productNames(data), listOf(data.products(), words), context);
    case 'products': {
      const names = listOf(data.products(), words);
      return readList(
        value,
        () => names,
        context,
        (item) => readName(item, productNames(data), names, context),
      );
    }
    case 'codes':
      return readList(value, allowed, context, (item) => readCode(item, context));
    case 'trials':
      return readList(
        value,
        () => words.intake.allowed.trialObject,
        context,
        (item) => readOneTrial(item, context),
      );
    default:
      return no();
  }
}
