/**
 * What will it cost? For the product asked: with the plan's approval, without, and outside the network. Exact where
 * everything is known, a range with its assumptions named where not. `shareOneBill` answers for any one bill.
 */
import { addMonths } from '../logic/dates.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Cost, CostChange, OpenFact, Option, ResultSource, Verdict } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { amountsFor } from './amounts.ts';
import { rangeToDollars, type Variant } from './cents.ts';
import { uniqueSources } from './cite.ts';
import { costLine } from './design.ts';
import { costChanges } from './levers.ts';
import { openCostFacts } from './open.ts';
import { placesFor } from './place.ts';
import {
  atHospital,
  hasNetwork,
  ifApproved,
  ifDenied,
  outOfNetwork,
  type Question,
  type Scenario,
  type ScenarioId,
} from './scenarios.ts';
import { scheduleFor, yearSchedule } from './schedule.ts';

export { type Accumulators, type SharedBill, shareOneBill, type Terms } from './benefits.ts';
export { type Cents, formatDollars, toCents, toDollars } from './cents.ts';

export interface Costs {
  costs: Cost[];
  changes: CostChange[];
  openFacts: OpenFact[];
  sources: ResultSource[];
  warnings: string[];
}

const SCENARIOS: Record<string, (question: Question) => Scenario> = {
  'if-approved': ifApproved,
  'if-denied': ifDenied,
  'at-hospital': atHospital,
  'out-of-network': outOfNetwork,
};

const HALF_A_YEAR = 6;

/** The same scenario over a year, and over its first half. */
function yearOf({ id, assumed }: Cost, question: Question): Cost['year'] {
  const { schedule } = question;
  const until = addMonths(schedule.first, HALF_A_YEAR);
  const { cost: over, early } = SCENARIOS[id]?.({ ...question, until }) ?? {};
  if (!over || !early) return null;
  const { low, typical, high } = schedule.sessions;
  const inHalf = (variant: Variant) => schedule.dates(variant).filter((day) => day < until).length;
  return {
    sessions: { low, typical, high },
    you: over.you,
    plan: over.plan,
    half: {
      sessions: { low: inHalf('low'), typical: inHalf('typical'), high: inHalf('high') },
      you: rangeToDollars(early),
    },
    months: over.months,
    // Only what comes on top of the first course.
    assumed: over.assumed.filter((sentence) => !assumed.includes(sentence)),
  };
}

/** The case asked of another product: what was said of this one's sessions and prices does not carry over. */
function withProduct(question: Question, id: string): Question | undefined {
  const { person, data, words } = question;
  const product = data.products().find((entry) => entry.id === id);
  if (!product) return undefined;
  const { startDate, setting } = person.case.treatment ?? {};
  const treatment = {
    product: id,
    ...(startDate ? { startDate } : {}),
    ...(setting ? { setting } : {}),
  };
  const other: Person = { ...person, product, case: { ...person.case, treatment } };
  const schedule = scheduleFor(other, product, data, words);
  return schedule && { person: other, schedule, data, words, amounts: amountsFor(other, schedule, data, words) };
}

const HOPELESS: readonly string[] = ['excluded', 'unlikely', 'unknown'];

/** Two other ways that many people weigh: Spravato, where the plan may cover it, and lozenges at home. */
function otherWays(question: Question, others: readonly Option[]): Scenario[] {
  const { person, words } = question;
  const found: Scenario[] = [];
  const add = (id: ScenarioId, asked: Question, scenario: Scenario, extra: string[] = []) => {
    const { cost } = scenario;
    if (!cost) return;
    const schedule = yearSchedule(asked.person, asked.person.product, asked.schedule, asked.data, words);
    const year = schedule ? yearOf(cost, { ...asked, schedule, sumsOnly: true }) : null;
    const assumed = [...extra, ...cost.assumed];
    found.push({ ...scenario, cost: { ...cost, year, id, title: words.costs.title[id], assumed } });
  };
  if (question.schedule.group !== 'psychiatric') return found;
  const spravato = others.find(({ product }) => product === 'esketamine');
  if (person.product.id !== 'esketamine' && spravato && !HOPELESS.includes(spravato.status)) {
    const other = withProduct(question, 'esketamine');
    if (other) add('esketamine-instead', other, ifApproved(other));
  }
  if (person.product.id !== 'oral-ketamine') {
    const other = withProduct(question, 'oral-ketamine');
    if (other) add('at-home', other, ifDenied(other), [other.person.product.labelNote]);
  }
  return found;
}

/** No plan stands behind this person, so there is nothing to approve and no network. */
function isUninsured({ payer, planKind, line }: Person): boolean {
  return payer?.kind === 'none' || planKind?.id === 'uninsured' || line === 'none';
}

/**
 * Works out the costs of one case. Pure: the day and the data are arguments.
 * @param verdict only its status counts: what is excluded has no scenario with the plan.
 * @param others what the plan says of the other products.
 * @returns money in US dollars; `sources` holds every source that a cost names by its id.
 */
export function costs(person: Person, verdict: Verdict, others: readonly Option[], data: Data, words: Words): Costs {
  const schedule = scheduleFor(person, person.product, data, words);
  const withPlan = !isUninsured(person) && verdict.status !== 'excluded';
  const { line } = costLine(person);
  const { state, county } = person.case.patient ?? {};
  const network = withPlan && hasNetwork(line);
  if (!schedule) {
    return {
      costs: [],
      changes: [],
      openFacts: openCostFacts(
        person,
        { terms: [], allowed: false, network: false, second: false, county: false },
        words,
      ),
      sources: [],
      warnings: [words.costs.noSessions(person.product.short)],
    };
  }

  const amounts = amountsFor(person, schedule, data, words);
  const question: Question = { person, schedule, data, words, amounts, benefit: verdict.benefit };
  const scenarios: Scenario[] = [
    ...(withPlan ? [ifApproved(question)] : []),
    ifDenied(question),
    atHospital(question),
    ...(network ? [outOfNetwork(question)] : []),
  ];
  const year = yearSchedule(person, person.product, schedule, data, words);
  const shown = scenarios
    .map(({ cost }) => cost)
    .filter((cost) => cost !== undefined)
    .map((cost) => (year ? { ...cost, year: yearOf(cost, { ...question, schedule: year, sumsOnly: true }) } : cost));
  const instead = otherWays(question, others);
  return {
    costs: [...shown, ...instead.flatMap(({ cost }) => (cost ? [cost] : []))],
    changes: costChanges(question, shown, words),
    openFacts: openCostFacts(
      person,
      {
        terms: scenarios.flatMap(({ openTerms }) => openTerms),
        allowed: withPlan,
        network: network && shown.length > 0,
        second: withPlan && line === 'medicare',
        county: line === 'medicare' && placesFor(state, county, data.places()).length > 1,
      },
      words,
    ),
    sources: uniqueSources([...scenarios, ...instead].flatMap(({ sources }) => sources)),
    warnings: scenarios.map(({ warning }) => warning).filter((warning) => warning !== undefined),
  };
}
