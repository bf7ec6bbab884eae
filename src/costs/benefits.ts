/**
 * The exact engine: one bill against deductible, copay or coinsurance, and yearly out-of-pocket maximum; then a whole
 * course of bills, with the turn of the plan year. It works in whole cents and knows nothing of estimates.
 *
 * The terms are used in their usual sense, that of the federal uniform glossary (final rule 77 FR 8668, 45 CFR part
 * 147): the deductible is paid first, coinsurance is a share of the allowed amount, and after the out-of-pocket limit
 * the plan pays in full. Published examples stand in `tests/costs/benefits.test.ts`.
 */
import { type Cents, shareOf } from './cents.ts';

export interface Terms {
  /** What the member pays each plan year before the plan pays. */
  deductible: Cents;
  /** Fixed amount for each visit. When present it takes the place of coinsurance. */
  copay?: Cents;
  /** The copay is owed from the first visit; the deductible is not asked for these visits. */
  copayBeforeDeductible: boolean;
  /** The member's share as a fraction: 0.2 is 20 %. */
  coinsurance: number;
  /** The most the member pays in a plan year; null: no maximum. */
  outOfPocketMax: Cents | null;
  /** What the whole family pays together, where the plan covers more than one person. */
  family?: {
    /** null: not known, or none. */
    deductible: Cents | null;
    outOfPocketMax: Cents | null;
    /**
     * True: nobody has a deductible of their own, the plan pays for anyone only after the family's is met ("aggregate").
     * False: it pays for a person after that person's own or the family's, whichever comes first ("embedded").
     * The yearly maximum of one person holds in both (45 CFR 156.130, in force for plan years since 2016).
     */
    aggregate: boolean;
  };
}

/** What has been paid so far in the plan year. */
export interface Accumulators {
  deductibleMet: Cents;
  outOfPocketMet: Cents;
  /** The same for the whole family, this person included; absent: only this person has paid. */
  familyDeductibleMet?: Cents;
  familyOutOfPocketMet?: Cents;
}

/** One bill shared out. `deductible + copay + coinsurance - capped = you`, and `you + plan` is the bill. */
export interface SharedBill {
  deductible: Cents;
  copay: Cents;
  coinsurance: Cents;
  /** What the yearly maximum takes off the three parts above. */
  capped: Cents;
  you: Cents;
  plan: Cents;
  after: Accumulators;
}

/** What is still owed before the plan pays for this person. */
function deductibleLeft({ deductible, family }: Terms, met: Accumulators): Cents {
  const own = Math.max(0, deductible - met.deductibleMet);
  if (!family || family.deductible === null) return own;
  const together = Math.max(0, family.deductible - (met.familyDeductibleMet ?? met.deductibleMet));
  return family.aggregate ? together : Math.min(own, together);
}

/** What the member can still owe this plan year; infinite without a maximum. */
function roomLeft({ outOfPocketMax, family }: Terms, met: Accumulators): Cents {
  const left = (maximum: Cents | null | undefined, paid: Cents) =>
    maximum === null || maximum === undefined ? Number.POSITIVE_INFINITY : Math.max(0, maximum - paid);
  return Math.min(
    left(outOfPocketMax, met.outOfPocketMet),
    left(family?.outOfPocketMax, met.familyOutOfPocketMet ?? met.outOfPocketMet),
  );
}

/**
 * Shares one bill between member and plan.
 * @param allowed the amount that the plan allows for it, in cents; not below 0.
 * @param met what had been paid this plan year before it.
 */
export function shareOneBill(allowed: Cents, terms: Terms, met: Accumulators): SharedBill {
  const byCopay = terms.copay !== undefined;
  const deductibleAsked = !(byCopay && terms.copayBeforeDeductible);
  const deductible = deductibleAsked ? Math.min(deductibleLeft(terms, met), allowed) : 0;
  const rest = allowed - deductible;
  // A copay never takes more than what is left of the bill.
  const copay = Math.min(terms.copay ?? 0, rest);
  const coinsurance = byCopay ? 0 : shareOf(rest, terms.coinsurance);

  const uncapped = deductible + copay + coinsurance;
  const you = Math.min(uncapped, roomLeft(terms, met));
  return {
    deductible,
    copay,
    coinsurance,
    capped: uncapped - you,
    you,
    plan: allowed - you,
    after: {
      deductibleMet: met.deductibleMet + deductible,
      outOfPocketMet: met.outOfPocketMet + you,
      ...(terms.family && {
        familyDeductibleMet: (met.familyDeductibleMet ?? met.deductibleMet) + deductible,
        familyOutOfPocketMet: (met.familyOutOfPocketMet ?? met.outOfPocketMet) + you,
      }),
    },
  };
}

export interface Bill {
  /** The day of the session, YYYY-MM-DD. The plan year of this day is the one that counts. */
  day: string;
  allowed: Cents;
}

/** The rules for a course of bills. */
export interface Plan {
  /** Month and day on which the plan year starts, MM-DD; absent: everything falls in one plan year. */
  planYearStart?: string;
  /** The day on which `metSoFar` holds. */
  asOf: string;
  /** Terms of the plan year in which a day lies. */
  termsOn: (day: string) => Terms;
  /** What has been paid so far in the plan year of `asOf`. */
  metSoFar: (terms: Terms) => Accumulators;
}

const NOTHING_MET: Accumulators = { deductibleMet: 0, outOfPocketMet: 0 };

/** @returns the first day of the plan year in which a day lies. */
export function planYearOf(day: string, planYearStart: string): string {
  const year = Number(day.slice(0, 4));
  const start = `${year}-${planYearStart}`;
  return day >= start ? start : `${year - 1}-${planYearStart}`;
}

/**
 * Shares the bills of a course, in order of their days. On the first bill of each plan year the accumulators start
 * again: at what has been paid so far in the plan year of `asOf`, at nothing in any other.
 */
export function shareCourse(bills: readonly Bill[], plan: Plan): (SharedBill & { day: string })[] {
  const { planYearStart } = plan;
  const shared: (SharedBill & { day: string })[] = [];
  let terms: Terms | undefined;
  let met = NOTHING_MET;
  let nextTurn = '';
  for (const { day, allowed } of bills) {
    if (terms === undefined || (planYearStart !== undefined && day >= nextTurn)) {
      const year = planYearStart === undefined ? undefined : planYearOf(day, planYearStart);
      if (year !== undefined) nextTurn = `${Number(year.slice(0, 4)) + 1}-${planYearStart}`;
      terms = plan.termsOn(day);
      const current = planYearStart === undefined || year === planYearOf(plan.asOf, planYearStart);
      met = current ? plan.metSoFar(terms) : NOTHING_MET;
    }
    const share = shareOneBill(allowed, terms, met);
    met = share.after;
    shared.push({ ...share, day });
  }
  return shared;
}
