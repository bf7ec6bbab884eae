/**
 * What will it cost? For the product asked: with the plan's approval, without, and outside the network. Exact where
 * everything is known, a range with its assumptions named where not. `shareOneBill` answers for any one bill.
 */
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Cost, OpenFact, ResultSource, Verdict } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { uniqueSources } from './cite.ts';
import { costLine } from './design.ts';
import { openCostFacts } from './open.ts';
import {
  atHospital,
  hasNetwork,
  ifApproved,
  ifDenied,
  outOfNetwork,
  type Question,
  type Scenario,
} from './scenarios.ts';
import { scheduleFor, yearSchedule } from './schedule.ts';

export { type Accumulators, type SharedBill, shareOneBill, type Terms } from './benefits.ts';
export { type Cents, formatDollars, toCents, toDollars } from './cents.ts';

export interface Costs {
  costs: Cost[];
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

/** The same scenario over a year. */
function yearOf({ id, assumed }: Cost, question: Question): Cost['year'] {
  const over = SCENARIOS[id]?.(question).cost;
  if (!over) return null;
  const { sessions } = question.schedule;
  return {
    sessions: { low: sessions.low, typical: sessions.typical, high: sessions.high },
    you: over.you,
    plan: over.plan,
    months: over.months,
    // Only what comes on top of the first course.
    assumed: over.assumed.filter((sentence) => !assumed.includes(sentence)),
  };
}

/** No plan stands behind this person, so there is nothing to approve and no network. */
function isUninsured({ payer, planKind, line }: Person): boolean {
  return payer?.kind === 'none' || planKind?.id === 'uninsured' || line === 'none';
}

/**
 * Works out the costs of one case. Pure: the day and the data are arguments.
 * @param verdict only its status counts: what is excluded has no scenario with the plan.
 * @returns money in US dollars; `sources` holds every source that a cost names by its id.
 */
export function costs(person: Person, verdict: Verdict, data: Data, words: Words): Costs {
  const schedule = scheduleFor(person, person.product, data, words);
  const withPlan = !isUninsured(person) && verdict.status !== 'excluded';
  const { line } = costLine(person);
  const network = withPlan && hasNetwork(line);
  if (!schedule) {
    return {
      costs: [],
      openFacts: openCostFacts(person, { terms: [], allowed: false, network: false }),
      sources: [],
      warnings: [words.costs.noSessions(person.product.short)],
    };
  }

  const question: Question = { person, schedule, data, words };
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
    .map((cost) => (year ? { ...cost, year: yearOf(cost, { ...question, schedule: year }) } : cost));
  return {
    costs: shown,
    openFacts: openCostFacts(person, {
      terms: scenarios.flatMap(({ openTerms }) => openTerms),
      allowed: withPlan,
      network: network && shown.length > 0,
    }),
    sources: uniqueSources(scenarios.flatMap(({ sources }) => sources)),
    warnings: scenarios.map(({ warning }) => warning).filter((warning) => warning !== undefined),
  };
}
