/** What studies and guidelines say of a product for a condition: `data/evidence.json`. And who checked which policy: `data/audit.json`. */
import * as z from 'zod';
import { confidence, day, id, source, sourceRef, webAddress } from './source.ts';

export const study = z.strictObject({
  id,
  /** As people in the field call it. */
  name: z.string().min(3),
  kind: z.enum([
    'label',
    'approval',
    'randomized-trial',
    'pooled-trials', // systematic review or meta-analysis
    'guideline',
    'consensus',
    'no-control-group',
    'warning',
    'other',
  ]),
  year: z.int().min(1990).max(2100),
  /** How many people took part; null where the source read does not say. */
  people: z.int().positive().nullable(),
  /** What it found, with its figures, in our own words. */
  found: z.string().min(10),
  source: sourceRef,
  confidence,
});

export const evidenceEntry = z.strictObject({
  products: z.array(id).min(1),
  conditions: z.array(id).min(1),
  /** Our own grade; what the grades mean stands in the file. */
  grade: z.enum(['strong', 'moderate', 'limited', 'insufficient']),
  /** Good sources disagree. */
  contested: z.boolean(),
  label: z.enum(['approved', 'off-label', 'unapproved']),
  /** The state of the evidence in one plain sentence. */
  plain: z.string().min(10),
  /** Ids of studies, the best first. */
  for: z.array(id),
  against: z.array(id),
});

/** A figure that is often quoted and wrong. */
export const claim = z.strictObject({
  id,
  claim: z.string().min(10),
  truth: z.string().min(10),
  /** What can be said instead, word for word. */
  sayInstead: z.string().min(10),
  products: z.array(id),
  sources: z.array(sourceRef).min(1),
});

export const evidenceFile = z.strictObject({
  $schema: z.string().optional(),
  /** What each grade means. */
  grades: z.record(z.enum(['strong', 'moderate', 'limited', 'insufficient']), z.string()),
  sources: z.array(source).min(1),
  studies: z.array(study).min(1),
  evidence: z.array(evidenceEntry).min(1),
  claims: z.array(claim),
});

/** One comparison of a policy file with a page. */
export const auditEntry = z.strictObject({
  policy: id,
  url: webAddress,
  on: day,
  /** What was compared. */
  checked: z.string().min(5),
  /** What differed and was put right; null when nothing did. */
  corrected: z.string().min(5).nullable(),
});

export const auditFile = z.strictObject({ $schema: z.string().optional(), audit: z.array(auditEntry) });

export type Study = z.infer<typeof study>;
export type EvidenceEntry = z.infer<typeof evidenceEntry>;
export type EvidenceFile = z.infer<typeof evidenceFile>;
export type Claim = z.infer<typeof claim>;
export type AuditEntry = z.infer<typeof auditEntry>;
