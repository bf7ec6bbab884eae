/** Steps for a person, with a verdict that is given and not worked out: these tests are about order and words. */
import type { Data } from '../../src/model/data.ts';
import type { Cost, Criterion, NextStep, Option, Status, Verdict } from '../../src/model/result.ts';
import { rights } from '../../src/rights/index.ts';
import { nextSteps } from '../../src/steps/index.ts';
import { en } from '../../src/words/index.ts';
import { personWith, realData } from '../rights/people.ts';

export const verdict = (status: Status, more: Partial<Verdict> = {}): Verdict => ({
  status,
  headline: `It is ${status}.`,
  because: [],
  basis: 'payer-policy',
  confidence: 'medium',
  priorAuthorization: true,
  benefit: null,

  policies: [],
  ...more,
});

export const criterion = (id: string, state: Criterion['state'], more: Partial<Criterion> = {}): Criterion => ({
  id,
  policy: 'p',
  rule: 'r',
  says: `The condition ${id}`,
  state,
  fixable: true,
  decides: true,
  have: state === 'not-known' ? null : '1',
  need: '2 or more',
  alternatives: [],
  facts: ['history.failedAntidepressants'],
  show: `Show ${id}`,
  source: 'policies/p:s',
  where: null,
  ...more,
});

export const option = (product: string, status: Status): Option => ({
  product,
  status,
  headline: `${product} is ${status}.`,
  confidence: 'medium',
  priorAuthorization: true,
  caseByCase: false,
  policies: [],
});

export const selfPayCost: Cost = {
  id: 'if-denied',
  title: 'If no plan pays',
  product: 'iv-ketamine',
  sessions: 6,
  unit: 'session',
  dates: [],
  you: { low: 2400, typical: 2850.5, high: 4200 },
  plan: { low: 0, typical: 0, high: 0 },
  parts: [],
  perSession: { low: 400, typical: 475, high: 700 },
  year: null,
  months: [],
  assumed: [],
  assumedBriefly: [],
  sources: ['costs/self-pay:clinic'],
};

export interface Asked extends NonNullable<Parameters<typeof personWith>[0]> {
  status: Status;
  verdict?: Partial<Verdict>;
  criteria?: Criterion[];
  options?: Option[];
  costs?: Cost[];
}

/** Steps and their sources for one person. */
export function answerFor(asked: Asked, data: Data = realData) {
  const person = personWith(asked, data);
  const found = rights(person, data, en);
  const given = verdict(asked.status, asked.verdict);
  const { criteria = [], options = [], costs = [selfPayCost] } = asked;
  return { ...nextSteps(person, given, criteria, options, costs, found, data, en), rights: found };
}

export const stepsFor = (asked: Asked, data?: Data): NextStep[] => answerFor(asked, data).steps;
export const idsFor = (asked: Asked, data?: Data): string[] => stepsFor(asked, data).map(({ id }) => id);
