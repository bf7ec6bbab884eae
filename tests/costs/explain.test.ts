/** What is said about the terms of a plan: each sentence where it holds, and nowhere else. */
import { describe, expect, it } from 'vitest';
import type { BenefitName, PlanSide } from '../../src/costs/design.ts';
import { designSources, planSentences, termSentences, usesDesign } from '../../src/costs/explain.ts';
import type { Schedule } from '../../src/costs/schedule.ts';
import type { Benefits } from '../../src/model/case.ts';
import type { PlanDesign } from '../../src/model/money.ts';
import { es } from '../../src/words/es/index.ts';
import { en } from '../../src/words/index.ts';
import { data, published, side } from './fixtures.ts';

const DAY = '2026-11-23';
const range = (low: number, typical: number, high: number) => ({ low, typical, high });
const terms = {
  deductible: range(0, 1800, 5000),
  coinsurance: range(0.1, 0.2, 0.4),
  outOfPocketMax: range(2000, 4000, 9000),
};

describe('terms that were taken', () => {
  const said = (of: PlanSide, ...open: BenefitName[]) => termSentences(of, DAY, open, en).map(({ says }) => says);
  const briefly = (of: PlanSide, ...open: BenefitName[]) => termSentences(of, DAY, open, en).map(({ brief }) => brief);

  it('names a published copay with its span, and no share in percent', () => {
    const va = side({}, { copay: range(0, 50, 60) });
    expect(said(va, 'copay', 'coinsurance')).toEqual([expect.stringContaining('Taken: $50 (between $0 and $60).')]);
    expect(briefly(va, 'copay', 'coinsurance')).toEqual(['copay $50 a session']);
  });
  it('names a share in percent with its span, and no copay', () => {
    const plan = side({}, terms);
    expect(said(plan, 'copay', 'coinsurance')).toEqual([expect.stringContaining('Taken: 20% (between 10% and 40%).')]);
    expect(briefly(plan, 'coinsurance')).toEqual(['your share 20%']);
  });
  it('a copay that was given: whether the deductible comes first is told', () => {
    expect(said(side({ copay: 40 }, terms), 'copayBeforeDeductible')).toEqual([
      expect.stringMatching(/^Whether the copay applies before the deductible is not known/),
    ]);
  });
  it('what has been paid of a deductible is told only where there is one', () => {
    expect(said(side({ deductible: 500 }, terms), 'deductibleMet')).toEqual([
      expect.stringMatching(/^How much of the deductible you have paid is not known/),
    ]);
    expect(said(side({ deductible: 0 }, terms), 'deductibleMet')).toEqual([]);
  });
  it('what was paid toward the maximum is not left out of the deductible', () => {
    const brief = (outOfPocketMet: number) =>
      briefly(side({ deductible: 1000, outOfPocketMet }, terms), 'deductibleMet');
    expect(brief(5000)).toEqual(['the deductible is met']);
    expect(brief(999)).toEqual(['none of the deductible paid yet']);
    expect(said(side({ deductible: 1000, outOfPocketMet: 1000 }, terms), 'deductibleMet')).toEqual([
      en.costs.deductibleMetByPaid,
    ]);
  });
  it('a plan without a known maximum is said to have none; it is not said to be $0', () => {
    const { outOfPocketMax: _, ...without } = terms;
    expect(said(side({}, without), 'outOfPocketMax')).toEqual([
      'No yearly out-of-pocket maximum is counted. If your plan has one, you may owe less.',
    ]);
    expect(briefly(side({}, without), 'outOfPocketMax')).toEqual(['no yearly maximum']);
  });
  it('a known maximum with its span; what was paid toward it is told apart', () => {
    expect(said(side({}, terms), 'outOfPocketMax')).toEqual([
      'Your yearly out-of-pocket maximum is not known. Taken: $4,000 (between $2,000 and $9,000).',
    ]);
    expect(said(side({}, terms), 'outOfPocketMet')).toEqual([
      expect.stringMatching(/^How much you have paid toward the yearly maximum is not known/),
    ]);
  });
  it('averages of private plans are called so, those of other lines are not', () => {
    const [average] = briefly(side({}, terms), 'deductible');
    const [ours] = briefly(side({}, { ...terms, lines: ['medicare'] }), 'deductible');
    const [none] = briefly(side({ deductible: 1800, coinsurance: 0.2 }), 'deductible');
    expect([average, ours, none]).toEqual([
      en.costs.brief.deductible('$1,800', 'average'),
      en.costs.brief.deductible('$1,800'),
      en.costs.brief.deductible('$1,800'),
    ]);
    expect(average).not.toBe(ours);
  });
  it('an amount that follows from what was given is not called an average', () => {
    const of = (benefits: Benefits, name: 'deductible' | 'outOfPocketMax') => briefly(side(benefits, terms), name);
    // Published: a deductible of $1,800, a maximum of $4,000.
    expect(of({ deductible: 5000 }, 'outOfPocketMax')).toEqual([
      'yearly maximum $7,200 (as far above your deductible as usual)',
    ]);
    expect(of({ deductible: 1000 }, 'outOfPocketMax')).toEqual(['yearly maximum $4,000 (average of job plans)']);
    expect(of({ outOfPocketMet: 5000 }, 'outOfPocketMax')).toEqual([
      'yearly maximum $9,000 (at least what you have paid)',
    ]);
    expect(of({ deductibleMet: 2500 }, 'deductible')).toEqual(['deductible $2,500 (at least what you have paid)']);
    expect(of({ deductibleMet: 1800 }, 'deductible')).toEqual(['deductible $1,800 (average of job plans)']);
    expect(es.costs.brief.maximum('$5,000', 'deductible')).toBe(
      'máximo anual $5,000 (tan por encima de su deducible como es usual)',
    );
  });
  it('January 1 is named as taken only where no start of the year is published', () => {
    const taken = [expect.stringMatching(/^The start of your plan year is not known. January 1 is taken/)];
    expect(said(side({}, terms), 'planYearStart')).toEqual(taken);
    expect(said(side({ deductible: 0, coinsurance: 0.2 }), 'planYearStart')).toEqual(taken);
    expect(said(side({}, { ...terms, planYearStart: '01-01' }), 'planYearStart')).toEqual([]);
  });
  it('terms of families and medicines have no sentence of their own', () => {
    expect(said(side({}, terms), 'familyDeductible', 'drugCopay')).toEqual([]);
  });
});

describe('published designs and the plan year', () => {
  /** A course of these days; `more` are the days that only the high number of sessions adds. */
  const course = (days: string[], more: string[] = []): Schedule => ({
    group: 'psychiatric',
    sessions: range(days.length, days.length, days.length + more.length),
    unit: 'session',
    first: days[0] as string,
    dates: (variant) => (variant === 'high' ? [...days, ...more] : days),
    assumed: [],
    sources: [],
  });
  const said = (of: PlanSide, schedule: Schedule, ...open: BenefitName[]) => planSentences(of, schedule, open, en);
  const given: Benefits = { deductible: 1000, coinsurance: 0.2, planYearStart: '01-01' };
  const before = ['2026-12-28', '2026-12-30'];

  it('averages are explained where they filled a gap; the law is not', () => {
    const days = course(['2026-11-24']);
    expect(said(side({}, terms), days, 'deductible')).toEqual(['Terms of the tests.']);
    expect(said(side({}, terms), days)).toEqual([]);
    expect(said(side({}, { ...terms, fixed: true }), days, 'deductible')).toEqual([]);
    expect(said(side({}), days, 'deductible')).toEqual([]);
    // A gap that this design does not fill.
    expect(said(side({}, terms), days, 'copay')).toEqual([]);
  });
  it('terms of 2026 hold through December 31; from the next day they are called older', () => {
    const law = side({}, { ...terms, fixed: true, planYearStart: '07-01' });
    const older = 'Terms for the year of treatment are not published in our data. Those of 2026 are used.';
    expect(said(law, course(['2026-12-31']))).toEqual([]);
    expect(said(law, course(['2026-12-31', '2027-01-01']))).toEqual([older]);
    // Averages that filled nothing are nothing to speak of.
    expect(said(side(given, terms), course(['2027-01-04']))).toEqual([]);
  });
  it('a new plan year before the typical course ends, or only before the longest does, or not at all', () => {
    const turn = (schedule: Schedule) => said(side(given), schedule);
    expect(turn(course(before))).toEqual([]);
    expect(turn(course([...before, '2027-01-01']))).toEqual([
      expect.stringMatching(/^A new plan year starts on January 1, 2027, before the course ends/),
    ]);
    expect(turn(course(before, ['2027-01-01']))).toEqual([
      expect.stringMatching(
        /^With the highest number of sessions the course runs into the plan year .* January 1, 2027/,
      ),
    ]);
  });
  it('what was paid this year does not count in the next: told where something was paid, of either kind', () => {
    const next = course(['2027-01-04']);
    const told = [expect.stringMatching(/^The course starts in the plan year of January 1, 2027\./)];
    expect(said(side({ ...given, deductibleMet: 300 }), next)).toEqual(told);
    expect(said(side({ ...given, outOfPocketMet: 300 }), next)).toEqual(told);
    expect(said(side(given), next)).toEqual([]);
    expect(said(side({ ...given, deductibleMet: 300 }), course(['2026-11-24']))).toEqual([]);
  });
  it('a course that began before today is told so; one that begins today is not', () => {
    expect(said(side(given), course(['2026-11-22']))).toEqual([en.costs.startedBefore]);
    expect(said(side(given), course([DAY]))).toEqual([]);
  });
});

describe('whose figures they are', () => {
  it.each<[string, Benefits, Partial<PlanDesign> | undefined, boolean]>([
    ['nothing is published', {}, undefined, false],
    ['a deductible is published and not known', {}, { deductible: terms.deductible }, true],
    ['… and known', { deductible: 0 }, { deductible: terms.deductible }, false],
    ['a share is published and not known', {}, { coinsurance: terms.coinsurance }, true],
    ['… and known', { coinsurance: 0 }, { coinsurance: terms.coinsurance }, false],
    ['… and a copay takes its place', { copay: 40 }, { coinsurance: terms.coinsurance }, false],
    ['a copay is published and not known', {}, { copay: range(0, 50, 50) }, true],
    ['… and a share takes its place', { coinsurance: 0.2 }, { copay: range(0, 50, 50) }, false],
    ['a maximum is published and not known', {}, { outOfPocketMax: terms.outOfPocketMax }, true],
    ['… and known', { outOfPocketMax: 8000 }, { outOfPocketMax: terms.outOfPocketMax }, false],
    ['a plan year is published and not known', {}, { planYearStart: '01-01' }, true],
    ['… and known', { planYearStart: '07-01' }, { planYearStart: '01-01' }, false],
    ['a design that says nothing of what is not known', {}, {}, false],
  ])('%s', (_, benefits, published, used) => {
    expect(usesDesign(side(benefits, published), DAY)).toBe(used);
  });

  it('each design is named once, and a day without one names none', () => {
    const one = published({});
    const two = published({ sources: [{ ref: 'part-b' }] });
    const on: Record<string, PlanDesign> = { '2026-12-30': one, '2026-12-31': one, '2027-01-01': two };
    const of: PlanSide = { benefits: {}, asOf: DAY, designOn: (day) => on[day] };
    const days = ['2026-12-30', '2026-12-31', '2027-01-01', '2028-01-01'];
    expect(designSources(of, days, data).map(({ id }) => id)).toEqual([
      'costs/plan-designs:survey',
      'costs/plan-designs:part-b',
    ]);
  });
});
