/** The same case asked of every product, side by side. Pure, like `check`. */
import { check } from './check.ts';
import type { Case } from './model/case.ts';
import type { Data } from './model/data.ts';
import type { Cost, Evidence, Result, Verdict } from './model/result.ts';
import { en, type Words } from './words/index.ts';

export interface Compared {
  product: string;
  name: string;
  status: Verdict['status'];
  headline: string;
  confidence: Verdict['confidence'];
  priorAuthorization: boolean | null;
  policies: string[];
  /** Where it is taken. */
  given: 'clinic' | 'home';
  /** First course and a year, typical; null where no sourced figure exists. */
  approved: (Pick<Cost, 'you' | 'sessions' | 'unit'> & { year: Cost['year'] }) | null;
  selfPaid: (Pick<Cost, 'you' | 'sessions' | 'unit'> & { year: Cost['year'] }) | null;
  evidence: Pick<Evidence, 'grade' | 'contested' | 'label' | 'plain'> | null;
  /** Criteria by state: how much is asked of the person. */
  criteria: { met: number; notMet: number; notKnown: number };
}

export interface Comparison {
  asOf: string;
  case: Result['case'];
  products: Compared[];
  warnings: string[];
}

const costOf = (costs: readonly Cost[], id: string) => {
  const found = costs.find((cost) => cost.id === id);
  return found ? { you: found.you, sessions: found.sessions, unit: found.unit, year: found.year } : null;
};

/**
 * @param given a valid case with `asOf` set. Its own product, number of sessions and prices are left out: they belong to
 * one product and would mislead for the others.
 */
export function compare(given: Case & { asOf: string }, data: Data, words: Words = en): Comparison {
  const { startDate, phase } = given.treatment ?? {};
  const shared = { ...(startDate ? { startDate } : {}), ...(phase ? { phase } : {}) };
  const results = data.products().map((product) => ({
    product,
    result: check({ ...given, treatment: { ...shared, product: product.id } }, data, words),
  }));
  const products = results.map(({ product, result }): Compared => {
    const { verdict, costs, evidence, criteria } = result;
    const count = (state: string) => criteria.filter((criterion) => criterion.state === state).length;
    return {
      product: product.id,
      name: product.name,
      status: verdict.status,
      headline: verdict.headline,
      confidence: verdict.confidence,
      priorAuthorization: verdict.priorAuthorization,
      policies: verdict.policies,
      given: product.given === 'home' ? 'home' : 'clinic',
      approved: costOf(costs, 'if-approved'),
      selfPaid: costOf(costs, 'if-denied'),
      evidence: evidence && {
        grade: evidence.grade,
        contested: evidence.contested,
        label: evidence.label,
        plain: evidence.plain,
      },
      criteria: { met: count('met'), notMet: count('not-met'), notKnown: count('not-known') },
    };
  });
  // What is said of the person is the same in each; what is said of one product is not repeated here.
  const [first, ...others] = results.map(({ result }) => result.warnings);
  const warnings = (first ?? []).filter((warning) => others.every((list) => list.includes(warning)));
  return { asOf: given.asOf, case: results[0]?.result.case ?? {}, products, warnings };
}
