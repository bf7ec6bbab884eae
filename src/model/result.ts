/** What comes out: plain data that survives JSON. Money is US dollars, dates are YYYY-MM-DD, shares are fractions. */
import * as z from 'zod';
import { confidence, partialDate } from './source.ts';

const dollars = z.number();
const dollarRange = z.strictObject({ low: dollars, typical: dollars, high: dollars });

export const status = z.enum(['excluded', 'unlikely', 'not-yet', 'possible', 'likely', 'unknown']);
export const basis = z.enum(['plan-exclusion', 'payer-policy', 'program-rule', 'typical', 'none']);
export const criterionState = z.enum(['met', 'not-met', 'not-known']);

export const criterion = z.strictObject({
  id: z.string(),
  policy: z.string(),
  rule: z.string(),
  says: z.string(),
  state: criterionState,
  fixable: z.boolean(),
  /** True when the verdict rests on it; others are part of the list but did not decide. */
  decides: z.boolean(),
  have: z.string().nullable(),
  need: z.string(),
  /** Other criteria of which one is enough; empty when this one is needed. */
  alternatives: z.array(z.string()),
  facts: z.array(z.string()),
  /** How it can be shown to the plan. */
  show: z.string().nullable(),
  source: z.string(),
  where: z.string().nullable(),
});

export const policyRef = z.strictObject({
  id: z.string(),
  payer: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  effective: partialDate.nullable(),
  reviewed: partialDate.nullable(),
  seen: z.string(),
  stale: z.boolean(),
  incomplete: z.string().nullable(),
  /** How long one approval lasts, by the rule that decided; null when it does not say. */
  approvalMonths: z.number().nullable(),
  /** What the rule that decided says beside its conditions: how many, how often, how it is billed. */
  limits: z.array(z.strictObject({ says: z.string(), source: z.string(), where: z.string().nullable() })),
  url: z.string(),
  confidence,
});

export const verdict = z.strictObject({
  status,
  headline: z.string(),
  because: z.array(z.string()),
  basis,
  confidence,
  priorAuthorization: z.boolean().nullable(),
  /** Which part of the plan pays for the medicine, by the policy; null when it does not say. */
  benefit: z.enum(['medical', 'pharmacy', 'either']).nullable(),
  policies: z.array(z.string()),
});

export const openFact = z.strictObject({
  fact: z.string(),
  question: z.string(),
  why: z.string(),
  flag: z.string(),
  /** What the answer can still change. */
  affects: z.enum(['verdict', 'cost', 'steps']),
});

/** One listed antidepressant trial, judged by the policy's own definition. */
export const trialJudgement = z.strictObject({
  trial: z.string(),
  drug: z.string().nullable(),
  class: z.string().nullable(),
  counts: z.enum(['yes', 'no', 'not-known']),
  because: z.array(z.string()),
  policy: z.string(),
});

const sessionRange = z.strictObject({ low: z.int(), typical: z.int(), high: z.int() });

export const cost = z.strictObject({
  id: z.string(),
  title: z.string(),
  product: z.string(),
  sessions: z.int(),
  /** What one "session" is: a visit, or a month of medicine taken at home. */
  unit: z.enum(['session', 'month', 'visit']),
  /** The dates of the sessions, by the typical course. */
  dates: z.array(z.string()),
  /** What the patient pays. */
  you: dollarRange,
  plan: dollarRange,
  /** The parts of the typical figure; they add up to it. */
  parts: z.array(z.strictObject({ id: z.string(), says: z.string(), amount: dollars })),
  /** The first course and what usually follows it, within a year of its first day; null when no source says. */
  year: z
    .strictObject({
      sessions: sessionRange,
      you: dollarRange,
      plan: dollarRange,
      /** The same for the first six months of it. */
      half: z.strictObject({ sessions: sessionRange, you: dollarRange }),
      months: z.array(z.strictObject({ month: z.string(), you: dollars })),
      assumed: z.array(z.string()),
    })
    .nullable(),
  /** Price or allowed amount of one session. */
  perSession: dollarRange,
  months: z.array(z.strictObject({ month: z.string(), you: dollars })),
  assumed: z.array(z.string()),
  /** The same in a few words each, without the explanations. */
  assumedBriefly: z.array(z.string()),
  sources: z.array(z.string()),
});

/** One thing that would make the first course cheaper. */
export const costChange = z.strictObject({
  id: z.string(),
  says: z.string(),
  /** What the patient would pay then, typically. */
  you: dollars,
  saves: dollars,
});

export const nextStep = z.strictObject({
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  due: z.string().nullable(),
  dueRule: z.string().nullable(),
  documents: z.array(z.string()),
  contact: z.string().nullable(),
  letter: z.string().nullable(),
  /** How often this has worked, where it is published: sentences with year and group of people. */
  howOften: z.string().nullable(),
  source: z.string().nullable(),
  confidence,
});

export const deadline = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** null when the day it counts from is not known. */
  due: z.string().nullable(),
  /** The day the clock starts. */
  from: z.string().nullable(),
  counts: z.string(),
  who: z.enum(['member', 'plan', 'reviewer', 'provider']),
  passed: z.boolean(),
  cite: z.string(),
  notes: z.array(z.string()),
  /** Where to send it, or whom to call; null when the letter names it or nothing is to be sent. */
  contact: z.string().nullable(),
  /** What it costs to ask; null when not known or nothing is to be asked. */
  fee: z.string().nullable(),
  /** The plan must follow the decision; null when not known. */
  binding: z.boolean().nullable(),
  source: z.string(),
  /** The last day is over: the source of what can still be done, where a rule speaks of it. */
  lateSource: z.string().optional(),
  confidence,
});

export const resultSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  dated: partialDate.nullable(),
  seen: z.string(),
});

export const studyRef = z.strictObject({
  name: z.string(),
  kind: z.string(),
  year: z.int(),
  people: z.int().nullable(),
  found: z.string(),
  source: z.string(),
});

/** What studies say of the treatment asked about, for this condition. */
export const evidence = z.strictObject({
  product: z.string(),
  condition: z.string(),
  grade: z.enum(['strong', 'moderate', 'limited', 'insufficient']),
  contested: z.boolean(),
  label: z.enum(['approved', 'off-label', 'unapproved']),
  plain: z.string(),
  for: z.array(studyRef),
  against: z.array(studyRef),
});

export const option = z.strictObject({
  product: z.string(),
  status,
  headline: z.string(),
  confidence,
  priorAuthorization: z.boolean().nullable(),
  /** The rule gives no conditions: each request is decided by itself. */
  caseByCase: z.boolean(),
  policies: z.array(z.string()),
});

export const result = z.strictObject({
  schemaVersion: z.literal(1),
  asOf: z.string(),
  case: z.record(z.string(), z.unknown()),
  verdict,
  policies: z.array(policyRef),
  criteria: z.array(criterion),
  trials: z.array(trialJudgement),
  openFacts: z.array(openFact),
  wouldChange: z.array(z.strictObject({ change: z.string(), to: status, facts: z.array(z.string()) })),
  options: z.array(option),
  /** null when the evidence table has no row for product and condition. */
  evidence: evidence.nullable(),
  costs: z.array(cost),
  /** What would lower the cost most, the largest saving first. */
  costChanges: z.array(costChange),
  nextSteps: z.array(nextStep),
  deadlines: z.array(deadline),
  sources: z.array(resultSource),
  warnings: z.array(z.string()),
});

export type Status = z.infer<typeof status>;
export type Basis = z.infer<typeof basis>;
export type CriterionState = z.infer<typeof criterionState>;
export type Criterion = z.infer<typeof criterion>;
export type PolicyRef = z.infer<typeof policyRef>;
export type Verdict = z.infer<typeof verdict>;
export type OpenFact = z.infer<typeof openFact>;
export type TrialJudgement = z.infer<typeof trialJudgement>;
export type Cost = z.infer<typeof cost>;
export type CostChange = z.infer<typeof costChange>;
export type NextStep = z.infer<typeof nextStep>;
export type Deadline = z.infer<typeof deadline>;
export type ResultSource = z.infer<typeof resultSource>;
export type Evidence = z.infer<typeof evidence>;
export type Option = z.infer<typeof option>;
export type Result = z.infer<typeof result>;
