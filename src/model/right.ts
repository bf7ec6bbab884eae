/** Schemas of the rights data: which steps a plan kind gives, with their clocks. One file per plan kind in `data/rights/`. */
import * as z from 'zod';
import { confidence, id, source, sourceRef } from './source.ts';

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

export const right = z.strictObject({
  id,
  step: z.enum([
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
  ]),
  /** Order in which steps come; steps of the same rank are alternatives. */
  rank: z.int().min(1),
  label: z.string().min(5),
  says: z.string().min(10),
  /** Whose clock: the member must act, or the plan (or reviewer) must decide. */
  who: z.enum(['member', 'plan', 'reviewer', 'provider']),
  /** Which stages of a request it belongs to. */
  stages: z.array(z.enum(['planning', 'requested', 'denied', 'appeal-denied'])).min(1),
  /** Only when urgent (true), only when not (false), or both (absent). */
  urgent: z.boolean().optional(),
  /** States where it holds; absent: all. */
  states: z.array(z.string()).optional(),
  clock: clock.optional(),
  from: clockStart.optional(),
  /** Where law presumes receipt some days after the date on the notice. */
  presumedReceiptDays: z.int().positive().optional(),
  /** "a floor: your letter may allow more" and the like. */
  clockNote: z.string().optional(),
  /** Reasons of denial for which this step cannot help. */
  notFor: z.array(z.string()).optional(),
  where: z.string().optional(),
  phone: z.string().optional(),
  fee: z.string().optional(),
  binding: z.boolean().optional(),
  documents: z.array(z.string()).optional(),
  letter: z.string().optional(),
  /** Statute or rule, as cited. */
  cite: z.string(),
  source: sourceRef,
  confidence,
});

export const rightsFile = z.strictObject({
  $schema: z.string().optional(),
  planKind: id,
  regulator: z.string(),
  regulatorPhone: z.string().optional(),
  regulatorSource: sourceRef,
  sources: z.array(source).min(1),
  rights: z.array(right).min(1),
});

/** What answers each reason of denial. */
export const denialReason = z.strictObject({
  id,
  name: z.string(),
  /** In plain words: what the letter means. */
  plain: z.string().min(10),
  externalReview: z.boolean().nullable(),
  remedies: z.array(z.string()).min(1),
  evidence: z.array(z.string()).min(1),
  source: sourceRef,
});

export const denialReasonsFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  reasons: z.array(denialReason).min(1),
});

export type Right = z.infer<typeof right>;
export type RightsFile = z.infer<typeof rightsFile>;
export type DenialReason = z.infer<typeof denialReason>;
export type Clock = z.infer<typeof clock>;
