/** Sentences of `src/fhir`: what of a health record was used, and what was not. */
import { longDate } from './date.ts';
import { grouped } from './grouped.ts';

export const fhir = () => ({
  taken: (facts: string[]) => `Read from the health record: ${facts.join(', ')}. Please check that this is right.`,
  nothing: 'ketcover found nothing in the health record that it can use.',
  left: (what: string, why: string) => `Not used from the health record: ${what}: ${why}.`,
  more: (n: number) => `Not used from the health record: ${grouped(n)} more entries, for reasons like these.`,
  others: (types: [string, number][]) =>
    `Not used from the health record: ${types.map(([type, n]) => `${type} (${grouped(n)})`).join(', ')}. ketcover asks for nothing in them.`,
  died: 'The health record says that this person has died.',
  scoreOf: (score: number, day: string) =>
    `The PHQ-9 score of ${score} in the health record is from ${longDate(day)}. If there is a newer one, give it with --phq9.`,
  inNetwork: 'The yearly amounts in the health record are those for clinics in the plan’s network.',
  trialsOpen: (n: number) =>
    `The record does not say how ${n === 1 ? 'one antidepressant' : `${n} antidepressants`} worked. Say so with --trial, as "sertraline 150 mg 8 weeks no-response".`,

  /** After "Not used …: Condition/1:". */
  why: {
    otherPerson: 'it is about another person',
    status: (status: string) => `its status is “${status}”`,
    noStatus: 'it does not say whether it is active',
    concern: 'it is a concern, not a diagnosis',
    noIcd: 'it has no ICD-10-CM code',
    wrongCode: (code: string) => `${code} is not a billable ICD-10-CM code`,
    otherCondition: (code: string) => `${code} is none of the conditions that ketcover knows`,
    birthDate: 'the birth date gives no certain age',
    states: (states: string) => `several addresses are given: ${states}; say which with --state`,
    stateUnknown: (state: string) => `${state} is not a U.S. state`,
    ended: (day: string) => `it ended on ${longDate(day)}`,
    notBegun: (day: string) => `it begins on ${longDate(day)}`,
    otherPlan: 'there is another plan that comes first; for both, see --second-plan',
    severalPlans: 'there are several plans and none is marked as first; say which with --payer',
    notMedical: 'it is a dental or vision plan',
    noPayer: 'it does not name the insurer',
    payerUnknown: (name: string) =>
      `${name} is not among our insurers, so the answer can only say what is usual; say which with --payer`,
    payersDiffer: (names: string) => `the names in it stand for different insurers (${names}); say which with --payer`,
    planKind: (type: string) => `the plan type ${type} does not tell the kind of plan; say it with --plan-kind`,
    costs: (what: string[]) => `these amounts fit none of our figures: ${what.join('; ')}`,
    noDrug: 'the medicine has no name that can be read',
    severalDrugs: 'it names several medicines',
    otherDrug: 'it is not in our table of antidepressants',
    added: (drug: string) =>
      `${drug} is used to strengthen an antidepressant; if it was, say so with --augmentation-tried`,
    ketamine: 'the record does not say surely which form of ketamine it is; say it with --product',
    notTaken: 'it says that the medicine was not taken or not ordered',
    dose: 'the dose for one day is not certain',
    weeks: 'how long it was taken is not certain',
    reason: (text: string) => `the reason “${text}” for stopping was not understood`,
    tooMany: (most: number) => `more than ${most} of one kind`,
    score: 'it gives no whole number from 0 to 27',
    future: 'it is dated in the future',
    noDate: 'it bears no date',
    olderScore: 'there is a newer score',
    sameDay: 'two scores of the same time differ',
  },

  /** Names of facts in "Read from the health record". */
  years: (age: number) => `age ${age}`,
  figure: {
    familyDeductible: (dollars: number) => `family deductible $${grouped(Math.round(dollars))}`,
    familyOutOfPocketMax: (dollars: number) => `family out-of-pocket maximum $${grouped(Math.round(dollars))}`,
  },
  medicines: (names: string[]) => `antidepressants (${names.join(', ')})`,

  errors: {
    persons: (n: number) =>
      `The health record is about ${n} people, and it is not clear who is to be treated. Give the record of one person.`,
    onePerson: 'This is one entry of a health record. In a batch, each line is a whole person: a Bundle, or a case.',
    nested: 'The Bundle holds other Bundles too deeply.',
    line: (n: number, why: string) => `Line ${n} of the input is not valid JSON: ${why}.`,
  },

  answer: {
    person: 'The person of this case',
    notKnown: 'Not known',
    estimates: 'Estimates of what you pay',
    estimate: (title: string, typical: string, low: string, high: string) =>
      low === high ? `${title}: ${typical}` : `${title}: about ${typical} (from ${low} to ${high})`,
    notADecision:
      'This is an estimate by ketcover from published rules. It is not a decision of the plan, and it does not say that the plan is in force.',
  },
});
