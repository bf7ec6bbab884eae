/**
 * Where a fact comes from. The data schemas below make it impossible to write a rule, price, deadline
 * or phone number without one of these.
 */
import * as z from 'zod';

/** A real calendar day, YYYY-MM-DD. */
export const day = z.iso.date();
/** A date as sources bear it: a year, a month or a day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
export const webAddress = z.url({ protocol: /^https?$/ });
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
/** How sure we are: high = read in the issuer's own text; medium = undated, second-hand or derived; low = thin. */
export const confidence = z.enum(['high', 'medium', 'low']);

export const sourceKind = z.enum([
  'payer-document', // the payer's own policy or form, read
  'payer-page', // the payer's own web page or news
  'copy', // a copy of the payer's document kept by someone else
  'secondary', // somebody else's summary of it
  'law', // statute or regulation
  'government', // an agency's page, file or manual
  'study', // a published study or guideline
  'survey', // a count over many payers
  'seller', // a clinic's own price page
  'reference', // a reference table or textbook
]);

export const source = z.strictObject({
  id,
  title: z.string().min(3),
  url: webAddress,
  publisher: z.string().min(2).optional(),
  kind: sourceKind,
  /** The date the source itself bears; null when it bears none. */
  dated: partialDate.nullable(),
  /** The day on which it was read for this project. */
  seen: day,
  note: z.string().optional(),
});

/** Points at one source of the same file, and where in it. */
export const sourceRef = z.strictObject({
  ref: id,
  /** Page, section or heading, where known. */
  where: z.string().optional(),
});

export type Source = z.infer<typeof source>;
export type SourceRef = z.infer<typeof sourceRef>;
export type Confidence = z.infer<typeof confidence>;
