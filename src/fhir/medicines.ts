/**
 * Past antidepressants of a record (MedicationStatement, MedicationRequest) as trials. Names are matched against the
 * drug table; a dose for one day, a length and a result are taken only where the record states them.
 */
import { simplify } from '../intake/names.ts';
import { addDays, daysBetween, firstDayOf, lastDayOf } from '../logic/dates.ts';
import type { Trial, TrialOutcome } from '../model/case.ts';
import type { Drug } from '../model/catalog.ts';
import { at, codings, dayPart, field, type Json, lookUp, number, objects, text, wordsOf } from './json.ts';
import { type FhirRecord, periodOf } from './record.ts';

/** Doses a day of http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation; others do not tell a daily number. */
const TIMES_A_DAY: Readonly<Record<string, number>> = { QD: 1, BID: 2, TID: 3, QID: 4, AM: 1, PM: 1, BED: 1 };
const DAYS_IN: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, wk: 7 };

/** Codes for a stopped order, http://terminology.hl7.org/CodeSystem/medicationrequest-status-reason. */
const REASON_SYSTEM = 'http://terminology.hl7.org/CodeSystem/medicationrequest-status-reason';
const REASONS: Readonly<Record<string, TrialOutcome>> = { salg: 'intolerant', sintol: 'intolerant' };

/** Whole phrases only: a sentence could say the contrary. */
const PHRASES: Readonly<Record<'intolerant' | 'no-response' | 'partial', readonly string[]>> = {
  intolerant: [
    ...['side effects', 'side effect', 'adverse effects', 'adverse effect', 'adverse reaction', 'allergy'],
    ...['intolerance', 'intolerant', 'not tolerated', 'could not tolerate', 'suspected intolerance'],
  ],
  'no-response': [
    ...['no response', 'no effect', 'no benefit', 'not effective', 'ineffective', 'lack of efficacy'],
    ...['lack of effect', 'did not work', 'did not help', 'treatment failure', 'therapy failed', 'failed', 'failure'],
  ],
  partial: ['partial response', 'inadequate response', 'insufficient response', 'not enough effect'],
};
const OUTCOMES = Object.keys(PHRASES) as (keyof typeof PHRASES)[];

const TABLET = /^(?:\{?(?:tab|tabs|tbl|tablet|tablets|tablet\(s\)|cap|caps|capsule|capsules|capsule\(s\))\}?)$/i;

/** The words by which a record calls a medicine; of a reference, those of the Medication. */
export function medicineWords(resource: Json, record: FhirRecord): string[] {
  const reference = field(resource, 'medicationReference');
  const own = wordsOf(field(resource, 'medicationCodeableConcept'));
  if (reference === undefined) return own;
  const display = text(reference, 'display');
  return [...own, ...wordsOf(field(record.resolve(reference, resource), 'code')), ...(display ? [display] : [])];
}

const hasWords = (words: string, name: string) => ` ${words} `.includes(` ${simplify(name)} `);

/** Drugs of the table that one text names. "a 5 MG / b 10 MG" is one medicine of two substances. */
function drugsIn(words: string, table: readonly Drug[]): Drug[] {
  const simple = simplify(words);
  const several = / \/ /.test(words);
  const found = table.filter(({ name, brands }) => {
    // "selegiline" alone is also the name of a tablet against another illness; the patch has to be named.
    if (brands.some((brand) => hasWords(simple, brand) && !hasWords(simplify(name), brand))) return true;
    const parts = name.split('-');
    if (several) return parts.length > 1 && parts.every((part) => hasWords(simple, part));
    return hasWords(simple, name);
  });
  // "olanzapine-fluoxetine" holds the word "fluoxetine", too.
  return found.filter((drug) => !found.some((other) => other !== drug && hasWords(simplify(other.name), drug.name)));
}

/** @returns the one drug that all these words stand for; 'several' when they stand for more than one. */
export function drugOf(words: readonly string[], table: readonly Drug[]): Drug | 'several' | undefined {
  const drugs = new Set(words.flatMap((word) => drugsIn(word, table)));
  return drugs.size > 1 ? 'several' : [...drugs][0];
}

/** "sertraline 50 MG Oral Tablet" -> 50, where one substance and one strength are named. */
function tabletStrength(words: readonly string[]): number | undefined {
  const strengths = words.map((word) => {
    const all = [...word.matchAll(/(\d+(?:\.\d+)?)\s*MG\b(?!\s*\/)/gi)];
    return /tablet|capsule/i.test(word) && !/ \/ /.test(word) && all.length === 1 ? Number(all[0]?.[1]) : undefined;
  });
  const known = new Set(strengths.filter((strength) => strength !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

function timesADay(dosage: Json): number | undefined {
  const timing = field(dosage, 'timing');
  const repeat = field(timing, 'repeat');
  const frequency = number(repeat, 'frequency');
  const days = lookUp(DAYS_IN, text(repeat, 'periodUnit'));
  const period = number(repeat, 'period');
  const open = field(repeat, 'frequencyMax') !== undefined || field(repeat, 'periodMax') !== undefined;
  if (!open && frequency !== undefined && period !== undefined && days !== undefined && period > 0) {
    return frequency / (period * days);
  }
  const codes = codings(field(timing, 'code')).map(({ code }) => lookUp(TIMES_A_DAY, code));
  return frequency === undefined && codes.length === 1 ? codes[0] : undefined;
}

/** Milligrams a day; undefined where the record leaves any doubt: several dosages, "as needed", a range. */
function dailyDose(dosages: readonly Json[], words: readonly string[]): number | undefined {
  const [dosage] = dosages;
  if (!dosage || dosages.length > 1) return undefined;
  if (field(dosage, 'asNeededBoolean') === true || field(dosage, 'asNeededCodeableConcept') !== undefined)
    return undefined;
  const rates = objects(dosage, 'doseAndRate');
  const quantity = field(rates[0], 'doseQuantity');
  const amount = number(quantity, 'value');
  const times = timesADay(dosage);
  if (rates.length !== 1 || amount === undefined || times === undefined) return undefined;
  const unit = text(quantity, 'code') ?? text(quantity, 'unit') ?? '';
  const milligrams = /^mg$/i.test(unit) ? 1 : TABLET.test(unit) ? tabletStrength(words) : undefined;
  const dose = milligrams === undefined ? 0 : amount * times * milligrams;
  return dose > 0 && dose <= 10_000 ? Number(dose.toFixed(2)) : undefined;
}

/** Whole weeks between two days; of a month or a year the days that make it shorter, so that it is never made longer. */
function weeksBetween(start: string | undefined, end: string | undefined): number | undefined {
  const [from, to] = [dayPart(start), dayPart(end)];
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [lastDayOf(from), firstDayOf(to)];
  if (last < first) return undefined;
  return Math.floor(daysBetween(first, last) / 7);
}

interface Times {
  weeks?: number;
  ended?: string;
}

/** What a statement says of the time; one that goes on counts up to the day on which it was said. */
function statementTimes(resource: Json, status: string, asOf: string): Times {
  const { start, end } = periodOf(resource, 'effectivePeriod');
  const ongoing = status === 'active' && end === undefined;
  const said = dayPart(text(resource, 'dateAsserted')) ?? asOf;
  const until = ongoing ? said : dayPart(end);
  const weeks = weeksBetween(start, until !== undefined && until > asOf ? asOf : until);
  return { ...(weeks === undefined ? {} : { weeks }), ...endedOn(status, end, asOf) };
}

/** An order says how long a medicine was meant to be taken; that is how long it was only if the order ran its course. */
function requestTimes(resource: Json, dosages: readonly Json[], status: string, asOf: string): Times {
  if (status !== 'completed' || dosages.length !== 1) return {};
  const repeat = at(dosages[0], 'timing', 'repeat');
  const { start, end } = periodOf(repeat, 'boundsPeriod');
  const duration = field(repeat, 'boundsDuration');
  const days = lookUp({ d: 1, wk: 7 }, text(duration, 'code'));
  const length = number(duration, 'value');
  const authored = dayPart(text(resource, 'authoredOn'));
  if (length !== undefined && days !== undefined && length >= 0 && length * days <= 36_500) {
    const whole =
      authored !== undefined && authored.length === 10 ? addDays(authored, Math.floor(length * days)) : undefined;
    const over = whole === undefined || whole <= asOf;
    return over ? { weeks: Math.floor((length * days) / 7) } : {};
  }
  const until = dayPart(end);
  if (until === undefined || until > asOf) return {};
  const weeks = weeksBetween(start, until);
  return { ...(weeks === undefined ? {} : { weeks }), ...endedOn(status, end, asOf) };
}

function endedOn(status: string, end: string | undefined, asOf: string): Times {
  const day = dayPart(end);
  const over = status === 'completed' || status === 'stopped';
  if (!over || day === undefined || day < '1950' || firstDayOf(day) > asOf) return {};
  return { ended: day };
}

/** @returns the result that the record states, and what of its reasons was not understood. */
function outcomeOf(resource: Json): { outcome?: TrialOutcome; unclear?: string } {
  const single = field(resource, 'statusReason');
  const concepts = Array.isArray(single) ? single : single === undefined ? [] : [single];
  const coded = concepts
    .flatMap(codings)
    .filter(({ system }) => system === REASON_SYSTEM)
    .map(({ code }) => lookUp(REASONS, code));
  const words = concepts.flatMap(wordsOf);
  const spoken = words.map((word) => OUTCOMES.find((outcome) => PHRASES[outcome].includes(simplify(word))));
  const outcomes = new Set([...coded, ...spoken].filter((outcome) => outcome !== undefined));
  const [only] = outcomes;
  if (only !== undefined && outcomes.size === 1) return { outcome: only };
  return words[0] === undefined ? {} : { unclear: words[0] };
}

export interface ReadTrial {
  trial: Trial;
  /** Why parts of it are missing. */
  open: ('dose' | 'weeks')[];
  unclearReason: string | undefined;
}

/** @param drug the antidepressant that the resource names. */
export function trialOf(resource: Json, drug: Drug, words: readonly string[], asOf: string): ReadTrial {
  const isRequest = text(resource, 'resourceType') === 'MedicationRequest';
  const dosages = objects(resource, isRequest ? 'dosageInstruction' : 'dosage');
  const status = text(resource, 'status') ?? '';
  const doseMg = dailyDose(dosages, words);
  const times = isRequest ? requestTimes(resource, dosages, status, asOf) : statementTimes(resource, status, asOf);
  const { outcome, unclear } = outcomeOf(resource);
  const trial: Trial = {
    drug: drug.name,
    ...(doseMg === undefined ? {} : { doseMg }),
    ...(times.weeks === undefined || times.weeks > 2_600 ? {} : { weeks: times.weeks }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(times.ended === undefined ? {} : { ended: times.ended }),
  };
  const open: ReadTrial['open'] = [];
  if (trial.doseMg === undefined) open.push('dose');
  if (trial.weeks === undefined) open.push('weeks');
  return { trial, open, unclearReason: unclear };
}
