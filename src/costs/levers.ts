/** What would change the cost most: the same case with one thing different, and what that saves. */
import { addMonths } from '../logic/dates.ts';
import { type Case, withFact } from '../model/case.ts';
import type { Person } from '../model/person.ts';
import type { Cost, CostChange } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { HOSPITAL_SETTINGS } from './allowed.ts';
import { amountsFor } from './amounts.ts';
import { planYearOf } from './benefits.ts';
import { toCents, toDollars } from './cents.ts';
import { CALENDAR_YEAR } from './design.ts';
import { ifApproved, type Question } from './scenarios.ts';
import { scheduleFor } from './schedule.ts';

/** Waiting for the next plan year is worth a thought when it begins this soon. */
const MONTHS_TO_WAIT = 3;

/** The smaller of the two doses of Spravato after the first session, in mg (label, section 2). */
const SMALL_DOSE = 56;

/** Smaller differences are noise beside what is assumed. */
const LEAST = 5000;

function approved({ person, data, words }: Question, change: (of: Case) => Case, asOf = person.asOf): Cost | undefined {
  const changed: Person = { ...person, asOf, case: change(person.case) };
  const schedule = scheduleFor(changed, changed.product, data, words);
  if (!schedule) return undefined;
  const amounts = amountsFor(changed, schedule, data, words);
  return ifApproved({ person: changed, schedule, data, words, amounts, sumsOnly: true }).cost;
}

/**
 * @param costs the scenarios of the case as it is.
 * @returns what saves at least $50 of the typical first course, the largest saving first.
 */
export function costChanges(question: Question, costs: readonly Cost[], words: Words): CostChange[] {
  const say = words.costs.change;
  const { person } = question;
  const byId = (id: string) => costs.find((cost) => cost.id === id);
  const now = byId('if-approved');
  const own = byId('if-denied');
  const found: CostChange[] = [];
  const add = (id: string, says: string, from: Cost | undefined, to: Cost | undefined) => {
    if (!from || !to) return;
    const saves = toCents(from.you.typical) - toCents(to.you.typical);
    if (saves >= LEAST) found.push({ id, says, you: to.you.typical, saves: toDollars(saves) });
  };

  const { asOf } = person;
  const { plan: { benefits } = {}, treatment } = person.case;
  const start = treatment?.startDate ?? asOf;
  if (now) {
    const deductible = benefits?.deductible;
    const turn = benefits?.planYearStart ?? CALENDAR_YEAR;
    // On the first day of a plan year nothing can have been paid before.
    if (deductible !== undefined && planYearOf(start, turn) !== start) {
      // Met in the plan year in which the course begins.
      const met = approved(question, (of) => withFact(of, 'plan.benefits.deductibleMet', deductible), start);
      add('deductible-met', say.deductibleMet, now, met);
    }
    const startingOn = (day: string) => approved(question, (of) => withFact(of, 'treatment.startDate', day));
    const next = `${Number(planYearOf(start, turn).slice(0, 4)) + 1}-${turn}`;
    // A course that has begun cannot wait.
    if (start >= asOf && next <= addMonths(start, MONTHS_TO_WAIT)) {
      add('next-plan-year', say.nextPlanYear(words.language.date(next)), now, startingOn(next));
    }
    // A course that runs over the turn of the year costs a second deductible, which an earlier start can avoid.
    if (start > asOf) add('start-sooner', say.startSooner(words.language.date(asOf)), now, startingOn(asOf));
    if (person.product.id === 'esketamine') {
      const smaller = approved(question, (of) => withFact(of, 'treatment.doseMg', SMALL_DOSE));
      add('dose', say.dose(SMALL_DOSE), now, smaller);
    }
  }
  add('in-network', say.inNetwork, byId('out-of-network'), now);
  add('covered', say.covered, own, now);
  // Only who plans to be treated at a hospital saves by not doing so.
  if (HOSPITAL_SETTINGS.includes(treatment?.setting ?? '')) {
    add('clinic', say.clinic, byId('at-hospital'), own);
  }
  return found.sort((a, b) => b.saves - a.saves);
}
