/** A coverage policy: one file per policy version, `data/policies/<payer>/<product>-<effective>.json`. */
import * as z from 'zod';
import { confidence, day, id, partialDate, source, sourceRef } from './source.ts';

/** Lines of business. Each plan kind belongs to one line (`data/plan-kinds.json`). */
export const line = z.enum([
  'commercial',
  'fehb',
  'medicare',
  'medicare-advantage',
  'part-d',
  'medicaid',
  'tricare',
  'va',
  'champva',
  'workers-comp',
  'none',
]);

/** Comparisons a criterion can make. Their meaning is in `src/logic/leaf.ts`. */
export const op = z.enum(['atLeast', 'atMost', 'is', 'oneOf', 'noneOf', 'anyCode', 'known']);

/**
 * One requirement of a policy: a fact, a comparison and a value, in the policy's sense but our words.
 * `fixable: false` marks what cannot change (age, diagnosis, a contraindication).
 */
export const leaf = z.strictObject({
  id,
  /** The requirement as a plain sentence. */
  says: z.string().min(5),
  fact: z.string(),
  op,
  value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]).optional(),
  fixable: z.boolean(),
  source: sourceRef,
  /** How a person or clinic can show that it is met. */
  show: z.string().optional(),
  /** Sentence to print when it is not known, where the usual one would mislead. */
  unknown: z.string().optional(),
  confidence: confidence.optional(),
});

export type Leaf = z.infer<typeof leaf>;
export type Tree =
  | Leaf
  | { all: Tree[]; says?: string | undefined }
  | { any: Tree[]; says?: string | undefined }
  | { not: Tree; says?: string | undefined }
  | { atLeast: number; of: Tree[]; says?: string | undefined };

export const tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(tree).min(1), says: z.string().optional() }),
    z.strictObject({ any: z.array(tree).min(1), says: z.string().optional() }),
    z.strictObject({ not: tree, says: z.string().optional() }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(tree).min(1), says: z.string().optional() }),
  ]),
);

/**
 * What a policy says of a product for a condition.
 * `silent`: read, and it does not speak of it. `no-benefit`: the plan kind has no such benefit by law.
 */
export const stance = z.enum([
  'covered',
  'covered-with-criteria',
  'case-by-case',
  'investigational',
  'not-medically-necessary',
  'not-covered',
  'no-benefit',
  'silent',
]);

/**
 * What counts as a failed antidepressant trial for this rule. Used when a person lists their trials one by one.
 * A part that is absent is not asked by the policy; where it names no length or no dose, a trial of less than 4 weeks or
 * below the usual dose stays open (see `src/coverage/trials.ts`).
 */
export const trialRule = z.strictObject({
  minWeeks: z.number().positive().optional(),
  /** At least the low end of the usual range. */
  adequateDose: z.boolean().optional(),
  /** The highest dose that the person could take. */
  highestDose: z.boolean().optional(),
  /** True where the policy says that a drug stopped for side effects counts, however short or low it was. */
  sideEffectsCount: z.boolean().optional(),
  /** Results that count as failed; the usual three when absent: no-response, partial, intolerant. */
  outcomes: z.array(z.enum(['no-response', 'partial', 'intolerant'])).optional(),
  /** Where the policy lists kinds of medicine that count: their classes as in `data/drugs.json`. Others do not count. */
  classes: z.array(z.string()).min(1).optional(),
  /** What is asked of a trial with part of an effect, where the policy asks something of its own. */
  partial: z
    .strictObject({
      minWeeks: z.number().positive().optional(),
      /** At the highest dose. Tables of it differ: below ours it stays open. */
      highestDose: z.boolean().optional(),
      /** The symptoms fell by so many percent at most. "Part of an effect" does not tell by how much, so it stays open. */
      atMostPercent: z.number().positive().optional(),
    })
    .optional(),
  /** The trial ended within so many years before the request. */
  withinYears: z.number().positive().optional(),
  /** The trial belongs to the present period of depression. */
  thisEpisode: z.boolean().optional(),
});

export const rule = z.strictObject({
  id,
  products: z.array(id).min(1),
  /** Condition ids, or "any" for a statement about every condition not named by another rule of the file. */
  conditions: z.union([z.literal('any'), z.array(id).min(1)]),
  phase: z.enum(['initial', 'renewal']).default('initial').optional(),
  /** Only where the treatment is given in one of these places. Read before a rule of the file that names no place. */
  settings: z.array(z.string()).min(1).optional(),
  stance,
  /** The stance in a plain sentence. */
  says: z.string().min(10),
  source: sourceRef,
  confidence: confidence.optional(),
  priorAuthorization: z.boolean().nullable(),
  benefit: z.enum(['medical', 'pharmacy', 'either']).nullable(),
  approvalMonths: z.number().positive().nullable().optional(),
  /** What the policy says beside its conditions and a patient or clinic would use; shown with the policy. */
  limits: z.array(z.strictObject({ says: z.string().min(5), source: sourceRef })).optional(),
  codes: z.array(z.string()).optional(),
  trialRule: trialRule.optional(),
  criteria: tree.optional(),
  /** Present when only part of the criteria could be read: what is missing, as a sentence. Such a rule never gives "likely". */
  incomplete: z.string().min(10).optional(),
  /** For editors, such as how a line was read: shown to nobody. */
  note: z.string().optional(),
});

/**
 * An example beside the rule: a person and what must come out. The person is a `case` (the policy's payer is filled in),
 * or an earlier example of the file (`like`), or an earlier one with some facts changed (`but`: fact -> value, where
 * `null` takes the fact away).
 */
export const example = z.strictObject({
  name: z.string().min(5),
  case: z.record(z.string(), z.unknown()).optional(),
  like: z.string().optional(),
  but: z.record(z.string(), z.unknown()).optional(),
  expect: z.strictObject({
    status: z.enum(['excluded', 'unlikely', 'not-yet', 'possible', 'likely', 'unknown']),
    /** Criterion id -> state. Only those that matter need to be named. */
    criteria: z.record(z.string(), z.enum(['met', 'not-met', 'not-known'])).optional(),
    /** Facts that must be among the open ones. */
    open: z.array(z.string()).optional(),
    priorAuthorization: z.boolean().nullable().optional(),
  }),
});

export const policy = z.strictObject({
  $schema: z.string().optional(),
  id,
  payer: id,
  lines: z.array(line).min(1),
  /** "all", or the two-letter states in which it holds. */
  states: z.union([z.literal('all'), z.array(z.string().regex(/^[A-Z]{2}$/)).min(1)]),
  number: z.string().nullable(),
  title: z.string().min(5),
  /**
   * When it holds. `notBefore`, only where `from` is not known: a day that the text must be newer than, because it
   * speaks of something that happened then (the label change of January 2025).
   */
  effective: z.strictObject({ from: partialDate.nullable(), notBefore: day.optional(), to: day.nullable() }),
  /** When the payer last reviewed it, as it says itself. */
  reviewed: partialDate.nullable(),
  /** When we last read a source of it. */
  seen: day,
  supersedes: id.optional(),
  confidence,
  /** Who decides for the payer, where a source says so. */
  decidedBy: z.string().optional(),
  sources: z.array(source).min(1),
  rules: z.array(rule).min(1),
  history: z.array(z.strictObject({ date: partialDate, change: z.string().min(5), source: sourceRef })).optional(),
  notes: z.string().optional(),
  examples: z.array(example).min(1),
});

export type Policy = z.infer<typeof policy>;
export type Rule = z.infer<typeof rule>;
export type Line = z.infer<typeof line>;
export type Stance = z.infer<typeof stance>;
export type TrialRule = z.infer<typeof trialRule>;
export type Example = z.infer<typeof example>;
