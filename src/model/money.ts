/** Schemas of the cost data: prices, Medicare amounts, protocols, plan designs, help with paying. Money in the files is US dollars. */
import * as z from 'zod';
import { line } from './policy.ts';
import { confidence, day, id, source, sourceRef } from './source.ts';

const dollars = z.number().min(0).multipleOf(0.01);
const range = z.strictObject({ low: dollars, typical: dollars, high: dollars });
const conditionGroup = z.enum(['psychiatric', 'pain', 'anesthesia', 'any']);

/** What clinics ask of people who pay themselves. */
export const selfPayPrice = z.strictObject({
  id,
  product: id,
  group: conditionGroup,
  /** What one price buys. */
  unit: z.enum(['session', 'month', 'visit']),
  plain: z.string().min(5),
  price: range,
  /** How many different sellers' own published prices stand behind it. Under five is said wherever it is printed. */
  sellers: z.int().min(0),
  basis: z.string().min(10),
  confidence,
  sources: z.array(sourceRef).min(1),
});

/**
 * One price of a named clinic or company: stated by itself, or given for it by a dated report. The `kind` of its source
 * tells them apart: `seller`, or another.
 */
export const sellerPrice = z.strictObject({
  id,
  /** As the seller calls itself. */
  seller: z.string().min(2),
  /** Where it works; null: not stated, or at home in several states. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  city: z.string().nullable(),
  /** null: the page does not say how the ketamine is taken. */
  product: id.nullable(),
  group: conditionGroup,
  /** What the price buys; `course`: a package of `sessions`. */
  unit: z.enum(['session', 'month', 'visit', 'course']),
  /** Sessions in a course. */
  sessions: z.int().min(2).optional(),
  /** Length of a pain drip, where prices differ by it. */
  hours: z.number().positive().optional(),
  /** With talk therapy before, during or after it. */
  withTherapy: z.boolean(),
  /** For one person among several who are treated together. */
  inGroup: z.boolean().optional(),
  /** The same twice for one price. */
  price: z.strictObject({ low: dollars, high: dollars }),
  note: z.string().optional(),
  source: sourceRef,
});

export const sellersFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  sellers: z.array(sellerPrice).min(1),
});

export const selfPayFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  prices: z.array(selfPayPrice).min(1),
});

/** National Medicare amounts (office, before geographic adjustment) by code and year. */
export const medicareAmount = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{5}$/),
  year: z.int().min(2019).max(2100),
  /** In our own words. */
  plain: z.string().min(3),
  office: dollars,
  /** Relative value units (work, practice expense, malpractice), from which the amount of a place is worked out. */
  rvu: z.strictObject({ work: z.number(), practice: z.number(), malpractice: z.number() }).optional(),
  confidence,
  source: sourceRef,
});

/** Which codes make up one session of a product, so that an allowed amount can be estimated. */
export const sessionMakeup = z.strictObject({
  id,
  product: id,
  group: conditionGroup,
  plain: z.string().min(5),
  codes: z.array(z.strictObject({ code: z.string(), units: z.int().min(1) })).min(1),
  /** The largest dose that it pays for, in mg, where a session is paid by dose. */
  doseMg: z.int().positive().optional(),
  /** True when this is a possible but not the usual make-up: then it only widens the range. */
  bound: z.enum(['low', 'typical', 'high']),
  source: sourceRef,
});

/** Commercial prices as a multiple of Medicare's: published, used only where no allowed amount is given, and named as assumed. */
export const multiple = z.strictObject({
  id,
  plain: z.string().min(5),
  low: z.number().positive(),
  typical: z.number().positive(),
  high: z.number().positive(),
  yearOfData: z.int(),
  confidence,
  source: sourceRef,
});

export const medicareFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  amounts: z.array(medicareAmount).min(1),
  makeups: z.array(sessionMakeup).min(1),
  multiples: z.array(multiple),
});

const state = z.string().regex(/^[A-Z]{2}$/);

/** Hospitals, and the 10th, 25th, 50th, 75th and 90th percentile of their prices. */
const percentiles = z.tuple([z.int().min(1), dollars, dollars, dollars, dollars, dollars]);

/** What hospitals ask for a code, by their own published files. */
export const hospitalPrice = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{5}$/),
  /** Cash: for people who pay themselves. Gross: the list price before any discount. */
  kind: z.enum(['cash', 'gross']),
  plain: z.string().min(5),
  national: percentiles,
  states: z.record(state, percentiles),
  /** Prices left out as too low to be the whole. */
  leftOut: z.int().min(0),
  source: sourceRef,
});

export const hospitalFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  /** What the numbers of a row stand for. */
  columns: z.array(z.string()).length(6),
  cautions: z.array(z.string()).min(1),
  prices: z.array(hospitalPrice).min(1),
});

/** Medicare's places: indices by which the amounts of a place differ from the national ones. */
export const placesFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  year: z.int(),
  source: sourceRef,
  /** Dollars for one relative value unit. */
  conversion: z.array(z.strictObject({ year: z.int(), dollars: z.number().positive(), source: sourceRef })).min(1),
  places: z
    .array(
      z.strictObject({
        state,
        name: z.string(),
        /** "rest": every county of the state that no other place names. */
        counties: z.union([z.enum(['all', 'rest']), z.array(z.string()).min(1)]),
        work: z.number().positive(),
        practice: z.number().positive(),
        malpractice: z.number().positive(),
      }),
    )
    .min(1),
});

/** When the sessions of a first course fall. */
export const protocol = z.strictObject({
  id,
  product: id,
  group: conditionGroup,
  /** Condition ids for which it is meant; "any" inside the group otherwise. */
  conditions: z.union([z.literal('any'), z.array(id).min(1)]),
  name: z.string().min(5),
  plain: z.string().min(10),
  unit: z.enum(['session', 'month']),
  sessions: z.strictObject({ low: z.int().min(1), typical: z.int().min(1), high: z.int().min(1) }),
  /** Days after the first session on which each session of the typical course falls; the first is 0. */
  days: z.array(z.int().min(0)).min(1),
  /** Days between sessions after the listed ones, when more sessions are asked for. */
  thenEvery: z.int().min(1),
  /**
   * How it goes on after the first course, stage by stage, for the cost of a year: so many sessions (null: until the year
   * ends), one every so many days (null: none). Absent: no source says.
   */
  afterwards: z
    .array(
      z.strictObject({
        sessions: z.int().min(1).nullable(),
        every: z.strictObject({
          low: z.int().min(1).nullable(),
          typical: z.int().min(1).nullable(),
          high: z.int().min(1).nullable(),
        }),
        plain: z.string().min(5),
      }),
    )
    .min(1)
    .optional(),
  confidence,
  sources: z.array(sourceRef).min(1),
});

export const protocolsFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  protocols: z.array(protocol).min(1),
});

/**
 * Plan terms by line and year. `fixed`: set by law for everyone in that line (Medicare Part B). Otherwise they are
 * averages used only where the person does not know their own, and every result that uses them says so.
 */
export const planDesign = z.strictObject({
  id,
  lines: z.array(line).min(1),
  /** Kinds of plan in those lines that it is for; absent: all that have no design of their own. */
  kinds: z.array(id).min(1).optional(),
  /** Terms for care outside the network; absent: for care in it, or where there is none. */
  network: z.literal('out').optional(),
  /** Terms for a medicine that a pharmacy bills; absent: for visits, or for both. */
  benefit: z.literal('drug').optional(),
  from: day,
  to: day,
  fixed: z.boolean(),
  plain: z.string().min(10),
  deductible: range.optional(),
  coinsurance: z.strictObject({ low: z.number(), typical: z.number(), high: z.number() }).optional(),
  copay: range.optional(),
  /** null: this kind of plan has no yearly maximum. */
  outOfPocketMax: range.nullable().optional(),
  planYearStart: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional(),
  /** The most that the law lets a plan ask of one person in a year, for covered care in its network. */
  legalMaximum: z
    .strictObject({
      one: dollars,
      /** Kinds of plan that it binds; absent: every plan of this design. */
      kinds: z.array(id).min(1).optional(),
      /** One sentence: whom it binds, and what it does not count. */
      plain: z.string().min(10),
      sources: z.array(sourceRef).min(1),
    })
    .optional(),
  confidence,
  sources: z.array(sourceRef).min(1),
});

/**
 * What a clinic may ask above the amount that a programme allows. The first rule that fits a person holds: one for a
 * second plan beside the line stands before the line's own.
 */
export const balanceRule = z.strictObject({
  id,
  lines: z.array(line).min(1),
  /** Only for people with this second plan. */
  secondPlan: z.literal('medicaid').optional(),
  /** Kinds of plan of the line for which it was not found to hold. */
  notKinds: z.array(id).optional(),
  /** As a share of the allowed amount; 0: nothing; null: no limit was found. */
  most: z.number().min(0).max(1).nullable(),
  plain: z.string().min(10),
  confidence,
  sources: z.array(sourceRef).min(1),
});

export const planDesignsFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  designs: z.array(planDesign).min(1),
  balances: z.array(balanceRule).min(1),
});

/** Help: phone lines, savings programmes, charities. Offered only to those who may qualify by what is known. */
export const aid = z.strictObject({
  id,
  name: z.string().min(3),
  kind: z.enum(['crisis', 'advice', 'savings', 'charity', 'financing', 'tax', 'research', 'caution']),
  says: z.string().min(10),
  phone: z.string().optional(),
  web: z.url().optional(),
  /** Lines of business of the people it is for; absent: everyone. */
  lines: z.array(line).optional(),
  products: z.array(id).optional(),
  notStates: z.array(z.string()).optional(),
  /** Not for anybody with a public programme, be it only beside another plan. */
  notWithGovernment: z.literal(true).optional(),
  /** Pays what a plan that covers the treatment leaves over, so it is offered then too. */
  whenCovered: z.literal(true).optional(),
  confidence,
  source: sourceRef,
  /** Further sources, where one does not hold all of it. */
  also: z.array(sourceRef).min(1).optional(),
});

/** The most that may be put into untaxed accounts for medical care in a year, US dollars. */
export const taxAccounts = z.strictObject({
  year: z.int().min(2025).max(2100),
  /** A health savings account: with cover for one person, with family cover, and what is added from age 55. */
  hsa: z.strictObject({ one: dollars, family: dollars, from55: dollars, sources: z.array(sourceRef).min(1) }),
  /** The least deductible of a plan with which money may go into a health savings account. */
  highDeductible: z.strictObject({ one: dollars, family: dollars }),
  /** Bronze and catastrophic plans count as such plans, whatever their deductible; absent: not in that year. */
  bronzeCounts: z.array(sourceRef).min(1).optional(),
  /** A health flexible spending account; null: not published yet, or not read. */
  fsa: z.strictObject({ limit: dollars, sources: z.array(sourceRef).min(1) }).nullable(),
  /** Where it stands who may put money into which. */
  rules: z.array(sourceRef).min(1),
});

export const aidFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  aid: z.array(aid).min(1),
  taxAccounts: z.array(taxAccounts).optional(),
});

export type SellerPrice = z.infer<typeof sellerPrice>;
export type SelfPayPrice = z.infer<typeof selfPayPrice>;
export type MedicareFile = z.infer<typeof medicareFile>;
export type HospitalFile = z.infer<typeof hospitalFile>;
export type PlacesFile = z.infer<typeof placesFile>;
export type Protocol = z.infer<typeof protocol>;
export type PlanDesign = z.infer<typeof planDesign>;
export type BalanceRule = z.infer<typeof balanceRule>;
export type Aid = z.infer<typeof aid>;
export type TaxAccounts = z.infer<typeof taxAccounts>;
