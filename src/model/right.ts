/** Schemas of the rights data: which steps a plan kind gives, with their clocks. One file per plan kind in `data/rights/`. */
import * as z from 'zod';
import { confidence, id, partialDate, source, sourceRef, webAddress } from './source.ts';

/** A length of time by rule. Months are calendar months; business days skip weekends and federal holidays. */
export const clock = z.strictObject({
  value: z.int().positive(),
  unit: z.enum(['hours', 'calendar-days', 'business-days', 'months']),
});

/**
 * From which event a clock runs.
 * `receipt`: the day the member receives the notice. `notice`: the date on the notice. `request`: the day the plan
 * receives the request. `bill`: the date on the bill.
 */
export const clockStart = z.enum(['receipt', 'notice', 'request', 'bill', 'scheduling']);

const rightStep = z.enum([
  'prior-authorization',
  'peer-to-peer',
  'internal-appeal',
  'second-appeal',
  'external-review',
  'fair-hearing',
  'medicare-level',
  'parity-request',
  'documents',
  'complaint',
  'good-faith-estimate',
  'bill-dispute',
  'exception',
  'continuity',
]);

export const right = z.strictObject({
  id,
  step: rightStep,
  /** Order in which steps come; steps of the same rank are alternatives. */
  rank: z.int().min(1),
  label: z.string().min(5),
  says: z.string().min(10),
  /** Whose clock: the member must act, or the plan (or reviewer) must decide. */
  who: z.enum(['member', 'plan', 'reviewer', 'provider']),
  /** Which stages of a request it belongs to. */
  stages: z.array(z.enum(['planning', 'requested', 'denied', 'appeal-denied'])).min(1),
  /** Only where this one decided last; not known counts as the plan. */
  after: z.enum(['plan', 'outside', 'judge', 'council']).optional(),
  /** Only when urgent (true), only when not (false), or both (absent). */
  urgent: z.boolean().optional(),
  /** States where it holds; absent: all. */
  states: z.array(z.string()).optional(),
  /** Only for these payers, whose rights then take the place of the states' (federal workers). */
  payers: z.array(id).optional(),
  clock: clock.optional(),
  /** The most that the rule lets a state give: once `clock` is over, the right is not lost until this is over too. */
  outerClock: clock.optional(),
  from: clockStart.optional(),
  /** Where law presumes receipt some days after the date on the notice. */
  presumedReceiptDays: z.int().positive().optional(),
  /** The rule moves a last day on a weekend or federal holiday to the next working day; absent: it does not say. */
  dayOff: z.literal('next-working-day').optional(),
  /** The month has no such day: the rule goes on to the first of the next one; absent: the month's last day counts. */
  noSuchDay: z.literal('next-month').optional(),
  /** "a floor: your letter may allow more" and the like. */
  clockNote: z.string().optional(),
  /** The rule by which a request after the last day can still be taken for a good reason; absent: none is known. */
  late: z.strictObject({ cite: z.string(), source: sourceRef }).optional(),
  /** Reasons of denial for which this step cannot help. */
  notFor: z.array(z.string()).optional(),
  where: z.string().optional(),
  phone: z.string().optional(),
  fee: z.string().optional(),
  binding: z.boolean().optional(),
  documents: z.array(z.string()).optional(),
  /** Scores before and after treatment belong to the papers too, on the scale that fits the person. */
  scores: z.literal(true).optional(),
  letter: z.string().optional(),
  /** Statute or rule, as cited. */
  cite: z.string(),
  /** No law gives it, only the plan may: what is cited says so, and no letter cites it. */
  noLaw: z.literal(true).optional(),
  source: sourceRef,
  confidence,
});

export const rightsFile = z.strictObject({
  $schema: z.string().optional(),
  planKind: id,
  /** State insurance law reaches this kind of plan: the rules of the person's state are added, no surer than this. */
  byState: z.strictObject({ confidence }).optional(),
  regulator: z.string(),
  regulatorPhone: z.string().optional(),
  regulatorSource: sourceRef,
  /** The federal mental health parity law does not reach this kind of plan. */
  noParity: z.strictObject({ says: z.string().min(10), source: sourceRef, confidence }).optional(),
  /** What can still be done once the member's last day for an appeal or a review is over; absent: no rule was found. */
  late: z.strictObject({ says: z.string().min(10), source: sourceRef, confidence }).optional(),
  sources: z.array(source).min(1),
  rights: z.array(right).min(1),
});

const stateCode = z.string().regex(/^[A-Z]{2}$/);

/** The outside review of a state: who runs it, until when to ask, what it costs, how fast it answers. */
export const stateReview = z.strictObject({
  /** The state runs it, or the federal process stands in. */
  run: z.enum(['state', 'federal']),
  /** How the state calls it, with its article: "an Independent Medical Review". */
  calledAs: z.string().optional(),
  /** To whom the request is sent. */
  sendTo: z.string(),
  phone: z.string().optional(),
  clock,
  from: z.enum(['receipt', 'notice']),
  /** True where the state's own length of time was not found: the clock is then the federal minimum. */
  federalMinimum: z.boolean().optional(),
  clockNote: z.string().optional(),
  fee: z.string().optional(),
  /** How long the reviewer has; absent: the federal maximum. */
  answer: clock.optional(),
  answerUrgent: clock.optional(),
  /** What else is particular here. */
  also: z.string().optional(),
  /** Reasons of denial that it does not take; absent: exclusions and billing errors. */
  notFor: z.array(z.string()).optional(),
  cite: z.string(),
  source: sourceRef,
  confidence,
});

/** The state's law on "try another medicine first" (step therapy). */
export const stateStepTherapy = z.discriminatedUnion('law', [
  z.strictObject({
    /** `exception`: the plan must let the prescriber ask for one. `ban`: the plan may not ask for steps at all. */
    law: z.enum(['exception', 'ban']),
    answer: clock.optional(),
    answerUrgent: clock.optional(),
    /** No answer in time counts as a yes. */
    silenceIsYes: z.boolean().optional(),
    since: partialDate.optional(),
    also: z.string().optional(),
    cite: z.string(),
    source: sourceRef,
    confidence,
  }),
  /** `none`: a list of such laws has none for this state. `not-found`: nothing was found either way. */
  z.strictObject({
    law: z.enum(['none', 'not-found']),
    /** The year of a bill for such a law: there was none yet. */
    bill: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    source: sourceRef.optional(),
  }),
]);

/** What the insurance law of one state adds for plans that an insurer pays: one file for each state. */
export const stateRights = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  /** Absent in the file for whoever's state is not known: the federal rule. */
  state: stateCode.optional(),
  /** People buy plans on a marketplace of the state's own, and not on HealthCare.gov. */
  ownMarketplace: z.strictObject({ source: sourceRef }).optional(),
  office: z.strictObject({
    name: z.string(),
    phone: z.string().optional(),
    url: webAddress.optional(),
    also: z.string().optional(),
    source: sourceRef,
  }),
  review: stateReview,
  stepTherapy: stateStepTherapy,
  /** Added to the last day of the first appeal, where state law gives more. */
  appealNote: z.string().optional(),
  /** Ways that only this state has. */
  rights: z.array(right).optional(),
});

/** What helps against a reason of denial, or what shows it, for the people it is meant for. An absent list means everyone. */
const reasonAdvice = z.strictObject({
  says: z.string().min(5),
  /** It is a step of its own in the list of next steps, with its date; there it is told, and not twice. */
  step: rightStep.optional(),
  products: z.array(id).optional(),
  group: z.enum(['psychiatric', 'pain']).optional(),
  conditions: z.array(id).optional(),
  notConditions: z.array(id).optional(),
  planKinds: z.array(id).optional(),
  notPlanKinds: z.array(id).optional(),
});

/** What answers each reason of denial. */
export const denialReason = z.strictObject({
  id,
  name: z.string(),
  /** In plain words: what the letter means. */
  plain: z.string().min(10),
  externalReview: z.boolean().nullable(),
  remedies: z.array(reasonAdvice).min(1),
  evidence: z.array(reasonAdvice).min(1),
  /** Claim adjustment reason codes (CARC) and remark codes (RARC) that give this reason, in our own words. */
  codes: z
    .array(z.strictObject({ code: z.string().regex(/^[A-Z]{0,2}\d{1,3}$/), plain: z.string(), source: sourceRef }))
    .optional(),
  /** Words of letters that give this reason. */
  words: z.array(z.string()).min(1),
  source: sourceRef,
});

export const denialReasonsFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  reasons: z.array(denialReason).min(1),
});

/** How often a step has worked, where it is published. */
export const successRate = z.strictObject({
  id,
  step: z.enum(['prior-authorization', 'internal-appeal', 'external-review', 'fair-hearing', 'peer-to-peer']),
  /** Whom it is about; an absent list means everyone. */
  planKinds: z.array(id).optional(),
  states: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  payers: z.array(id).optional(),
  products: z.array(id).optional(),
  reasons: z.array(id).optional(),
  conditionGroup: z.enum(['psychiatric', 'pain']).optional(),
  /** It counts plans of HealthCare.gov: nothing for people of a state with a marketplace of its own. */
  healthcareGov: z.literal(true).optional(),
  /** It counts first requests alone; absent: the source does not tell them from renewals. */
  phase: z.literal('initial').optional(),
  /** The year, or years, of the decisions. */
  year: z.string().regex(/^\d{4}(-\d{4})?$/),
  /** The share that went well for the person: 0.8 is 80 of 100. null: published, but the number could not be read. */
  share: z.number().min(0).max(1).nullable(),
  says: z.string().min(10),
  source: sourceRef,
  confidence,
});

export const successFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  rates: z.array(successRate).min(1),
});

export type SuccessRate = z.infer<typeof successRate>;
export type Right = z.infer<typeof right>;
export type RightsFile = z.infer<typeof rightsFile>;
export type DenialReason = z.infer<typeof denialReason>;
export type ReasonAdvice = z.infer<typeof reasonAdvice>;
export type Clock = z.infer<typeof clock>;
export type StateReview = z.infer<typeof stateReview>;
export type StateStepTherapy = z.infer<typeof stateStepTherapy>;
export type StateRights = z.infer<typeof stateRights>;
