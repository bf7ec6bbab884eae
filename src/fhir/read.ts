/**
 * A health record (FHIR R4) as a case: age, state, insurer, kind of plan, diagnosis codes, past antidepressants, PHQ-9,
 * TMS and ECT. What is not certain is left out and named; nothing is guessed. The case that comes out is raw: the reader
 * in `src/intake` checks it like any other.
 */

import { exactly, stateNames } from '../intake/names.ts';
import { type Context, readValue } from '../intake/values.ts';
import { firstDayOf, lastDayOf, monthsBetween } from '../logic/dates.ts';
import { textOrder } from '../logic/order.ts';
import type { Case, Trial } from '../model/case.ts';
import { FACTS } from '../model/facts.ts';
import { coverageOf, type Figure, type ReadOptions } from './coverage.ts';
import { at, codings, dayPart, field, type Json, number, objects, text, wordsOf } from './json.ts';
import { drugOf, medicineWords, trialOf } from './medicines.ts';
import { type FhirRecord, nameOf, periodOf, recordOf } from './record.ts';

export type { ReadOptions } from './coverage.ts';
export { isFhir } from './record.ts';

/** So many left-out entries are named one by one. */
const MOST_NAMED = 12;
/** As many as a case may list. */
const MOST_ITEMS = 60;

const ICD10_CM = ['http://hl7.org/fhir/sid/icd-10-cm', 'urn:oid:2.16.840.1.113883.6.90'];
const LOINC = 'http://loinc.org';
/** Total score of the PHQ-9 (Patient Health Questionnaire 9 item): https://loinc.org/44261-6 */
const PHQ9 = '44261-6';
const CPT = ['http://www.ama-assn.org/go/cpt', 'urn:oid:2.16.840.1.113883.6.12'];
/** TMS: CMS article A57598 (Billing and Coding: Transcranial Magnetic Stimulation). */
const TMS_CODES = ['90867', '90868', '90869'];
const TMS = /^(?:repetitive )?transcranial magnetic stimulation(?: therapy| treatment)?$/;
const ECT = /^electroconvulsive therapy$/;

export type FhirReading =
  | {
      /** For `readCase`. */
      case: Case;
      /** Sentences: what was read, and what was left out with the reason. */
      notes: string[];
      /** Name of the Patient of the record ("Patient/1"), for an answer in FHIR. */
      subject: string | undefined;
    }
  | { problem: string };

/** Collects what is left out, each with its reason. */
class LeftOut {
  private readonly sentences: string[] = [];
  private readonly context: Context;
  constructor(context: Context) {
    this.context = context;
  }
  readonly add = (resource: Json, why: string): void => {
    const words = wordsOf(field(resource, 'code'))[0] ?? wordsOf(field(resource, 'medicationCodeableConcept'))[0];
    const what = words === undefined ? nameOf(resource) : `${nameOf(resource)} (${words.slice(0, 60)})`;
    this.sentences.push(this.context.words.fhir.left(what, why));
  };
  list(unread: ReadonlyMap<string, number>): string[] {
    const say = this.context.words.fhir;
    const all = [...new Set(this.sentences)];
    const types = [...unread].slice(0, MOST_NAMED);
    return [
      ...all.slice(0, MOST_NAMED),
      ...(all.length > MOST_NAMED ? [say.more(all.length - MOST_NAMED)] : []),
      ...(types.length > 0 ? [say.others(types)] : []),
    ];
  }
}

/** Whole years on a day. A birth date of a year or month alone counts only where every day of it gives the same age. */
function ageOn(birth: string | undefined, asOf: string): number | undefined {
  const day = dayPart(birth);
  if (day === undefined) return undefined;
  if (lastDayOf(day) > asOf) return undefined;
  const [oldest, youngest] = [firstDayOf(day), lastDayOf(day)].map((from) =>
    Math.floor(monthsBetween(from, asOf) / 12),
  );
  return oldest === youngest && oldest !== undefined && oldest <= 120 ? oldest : undefined;
}

/** The state of the present address; several different ones settle nothing. */
function stateOf(patient: Json, asOf: string, left: LeftOut, context: Context): string | undefined {
  const present = objects(patient, 'address').filter((address) => {
    const end = dayPart(periodOf(address, 'period').end);
    const country = text(address, 'country');
    const here = country === undefined || /^(us|usa|united states( of america)?)$/i.test(country);
    const use = text(address, 'use') ?? '';
    return here && !['old', 'temp', 'billing', 'work'].includes(use) && (end === undefined || lastDayOf(end) >= asOf);
  });
  const homes = present.filter((address) => text(address, 'use') === 'home');
  const given = (homes.length > 0 ? homes : present).map((address) => text(address, 'state'));
  const written = [...new Set(given.filter((state) => state !== undefined))];
  const found = new Set(written.flatMap((state) => exactly(state, stateNames(context.words)).map(({ id }) => id)));
  const [only] = found;
  if (found.size === 1) return only;
  const why = context.words.fhir.why;
  if (found.size > 1) left.add(patient, why.states(written.join(', ')));
  else if (written[0] !== undefined) left.add(patient, why.stateUnknown(written[0]));
  return undefined;
}

/** ICD-10-CM codes of conditions that are active and not in doubt, as far as ketcover knows the condition. */
function codesOf(record: FhirRecord, left: LeftOut, context: Context): string[] {
  const why = context.words.fhir.why;
  const known = new Set(context.data.conditions().flatMap(({ codes }) => codes.map(({ code }) => code)));
  const codes = new Set<string>();
  for (const condition of record.of('Condition')) {
    const clinical = codings(field(condition, 'clinicalStatus')).map(({ code }) => code)[0];
    const verified = codings(field(condition, 'verificationStatus')).map(({ code }) => code)[0];
    if (clinical === undefined || !['active', 'recurrence', 'relapse'].includes(clinical)) {
      left.add(condition, clinical === undefined ? why.noStatus : why.status(clinical));
      continue;
    }
    if (verified !== undefined && verified !== 'confirmed') {
      left.add(condition, why.status(verified));
      continue;
    }
    const categories = objects(condition, 'category').flatMap(codings);
    if (categories.length > 0 && categories.every(({ code }) => code === 'health-concern')) {
      left.add(condition, why.concern);
      continue;
    }
    const given = codings(field(condition, 'code')).filter(({ system }) => ICD10_CM.includes(system ?? ''));
    if (given.length === 0) left.add(condition, why.noIcd);
    for (const { code } of given) {
      const reading = readValue(FACTS['diagnosis.icd10'], [code ?? ''], context);
      const [read] = 'wrong' in reading ? [] : (reading.value as string[]);
      if (read === undefined) left.add(condition, why.wrongCode(code ?? '?'));
      else if (!known.has(read)) left.add(condition, why.otherCondition(read));
      else codes.add(read);
    }
  }
  return [...codes].slice(0, MOST_ITEMS);
}

interface Medicines {
  trials: Trial[];
  product?: string;
}

/** Antidepressants taken or ordered, and an order for Spravato. */
function medicinesOf(record: FhirRecord, asOf: string, left: LeftOut, context: Context): Medicines {
  const why = context.words.fhir.why;
  const table = context.data.drugs().drugs;
  const trials = new Map<string, Trial>();
  let product: string | undefined;
  for (const resource of [...record.of('MedicationStatement'), ...record.of('MedicationRequest')]) {
    const isRequest = text(resource, 'resourceType') === 'MedicationRequest';
    const status = text(resource, 'status') ?? '';
    const words = medicineWords(resource, record);
    if (words.length === 0) {
      left.add(resource, why.noDrug);
      continue;
    }
    const ordered = isRequest && ['active', 'draft', 'on-hold'].includes(status);
    if (words.some((word) => /\b(?:esketamine|spravato)\b/i.test(word)) && ordered) {
      product = 'esketamine';
      continue;
    }
    if (words.some((word) => /\b(?:es)?ketamine\b/i.test(word))) {
      left.add(resource, why.ketamine);
      continue;
    }
    const taken = isRequest
      ? ['active', 'on-hold', 'completed', 'stopped']
      : ['active', 'completed', 'stopped', 'on-hold'];
    const wanted = ['proposal', 'plan', 'option'].includes(text(resource, 'intent') ?? '');
    const drug = drugOf(words, table);
    if (drug === undefined) left.add(resource, why.otherDrug);
    else if (drug === 'several') left.add(resource, why.severalDrugs);
    else if (!taken.includes(status)) left.add(resource, why.status(status));
    else if (wanted || field(resource, 'doNotPerform') === true || field(resource, 'taken') === 'n')
      left.add(resource, why.notTaken);
    else if (!drug.antidepressant) left.add(resource, why.added(drug.name));
    else {
      const { trial, open, unclearReason } = trialOf(resource, drug, words, asOf);
      for (const part of open) left.add(resource, why[part]);
      if (unclearReason !== undefined) left.add(resource, why.reason(unclearReason));
      trials.set(JSON.stringify(trial), trial);
    }
  }
  return { trials: [...trials.values()].slice(0, MOST_ITEMS), ...(product === undefined ? {} : { product }) };
}

/** A whole score of a valueQuantity, valueInteger or a text of digits. */
function scoreOf(observation: Json): number | undefined {
  const written = text(observation, 'valueString');
  const score =
    number(observation, 'valueQuantity', 'value') ??
    number(observation, 'valueInteger') ??
    (written !== undefined && /^\d{1,2}$/.test(written) ? Number(written) : undefined);
  return score !== undefined && Number.isInteger(score) && score >= 0 && score <= 27 ? score : undefined;
}

/** The newest PHQ-9 total. */
function phq9Of(
  record: FhirRecord,
  asOf: string,
  left: LeftOut,
  context: Context,
): { score: number; day: string } | undefined {
  const why = context.words.fhir.why;
  const scores: { observation: Json; score: number; when: string }[] = [];
  for (const observation of record.of('Observation')) {
    const isTotal = codings(field(observation, 'code')).some(({ system, code }) => system === LOINC && code === PHQ9);
    if (!isTotal) continue;
    const status = text(observation, 'status') ?? '';
    const when =
      text(observation, 'effectiveDateTime') ??
      text(observation, 'effectiveInstant') ??
      text(at(observation, 'effectivePeriod'), 'end') ??
      text(observation, 'issued') ??
      '';
    const score = scoreOf(observation);
    if (!['final', 'amended', 'corrected'].includes(status)) left.add(observation, why.status(status));
    else if (score === undefined) left.add(observation, why.score);
    else if (dayPart(when) === undefined) left.add(observation, why.noDate);
    else if (firstDayOf(dayPart(when) as string) > asOf) left.add(observation, why.future);
    else scores.push({ observation, score, when });
  }
  scores.sort((a, b) => textOrder(b.when, a.when));
  const [newest, ...older] = scores;
  if (!newest) return undefined;
  const twin = older.find(({ when, score }) => when === newest.when && score !== newest.score);
  if (twin) {
    left.add(newest.observation, why.sameDay);
    left.add(twin.observation, why.sameDay);
    return undefined;
  }
  for (const { observation } of older) left.add(observation, why.olderScore);
  return { score: newest.score, day: dayPart(newest.when) as string };
}

/** Was this ever done? A record that does not say so says nothing: no "no" comes out of it. */
function proceduresOf(record: FhirRecord, asOf: string): { tmsTried?: true; ectTried?: true } {
  const done = record.of('Procedure').filter((procedure) => {
    const day = dayPart(text(procedure, 'performedDateTime') ?? periodOf(procedure, 'performedPeriod').start);
    return text(procedure, 'status') === 'completed' && (day === undefined || firstDayOf(day) <= asOf);
  });
  const called = (procedure: Json, name: RegExp) =>
    wordsOf(field(procedure, 'code')).some((word) => name.test(word.toLowerCase().replace(/\s*\([^)]*\)$/, '')));
  const coded = (procedure: Json) =>
    codings(field(procedure, 'code')).some(
      ({ system, code }) => CPT.includes(system ?? '') && TMS_CODES.includes(code ?? ''),
    );
  return {
    ...(done.some((procedure) => coded(procedure) || called(procedure, TMS)) ? { tmsTried: true as const } : {}),
    ...(done.some((procedure) => called(procedure, ECT)) ? { ectTried: true as const } : {}),
  };
}

/**
 * Reads a FHIR R4 Bundle, a resource or a list of resources. Never throws.
 * @returns a raw case for `readCase` with notes on what was read and what was not, or a sentence on why it is no record
 * of one person.
 */
export function readFhir(input: unknown, options: ReadOptions, context: Context): FhirReading {
  const { asOf } = options;
  const say = context.words.fhir;
  const record = recordOf(input, context.words);
  if ('problem' in record) return record;
  const left = new LeftOut(context);
  for (const other of record.others) left.add(other, say.why.otherPerson);

  const { patient } = record;
  const age = patient && ageOn(text(patient, 'birthDate'), asOf);
  if (patient && age === undefined && field(patient, 'birthDate') !== undefined) left.add(patient, say.why.birthDate);
  const state = patient && stateOf(patient, asOf, left, context);
  const plan = coverageOf(record, options, state === undefined ? context : { ...context, state }, left.add);
  const codes = codesOf(record, left, context);
  const { trials, product } = medicinesOf(record, asOf, left, context);
  const phq9 = phq9Of(record, asOf, left, context);
  const tried = proceduresOf(record, asOf);

  const history = {
    // What one clinic or pharmacy holds is seldom all: a medicine that is not in the record may have been taken.
    ...(trials.length > 0 ? { antidepressantTrials: trials, allTrialsListed: false } : {}),
    ...(phq9 ? { phq9: phq9.score } : {}),
    ...tried,
  };
  const raw: Case = {
    ...(age === undefined && state === undefined
      ? {}
      : { patient: { ...(age === undefined ? {} : { age }), ...(state === undefined ? {} : { state }) } }),
    ...(Object.keys(plan).length > 0 ? { plan } : {}),
    ...(codes.length > 0 ? { diagnosis: { icd10: codes } } : {}),
    ...(product === undefined ? {} : { treatment: { product } }),
    ...(Object.keys(history).length > 0 ? { history } : {}),
  };
  const names = [...new Set(trials.map(({ drug }) => drug))];
  const { data } = context;
  const payerName = data.payers().find(({ id }) => id === plan.payer)?.name ?? plan.payer;
  const kindName = data.planKinds().find(({ id }) => id === plan.kind)?.name;
  const productName = data.products().find(({ id }) => id === product)?.name;
  const taken = [
    ...(age === undefined ? [] : [say.years(age)]),
    ...[state, payerName, kindName, ...codes, productName].filter((value) => value !== undefined),
    ...Object.entries(plan.benefits ?? {}).map(([figure, amount]) => say.figure[figure as Figure](amount)),
    ...(names.length > 0 ? [say.medicines(names)] : []),
    ...(phq9 ? [`PHQ-9 ${phq9.score}`] : []),
    ...(tried.tmsTried ? ['TMS'] : []),
    ...(tried.ectTried ? ['ECT'] : []),
  ];
  const open = trials.filter(({ outcome }) => outcome === undefined).length;
  const died = field(patient, 'deceasedBoolean') === true || field(patient, 'deceasedDateTime') !== undefined;
  const notes = [
    taken.length > 0 ? say.taken(taken) : say.nothing,
    ...(died ? [say.died] : []),
    ...(phq9 ? [say.scoreOf(phq9.score, phq9.day)] : []),
    ...(plan.benefits && options.network === undefined ? [say.inNetwork] : []),
    ...(open > 0 ? [say.trialsOpen(open)] : []),
    ...left.list(record.unread),
  ];
  return { case: raw, notes, subject: patient && nameOf(patient) };
}
