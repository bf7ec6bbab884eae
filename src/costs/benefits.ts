/**
 * The exact engine: one bill against deductible, copay or coinsurance, and yearly out-of-pocket maximum; then a whole
 * course of bills, with the turn of the plan year. It works in whole cents and knows nothing of estimates.
 *
 * The terms are used in their usual sense, that of the federal uniform glossary (final rule 77 FR 8668, 45 CFR part
 * 147): the deductible is paid first, coinsurance is a share of the allowed amount, and after the out-of-pocket limit
 * the plan pays in full. Published examples stand in `tests/costs/benefits.test.ts`.
 */
import { addDays } from '../logic/dates.ts';
import { type Cents, shareOf } from './cents.ts';

export interface Terms {
  /** What the member pays each plan year before the plan pays. */
  deductible: Cents;
  /** Fixed amount for each visit. When present it takes the place of coinsurance, unless `copayThenCoinsurance`. */
  copay?: Cents;
  /** The copay is owed from the first visit; the deductible is not asked for these visits. */
  copayBeforeDeductible: boolean;
  /**
   * The plan asks both of a service: the copay is taken off first, deductible and coinsurance are counted on the rest.
   * So in Healthfirst's own example, http://www.healthfirstny.org/cost-sharing.html.
   */
  copayThenCoinsurance?: true;
  /** The deductible is not asked for this service, whatever its share is. */
  noDeductible?: true;
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
  /** Terms for medicines that a pharmacy bills, where the plan has others for them. */
  drug?: DrugTerms;
}

export interface DrugTerms {
  /** A deductible of its own; `shared`: the plan's deductible counts for medicines too. */
  deductible: Cents | 'shared';
  /** For each fill; takes the place of coinsurance. */
  copay?: Cents;
  /** One fill serves all sessions within so many days of it. */
  fillDays: number;
  coinsurance: number;
  /** A yearly maximum of its own (Medicare Part D); `shared`: the plan's maximum counts both. */
  outOfPocketMax: Cents | null | 'shared';
}

/** What has been paid so far in the plan year. */
export interface Accumulators {
  deductibleMet: Cents;
  outOfPocketMet: Cents;
  /** The same for the whole family, this person included; absent: only this person has paid. */
  familyDeductibleMet?: Cents;
  familyOutOfPocketMet?: Cents;
  /** Toward a deductible and a maximum that count only medicines. */
  drugDeductibleMet?: Cents;
  drugOutOfPocketMet?: Cents;
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
  /** A medicine that a pharmacy bills. */
  drug: boolean;
}

/** What is still owed before the plan pays for this person. */
function deductibleLeft({ deductible, family }: Terms, met: Accumulators): Cents {
  const own = Math.max(0, deductible - met.deductibleMet);
  if (!family || family.deductible === null) return own;
  const together = Math.max(0, family.deductible - (met.familyDeductibleMet ?? met.deductibleMet));
  return family.aggregate ? together : Math.min(own, together);
}

/** What is left of a maximum; infinite without one. */
function ownRoom(maximum: Cents | null | undefined, paid: Cents): Cents {
  return maximum === null || maximum === undefined ? Number.POSITIVE_INFINITY : Math.max(0, maximum - paid);
}

/** What the member can still owe this plan year. */
function roomLeft({ outOfPocketMax, family }: Terms, met: Accumulators): Cents {
  return Math.min(
    ownRoom(outOfPocketMax, met.outOfPocketMet),
    ownRoom(family?.outOfPocketMax, met.familyOutOfPocketMet ?? met.outOfPocketMet),
  );
}

interface ShareTerms {
  copay?: Cents;
  coinsurance: number;
  copayThenCoinsurance?: true;
}

/** The parts of a bill before the yearly maximum. */
function uncappedParts(allowed: Cents, left: Cents, terms: ShareTerms, copayDue = true) {
  const { copay, coinsurance } = terms;
  if (copay !== undefined && terms.copayThenCoinsurance) {
    const first = Math.min(copay, allowed);
    const deductible = Math.min(left, allowed - first);
    return { deductible, copay: first, coinsurance: shareOf(allowed - first - deductible, coinsurance) };
  }
  const deductible = Math.min(left, allowed);
  const rest = allowed - deductible;
  // A copay never takes more than what is left of the bill.
  const fixed = copay === undefined ? 0 : Math.min(copayDue ? copay : 0, rest);
  return { deductible, copay: fixed, coinsurance: copay === undefined ? shareOf(rest, coinsurance) : 0 };
}

/**
 * What has been paid once a bill is paid. `toPlan` says whether the deductible and the payment count toward the plan's
 * own deductible and maximum, or toward those that count only medicines.
 */
function afterwards(
  { family }: Terms,
  met: Accumulators,
  deductible: Cents,
  you: Cents,
  toPlan: { deductible: boolean; maximum: boolean },
): Accumulators {
  const planDeductible = toPlan.deductible ? deductible : 0;
  const planPaid = toPlan.maximum ? you : 0;
  const after: Accumulators = {
    deductibleMet: met.deductibleMet + planDeductible,
    outOfPocketMet: met.outOfPocketMet + planPaid,
  };
  if (family) {
    after.familyDeductibleMet = (met.familyDeductibleMet ?? met.deductibleMet) + planDeductible;
    after.familyOutOfPocketMet = (met.familyOutOfPocketMet ?? met.outOfPocketMet) + planPaid;
  }
  const { drugDeductibleMet, drugOutOfPocketMet } = met;
  if (!toPlan.deductible || drugDeductibleMet !== undefined) {
    after.drugDeductibleMet = (drugDeductibleMet ?? 0) + deductible - planDeductible;
  }
  if (!toPlan.maximum || drugOutOfPocketMet !== undefined) {
    after.drugOutOfPocketMet = (drugOutOfPocketMet ?? 0) + you - planPaid;
  }
  return after;
}

const BOTH_TO_PLAN = { deductible: true, maximum: true };

/**
 * Shares one bill between member and plan.
 * @param allowed the amount that the plan allows for it, in cents; not below 0.
 * @param met what had been paid this plan year before it.
 */
export function shareOneBill(allowed: Cents, terms: Terms, met: Accumulators): SharedBill {
  const deductibleAsked = !terms.noDeductible && !(terms.copay !== undefined && terms.copayBeforeDeductible);
  const { deductible, copay, coinsurance } = uncappedParts(
    allowed,
    deductibleAsked ? deductibleLeft(terms, met) : 0,
    terms,
  );
  const uncapped = deductible + copay + coinsurance;
  const you = Math.min(uncapped, roomLeft(terms, met));
  return {
    deductible,
    copay,
    coinsurance,
    capped: uncapped - you,
    you,
    plan: allowed - you,
    after: afterwards(terms, met, deductible, you, BOTH_TO_PLAN),
    drug: false,
  };
}

/**
 * The same for a medicine that a pharmacy bills. Where the plan has no terms of its own for medicines, its usual ones.
 * @param copayDue false when an earlier fill still serves, so that its copay has been paid.
 */
export function shareOneDrugBill(allowed: Cents, terms: Terms, met: Accumulators, copayDue: boolean): SharedBill {
  const { drug } = terms;
  if (!drug) return { ...shareOneBill(allowed, terms, met), drug: true };
  const { drugDeductibleMet = 0, drugOutOfPocketMet = 0 } = met;
  const left =
    drug.deductible === 'shared' ? deductibleLeft(terms, met) : Math.max(0, drug.deductible - drugDeductibleMet);
  const room =
    drug.outOfPocketMax === 'shared' ? roomLeft(terms, met) : ownRoom(drug.outOfPocketMax, drugOutOfPocketMet);
  const { deductible, copay, coinsurance } = uncappedParts(allowed, left, drug, copayDue);
  const uncapped = deductible + copay + coinsurance;
  const you = Math.min(uncapped, room);
  return {
    deductible,
    copay,
    coinsurance,
    capped: uncapped - you,
    you,
    plan: allowed - you,
    after: afterwards(terms, met, deductible, you, {
      deductible: drug.deductible === 'shared',
      maximum: drug.outOfPocketMax === 'shared',
    }),
    drug: true,
  };
}

/** One bill of a course, with its day. */
export interface DatedBill extends SharedBill {
  day: string;
  /** What a second plan pays of the member's share. */
  second: Cents;
}

/** Field by field: a course is worked out many times, and copying objects whole is slow. */
function dated(bill: SharedBill, day: string, second: Cents): DatedBill {
  return {
    deductible: bill.deductible,
    copay: bill.copay,
    coinsurance: bill.coinsurance,
    capped: bill.capped,
    you: bill.you - second,
    plan: bill.plan + second,
    after: bill.after,
    drug: bill.drug,
    day,
    second,
  };
}

export interface Bill {
  /** The day of the session, YYYY-MM-DD. The plan year of this day is the one that counts. */
  day: string;
  allowed: Cents;
  /** A medicine that a pharmacy bills. */
  drug?: boolean;
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
  /** What a second plan pays of what this one leaves of a bill. */
  second?: (bill: SharedBill, day: string) => Cents;
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
export function shareCourse(bills: readonly Bill[], plan: Plan): DatedBill[] {
  const { planYearStart } = plan;
  const shared: DatedBill[] = [];
  let terms: Terms | undefined;
  let met = NOTHING_MET;
  let nextTurn = '';
  // The last day that the fill in hand serves.
  let servedUntil = '';
  for (const { day, allowed, drug } of bills) {
    if (terms === undefined || (planYearStart !== undefined && day >= nextTurn)) {
      const year = planYearStart === undefined ? undefined : planYearOf(day, planYearStart);
      if (year !== undefined) nextTurn = `${Number(year.slice(0, 4)) + 1}-${planYearStart}`;
      terms = plan.termsOn(day);
      const current = planYearStart === undefined || year === planYearOf(plan.asOf, planYearStart);
      met = current ? plan.metSoFar(terms) : NOTHING_MET;
    }
    const newFill = drug === true && day > servedUntil;
    if (newFill && terms.drug) servedUntil = addDays(day, terms.drug.fillDays - 1);
    const share = drug ? shareOneDrugBill(allowed, terms, met, newFill) : shareOneBill(allowed, terms, met);
    met = share.after;
    shared.push(dated(share, day, plan.second ? plan.second(share, day) : 0));
  }
  return shared;
}
