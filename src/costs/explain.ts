/** What is said about the terms of a plan: which were assumed, from what, and what the turn of the plan year does. */
import type { Data } from '../model/data.ts';
import type { ResultSource } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { type Assumption, note } from './assumption.ts';
import { planYearOf, type Terms } from './benefits.ts';
import { type Cents, formatDollars, formatShare } from './cents.ts';
import { cite } from './cite.ts';
import { type BenefitName, metSoFar, type PlanSide, planYearStartOf, raisedBy, termsOn } from './design.ts';
import { hasDrugTerms } from './drug-part.ts';
import type { Schedule } from './schedule.ts';

/** Names every term that was not known and that changes the figures. */
export function termSentences(side: PlanSide, day: string, open: readonly BenefitName[], words: Words): Assumption[] {
  const say = words.costs;
  const low = termsOn(side, day, 'low');
  const typical = termsOn(side, day, 'typical');
  const high = termsOn(side, day, 'high');
  const money = (of: (terms: Terms) => Cents): [string, string, string] => [
    formatDollars(of(low)),
    formatDollars(of(typical)),
    formatDollars(of(high)),
  ];
  const shares: [string, string, string] = [
    formatShare(low.coinsurance),
    formatShare(typical.coinsurance),
    formatShare(high.coinsurance),
  ];
  // The commercial terms are averages: those that were found are of employers' plans, and of marketplace plans.
  const { kinds, lines } = side.designOn(day) ?? {};
  const average = kinds?.includes('marketplace')
    ? 'marketplace'
    : lines?.includes('commercial')
      ? 'average'
      : undefined;
  const raised = raisedBy(side, day);
  const byCopay = typical.copay !== undefined;
  // Where a copay is owed from the first visit, the deductible only counts toward the maximum: a word in the details.
  const copayFirst = side.benefits.copay !== undefined && side.benefits.copayBeforeDeductible === true;
  const aside = copayFirst && !hasDrugTerms(side.benefits);
  const deductible = money((t) => t.deductible);
  const copay = money((t) => t.copay ?? 0);
  const maximum = money((t) => t.outOfPocketMax ?? 0);
  // Terms of families and medicines are not asked for by themselves.
  const sentences: Partial<Record<BenefitName, () => Assumption | undefined>> = {
    deductible: () => ({
      says: say.deductible(...deductible),
      ...(aside ? {} : { brief: say.brief.deductible(deductible[1], raised.deductible ?? average) }),
    }),
    deductibleMet: () => {
      if (high.deductible === 0) return undefined;
      // As much has been paid toward the maximum.
      const { deductibleMet } = metSoFar(side, typical, 'typical');
      if (aside) return note(deductibleMet > 0 ? say.deductibleMetByPaid : say.deductibleMet);
      return deductibleMet > 0
        ? { says: say.deductibleMetByPaid, brief: say.brief.deductibleMetByPaid }
        : { says: say.deductibleMet, brief: say.brief.deductibleMet };
    },
    coinsurance: () =>
      byCopay ? undefined : { says: say.coinsurance(...shares), brief: say.brief.coinsurance(shares[1]) },
    copay: () => (byCopay ? { says: say.copay(...copay), brief: say.brief.copay(copay[1]) } : undefined),
    copayBeforeDeductible: () => note(say.copayFirst),
    outOfPocketMax: () =>
      typical.outOfPocketMax === null
        ? { says: say.noMaximum, brief: say.brief.noMaximum }
        : {
            says:
              high.outOfPocketMax === null ? say.maximumOpen(maximum[0], maximum[1]) : say.outOfPocketMax(...maximum),
            brief: say.brief.maximum(maximum[1], raised.maximum ?? average),
          },
    outOfPocketMet: () => note(say.outOfPocketMet),
    planYearStart: () => (side.designOn(day)?.planYearStart === undefined ? note(say.planYearStart) : undefined),
  };
  return open.map((name) => sentences[name]?.()).filter((sentence) => sentence !== undefined);
}

/** What is said of published designs and of the turn of the plan year. */
export function planSentences(
  side: PlanSide,
  schedule: Schedule,
  open: readonly BenefitName[],
  words: Words,
): string[] {
  const say = words.costs;
  const days = schedule.dates('high');
  const { first } = schedule;
  const design = side.designOn(first);
  const sentences: string[] = [];
  const filled = (['deductible', 'coinsurance', 'copay', 'outOfPocketMax'] as const).some(
    (name) => open.includes(name) && design?.[name],
  );
  if (design && !design.fixed && filled) sentences.push(design.plain);
  const { deductible = 0, outOfPocketMax = 0 } = side.benefits;
  if (outOfPocketMax > 0 && deductible > outOfPocketMax) sentences.push(say.deductibleAboveMaximum);
  const limit = side.unbounded ? undefined : design?.legalMaximum;
  if (limit && Math.max(deductible, outOfPocketMax) > limit.one) sentences.push(say.aboveLaw(limit.plain));
  const old = days.map((day) => ({ day, used: side.designOn(day) })).find(({ day, used }) => used && used.to < day);
  if (old?.used && (filled || old.used.fixed)) sentences.push(say.olderTerms(old.used.to.slice(0, 4)));

  const start = planYearStartOf(side, first, 'typical');
  if (start !== undefined) {
    const turnIn = (course: readonly string[]) =>
      course.map((day) => planYearOf(day, start)).find((year) => year > planYearOf(first, start));
    const turn = turnIn(schedule.dates('typical'));
    const lateTurn = turnIn(days);
    if (turn) sentences.push(say.planYearTurn(words.language.date(turn)));
    else if (lateTurn) sentences.push(say.planYearLateTurn(words.language.date(lateTurn)));
    const met = side.benefits.deductibleMet ?? side.benefits.outOfPocketMet;
    if (met !== undefined && planYearOf(first, start) !== planYearOf(side.asOf, start)) {
      sentences.push(say.metInOtherYear(words.language.date(planYearOf(first, start))));
    }
  }
  if (first < side.asOf) sentences.push(say.startedBefore);
  return sentences;
}

/** References to the designs that filled gaps on any day of the course. */
export function designSources(side: PlanSide, days: readonly string[], data: Data): ResultSource[] {
  const { sources } = data.planDesigns();
  const used = new Set(days.map((day) => side.designOn(day)).filter((design) => design !== undefined));
  return [...used].flatMap((design) => cite('costs/plan-designs', sources, design.sources));
}

/** True when a published design stands in for at least one term that the person did not give. */
export function usesDesign(side: PlanSide, day: string): boolean {
  const { benefits } = side;
  const design = side.designOn(day);
  if (!design) return false;
  const shareKnown = benefits.copay !== undefined || benefits.coinsurance !== undefined;
  return (
    (benefits.deductible === undefined && design.deductible !== undefined) ||
    (!shareKnown && (design.coinsurance !== undefined || design.copay !== undefined)) ||
    (benefits.outOfPocketMax === undefined && design.outOfPocketMax !== undefined) ||
    (benefits.planYearStart === undefined && design.planYearStart !== undefined)
  );
}
