/** A whole course under one side of a plan: what the member and the plan pay, and which unknown terms matter. */
import { addDays } from '../logic/dates.ts';
import { textOrder } from '../logic/order.ts';
import type { Benefits } from '../model/case.ts';
import { type Bill, type DatedBill, type Plan, planYearOf, shareCourse } from './benefits.ts';
import { type Cents, VARIANTS, type Variant } from './cents.ts';
import { type BenefitName, metSoFar, type PlanSide, planYearStartOf, termsOn } from './design.ts';
import { leftOf, type SecondPlan } from './second-plan.ts';

export interface Course {
  /** What a second plan pays is part of `plan`. */
  bills: DatedBill[];
  you: Cents;
  plan: Cents;
}

/** What a second plan pays bill after bill, with what it has left to the member in the calendar year. */
function paidBySecond(second: SecondPlan, variant: Variant): NonNullable<Plan['second']> {
  let year = '';
  let left: Cents = 0;
  return (bill, day) => {
    if (day.slice(0, 4) !== year) left = 0;
    year = day.slice(0, 4);
    const paid = second.pays(bill, variant, day, left);
    left += leftOf(bill, paid);
    return paid;
  };
}

/** The days on which plan years are taken to begin where it is not known. */
const MONTH_STARTS = Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-01`);

/** True when a plan year that starts on this day turns between two days, both included. */
function turnsWithin(start: string, from: string, to: string): boolean {
  return planYearOf(to, start) >= from;
}

/** A course of about a year, in days: with one month more, so that its last session is in it. */
const ABOUT_A_YEAR = 395;

/**
 * The months among which the cheapest is. What a year of sessions costs rises less and less with their number, so a
 * course of about a year costs least where the plan year turns as early or as late in it as can be. The second latest is
 * tried as well: the latest may begin on the first day, when nothing can have been paid. In a longer course every month
 * may be it.
 */
function cheapestAmong(from: string, to: string): readonly string[] {
  if (to > addDays(from, ABOUT_A_YEAR)) return MONTH_STARTS;
  const byTurn = [...MONTH_STARTS].sort((a, b) => textOrder(planYearOf(from, a), planYearOf(from, b)));
  return [...byTurn.slice(0, 1), ...byTurn.slice(-2)];
}

/**
 * Shares out a course with the unknown terms at their cheap, typical or dear value; then a second plan takes its part.
 * Where the start of the plan year is not known, the cheap value is one plan year for all of it. A course of a year and
 * more cannot lie in one: then it is the month that costs least.
 */
export function runCourse(side: PlanSide, bills: readonly Bill[], variant: Variant, second?: SecondPlan): Course {
  const first = bills[0]?.day ?? side.asOf;
  const start = planYearStartOf(side, first, variant);
  if (start !== undefined) return courseIn(start, side, bills, variant, second);
  const from = first < side.asOf ? first : side.asOf;
  const to = bills.at(-1)?.day ?? from;
  if (MONTH_STARTS.some((month) => !turnsWithin(month, from, to))) {
    return courseIn(undefined, side, bills, variant, second);
  }
  const courses = cheapestAmong(from, to).map((month) => courseIn(month, side, bills, variant, second));
  return courses.reduce((least, course) => (course.you < least.you ? course : least));
}

function courseIn(
  planYearStart: string | undefined,
  side: PlanSide,
  bills: readonly Bill[],
  variant: Variant,
  second: SecondPlan | undefined,
): Course {
  // On its first day nothing can have been paid yet in a plan year. What was paid is the state before the first session.
  const first = bills[0]?.day ?? side.asOf;
  const from = first < side.asOf ? first : side.asOf;
  const begins = planYearStart !== undefined && planYearOf(from, planYearStart) === from;
  const shared = shareCourse(bills, {
    ...(planYearStart === undefined ? {} : { planYearStart }),
    asOf: side.asOf,
    termsOn: (day) => termsOn(side, day, variant),
    metSoFar: (terms) => metSoFar(side, terms, variant === 'low' && begins ? 'typical' : variant),
    ...(second && { second: paidBySecond(second, variant) }),
  });
  let you = 0;
  let paid = 0;
  for (const bill of shared) {
    you += bill.you;
    paid += bill.plan;
  }
  return { bills: shared, you, plan: paid };
}

/** Dollars beyond any bill. */
const VERY_MUCH = 10_000_000;

/** Values far apart for each term: if they lead to the same sum, the term does not matter here. */
function extremes(name: BenefitName, bills: readonly Bill[], asOf: string): Benefits[] {
  switch (name) {
    case 'coinsurance':
      return [{ coinsurance: 0 }, { coinsurance: 1 }];
    case 'copayBeforeDeductible':
      return [{ copayBeforeDeductible: true }, { copayBeforeDeductible: false }];
    case 'planYearStart':
      // A turn before the whole course, in its middle, before its last session, and none at all.
      return [asOf, bills[0]?.day, bills[bills.length >> 1]?.day, bills.at(-1)?.day]
        .filter((day) => day !== undefined)
        .map((day) => ({ planYearStart: day.slice(5) }));
    default:
      return [{ [name]: 0 }, { [name]: VERY_MUCH }];
  }
}

/**
 * Terms that neither the person gave nor the law fixes. Where a copay is known no share is asked, and the other way
 * round; where there is no maximum, nothing that was paid toward it.
 */
function notKnown({ benefits, designOn }: PlanSide, day: string): BenefitName[] {
  const design = designOn(day);
  const fixed = design?.fixed === true;
  const shareKnown = benefits.copay !== undefined || benefits.coinsurance !== undefined;
  const copaysOnly = design?.copay !== undefined && design.deductible === undefined;
  const maximum = benefits.outOfPocketMax !== undefined || (design?.outOfPocketMax ?? null) !== null;
  // One deductible for the family is the person's too.
  const oneForAll = benefits.deductibleKind === 'aggregate' && benefits.familyDeductible !== undefined;
  // Family terms are left out: most people are asked only for their own. So are those of medicines, for which the
  // sentence asks that says how a medicine was counted.
  const open: Partial<Record<BenefitName, boolean>> = {
    deductible:
      benefits.deductible === undefined && !oneForAll && !copaysOnly && !(fixed && design?.deductible !== undefined),
    // With one deductible for the family, what the family has paid says it all.
    deductibleMet:
      benefits.deductibleMet === undefined &&
      !(benefits.deductibleKind === 'aggregate' && benefits.familyDeductibleMet !== undefined),
    coinsurance: !shareKnown && !(fixed && design?.coinsurance !== undefined),
    copay: !shareKnown && !fixed,
    copayBeforeDeductible: benefits.copay !== undefined && benefits.copayBeforeDeductible === undefined,
    outOfPocketMax: benefits.outOfPocketMax === undefined && !(fixed && design?.outOfPocketMax !== undefined),
    outOfPocketMet: maximum && benefits.outOfPocketMet === undefined,
    planYearStart: benefits.planYearStart === undefined && !(fixed && design?.planYearStart !== undefined),
  };
  return (Object.keys(open) as BenefitName[]).filter((name) => open[name]);
}

/**
 * The terms that are not known and that can still change what the member pays.
 * @param courses the bills of each course that is possible, the likeliest to show a difference first: where a long one
 *   reaches the yearly maximum whatever a term is, a short one may not.
 */
export function openTerms(side: PlanSide, ...courses: (readonly Bill[])[]): BenefitName[] {
  const matters = (name: BenefitName, bills: readonly Bill[]) => {
    const sum = (benefits: Benefits, variant: Variant) =>
      runCourse({ ...side, benefits: { ...side.benefits, ...benefits } }, bills, variant).you;
    const values = extremes(name, bills, side.asOf);
    return VARIANTS.some((variant) => new Set(values.map((value) => sum(value, variant))).size > 1);
  };
  const day = courses[0]?.[0]?.day ?? side.asOf;
  return notKnown(side, day).filter((name) => courses.some((bills) => matters(name, bills)));
}
