/** Schemas of the catalogues: payers, plan kinds, products, conditions, drugs, and what plans of one kind usually do. */
import * as z from 'zod';
import { line, stance } from './policy.ts';
import { confidence, day, id, partialDate, source, sourceRef } from './source.ts';

const state = z.string().regex(/^[A-Z]{2}$/);

export const payer = z.strictObject({
  id,
  name: z.string().min(2),
  kind: z.enum(['insurer', 'program', 'manager', 'none']),
  /** As people type it. Matching ignores case, punctuation and the words "health", "insurance", "plan". */
  aliases: z.array(z.string().min(2)),
  /** Lines of business in which the payer's name can stand on a card. */
  lines: z.array(line).min(1),
  /** "all", or the states in which it sells plans or runs the programme. */
  states: z.union([z.literal('all'), z.array(state).min(1)]),
  parent: z.string().optional(),
  /** Companies that belong to it and go by these policies, for the reader; a name to be typed belongs into `aliases`. */
  subsidiaries: z.array(z.string()).optional(),
  /** Who decides drug requests for it (pharmacy benefit manager, behavioral health company), where a source says so. */
  decidedBy: z.string().optional(),
  /** Read the policies of this other payer too, because a source says that this one uses them. */
  usesPoliciesOf: id.optional(),
  note: z.string().optional(),
});

/**
 * Where each payer's entry comes from, by its id. A file of its own: payers.json is read at every start, and this is as long.
 */
export const payerSourcesFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.record(id, z.array(source).min(1)),
});

/** A name that several payers share ("Blue Cross"): the program offers the list and never picks one by itself. */
export const sharedName = z.strictObject({ names: z.array(z.string().min(2)).min(1), payers: z.array(id).min(2) });

/**
 * Words in the name of an insurer's plan that tell its kind ("Community Plan" is Medicaid). Of several that fit, the
 * first counts. Where only some payers use the words so, they are listed, and a source says it.
 */
export const nameKind = z.union([
  z.strictObject({ words: z.array(z.string().min(2)).min(1), kind: id }),
  z.strictObject({ words: z.array(z.string().min(2)).min(1), kind: id, payers: z.array(id).min(1), source }),
]);

export const payersFile = z.strictObject({
  $schema: z.string().optional(),
  payers: z.array(payer).min(1),
  sharedNames: z.array(sharedName).optional(),
  nameKinds: z.array(nameKind).optional(),
});

export const planKind = z.strictObject({
  id,
  name: z.string().min(3),
  line,
  /** One plain sentence: what it is. */
  plain: z.string().min(10),
  /** How a person can tell that this is their plan. */
  howToTell: z.string().min(10),
  /** As people say it. */
  words: z.array(z.string()),
  /** The programme whose law and policies apply when the payer has none of its own. */
  program: id.optional(),
  /** The states where this kind is part of a programme, so that its rules stand behind the payer's there (CHIP run as Medicaid). */
  programIn: z
    .strictObject({ program: id, states: z.array(state).min(1), sources: z.array(sourceRef).min(1) })
    .optional(),
  /** The states whose own programme of this line has drug rules that hold for this kind too, though it is no part of it. */
  drugRulesIn: z.strictObject({ states: z.array(state).min(1), sources: z.array(sourceRef).min(1) }).optional(),
  regulator: z.string().optional(),
  sources: z.array(source).min(1),
});

export const planKindsFile = z.strictObject({ $schema: z.string().optional(), planKinds: z.array(planKind).min(1) });

export const productCode = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{5}$/),
  /** In our own words; descriptors of CPT codes are copyrighted and not used. */
  plain: z.string().min(3),
  usedBy: z.enum(['medicare', 'other', 'all']),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  source: sourceRef,
});

export const product = z.strictObject({
  id,
  name: z.string().min(3),
  /** Short name for tables. */
  short: z.string().min(2),
  plain: z.string().min(10),
  words: z.array(z.string()),
  /** For each labelled use: condition ids. Empty for an off-label product. */
  labelled: z.array(
    z.strictObject({
      condition: id,
      since: partialDate,
      says: z.string(),
      source: sourceRef,
      /** What the label wants beside the drug for this use: a fact that must be true. A policy that speaks of it is read instead. */
      beside: z.strictObject({ fact: z.string(), says: z.string().min(5), source: sourceRef }).optional(),
    }),
  ),
  labelNote: z.string().min(10),
  labelSource: sourceRef,
  /** The youngest age on the label, in years. A policy with a rule on age of its own is read instead. */
  labelledAge: z.strictObject({ from: z.int().min(1), says: z.string().min(5), source: sourceRef }).optional(),
  /** What the label forbids: a fact that must not be true. Checked only when the fact is known. */
  contraindications: z
    .array(z.strictObject({ fact: z.string(), says: z.string().min(5), source: sourceRef }))
    .optional(),
  /** What the label or the safety program (REMS) warns of: told where the fact is known to have this value. */
  cautions: z
    .array(
      z.strictObject({
        fact: z.string(),
        value: z.union([z.boolean(), z.string()]),
        says: z.string().min(5),
        source: sourceRef,
        /** What must hold instead, where the drug cannot be had so: then it is missing, and can be mended. */
        needs: z.string().min(5).optional(),
      }),
    )
    .optional(),
  /** Usually given at the clinic, or taken at home. */
  given: z.enum(['clinic', 'home']),
  /** A rule by which it may be ordered by video for use at home without a visit in person, while it holds. */
  byVideo: z
    .strictObject({
      until: day,
      says: z.string().min(10),
      /** Said once that day is over and no newer rule is in the data. */
      after: z.string().min(10),
      source: sourceRef,
    })
    .optional(),
  codes: z.array(productCode),
  sources: z.array(source).min(1),
});

export const productsFile = z.strictObject({ $schema: z.string().optional(), products: z.array(product).min(1) });

export const icdCode = z.string().regex(/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/);

export const condition = z.strictObject({
  id,
  name: z.string().min(3),
  /** One plain sentence. */
  plain: z.string().min(10),
  group: z.enum(['psychiatric', 'pain', 'anesthesia']),
  /** Patients' own words. */
  words: z.array(z.string().min(2)),
  /** A wider condition of the list that this one is a form of (treatment-resistant depression is major depression). */
  formOf: id.optional(),
  /** Billable ICD-10-CM codes that are usual for it. `alone: false`: never the only code. */
  codes: z.array(
    z.strictObject({
      code: icdCode,
      plain: z.string().min(3),
      alone: z.boolean().optional(),
      note: z.string().optional(),
    }),
  ),
  /** Headers: real codes that cannot be billed, with what to use instead. */
  headers: z.array(z.strictObject({ code: icdCode, instead: z.array(icdCode) })),
  notes: z.array(z.string()).optional(),
  sources: z.array(source).min(1),
});

export const conditionsFile = z.strictObject({ $schema: z.string().optional(), conditions: z.array(condition).min(1) });

export const drug = z.strictObject({
  name: z.string().min(3),
  brands: z.array(z.string()),
  class: z.string().min(2),
  /** Low end of the usual adequate daily dose, in `unit`; null where no daily mg figure is meaningful. */
  minDose: z.number().positive().nullable(),
  maxDose: z.number().positive().nullable(),
  unit: z.string(),
  /** False for drugs used only to add to an antidepressant. */
  antidepressant: z.boolean(),
  confidence,
  note: z.string().optional(),
  source: sourceRef,
});

export const drugsFile = z.strictObject({
  $schema: z.string().optional(),
  /** Said wherever the table decides something. */
  caution: z.string().min(10),
  sources: z.array(source).min(1),
  drugs: z.array(drug).min(1),
});

/** What published surveys say of plans of one line, for people whose own payer is not bundled. */
export const typicalEntry = z.strictObject({
  id,
  lines: z.array(line).min(1),
  products: z.array(id).min(1),
  conditions: z.union([z.literal('any'), z.array(id).min(1)]),
  /** The usual stance, for wording only; it never becomes a verdict about a certain plan. */
  leaning: stance,
  /** The count as a sentence: "All 18 insurers surveyed in August 2025 cover it; 17 of 18 ask for prior authorization." */
  says: z.string().min(10),
  priorAuthorization: z.boolean().nullable(),
  count: z.strictObject({
    of: z.int().positive(),
    covering: z.int().min(0).nullable(),
    notStated: z.int().min(0).nullable(),
  }),
  confidence,
  source: sourceRef,
});

export const typicalFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  typical: z.array(typicalEntry).min(1),
});

export type SharedName = z.infer<typeof sharedName>;
export type NameKind = z.infer<typeof nameKind>;
export type Payer = z.infer<typeof payer>;
export type PlanKind = z.infer<typeof planKind>;
export type Product = z.infer<typeof product>;
export type Condition = z.infer<typeof condition>;
export type Drug = z.infer<typeof drug>;
export type DrugsFile = z.infer<typeof drugsFile>;
export type Typical = z.infer<typeof typicalEntry>;
