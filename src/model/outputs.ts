/** What each command prints with `--json`, beside the whole result of `check`. */
import * as z from 'zod';
import { cost, deadline, evidence, openFact, option, result, resultSource, verdict } from './result.ts';

const dollars = z.number();

/** Paying an amount back in equal months. */
const financing = z.strictObject({
  amount: dollars,
  apr: z.number(),
  months: z.int(),
  monthly: dollars,
  last: dollars,
  total: dollars,
  interest: dollars,
});

/** What `--finance`, `--tax-rate` and `--income` add. */
const paying = {
  financing: financing.optional(),
  /** The most that one of the untaxed accounts saves; 0: none may be paid into. */
  taxSaved: dollars.optional(),
  untaxed: z
    .strictObject({
      accounts: z.array(
        z.strictObject({
          id: z.enum(['fsa', 'hsa']),
          year: z.int(),
          limit: dollars,
          counts: dollars,
          saves: dollars,
          sources: z.array(resultSource),
        }),
      ),
      leastDeductible: dollars,
      bronzeCounts: z.array(resultSource),
      family: z.boolean(),
      rules: z.array(resultSource),
    })
    .optional(),
  deduction: z.strictObject({ deductible: dollars, saves: dollars }).optional(),
};

const about = { asOf: z.string(), case: result.shape.case };

const course = cost.pick({ you: true, sessions: true, unit: true, year: true }).nullable();

const compare = z.strictObject({
  ...about,
  products: z.array(
    z.strictObject({
      ...option.omit({ caseByCase: true }).shape,
      name: z.string(),
      confidence: verdict.shape.confidence,
      given: z.enum(['clinic', 'home']),
      approved: course,
      selfPaid: course,
      evidence: evidence.pick({ grade: true, contested: true, label: true, plain: true }).nullable(),
      criteria: z.strictObject({ met: z.int(), notMet: z.int(), notKnown: z.int() }),
    }),
  ),
  warnings: z.array(z.string()),
});

const costs = z.strictObject({
  ...about,
  costs: z.array(cost),
  costChanges: result.shape.costChanges,
  ...paying,
  openFacts: z.array(openFact),
  sources: z.array(resultSource),
  warnings: z.array(z.string()),
});

const billParts = z.array(
  z.strictObject({
    id: z.enum(['deductible', 'copay', 'coinsurance', 'maximum', 'balance', 'not-covered', 'second-plan']),
    says: z.string(),
    amount: dollars,
  }),
);

const bill = z.strictObject({
  bills: z.array(
    z.strictObject({
      /** Whose bill it is, where names were given. */
      person: z.string().optional(),
      /** What it is for, where services were given. */
      service: z.string().optional(),
      bill: dollars,
      allowed: dollars,
      writtenOff: dollars,
      parts: billParts,
      you: dollars,
      plan: dollars,
      secondPlan: dollars,
      after: z.strictObject({ deductibleMet: dollars, outOfPocketMet: dollars }),
      steps: z.array(z.string()),
    }),
  ),
  /** The parts of all bills together; they add up to `you`. */
  parts: billParts,
  you: dollars,
  plan: dollars,
  secondPlan: dollars,
  assumed: z.array(z.string()),
  sources: z.array(resultSource),
  ...paying,
});

const deadlines = z.strictObject({
  ...about,
  deadlines: z.array(deadline),
  openFacts: z.array(openFact),
  sources: z.array(resultSource),
  warnings: z.array(z.string()),
});

const draft = z.strictObject({
  /** In which it is written. */
  language: z.enum(['en', 'es']),
  id: z.string(),
  title: z.string(),
  from: z.enum(['member', 'prescriber']),
  markdown: z.string(),
  blanks: z.array(z.string()),
});

/** `translation`: what the letter says, in the language of the person, where that is not the one to send. */
const letter = draft.extend({ translation: draft.optional() });

/** The sender's own mark of a case, where it had one. */
const id = z.union([z.string(), z.number()]).optional();

/** One line of `batch` without `--fields`: a result, or what was wrong with the line. */
const batch = z.union([
  result.extend({ id }),
  z.strictObject({ id, line: z.int(), error: z.array(z.string()).min(1) }),
]);

/** By the name that `ketcover schema` takes. */
export const OUTPUTS = { result, compare, cost: costs, bill, deadlines, letter, batch } as const;
