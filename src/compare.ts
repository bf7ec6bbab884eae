/** The same case asked of every product, side by side. Pure, like `check`. */
import { check } from './check.ts';
import type { Case } from './model/case.ts';
import type { Product } from './model/catalog.ts';
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

type Treatment = NonNullable<Case['treatment']>;

/** What is said of the sessions and prices of one product, and means nothing for another. */
const OF_ONE = ['doseMg', 'sessions', 'pricePerSession', 'allowedPerSession'] as const;

/** The treatment asked of one product: what was said of the named one holds for that one alone. */
function treatmentOf(id: string, place: Product['given'], given: Treatment): Treatment {
  if (given.product === id) return given;
  const { startDate, phase, setting } = given;
  return {
    product: id,
    ...(startDate ? { startDate } : {}),
    ...(phase ? { phase } : {}),
    ...(setting && place !== 'home' ? { setting } : {}),
  };
}

/** What of the sessions and prices that were given was counted for which product. */
function countedFor(given: Treatment, data: Data, words: Words): string[] {
  if (OF_ONE.every((name) => given[name] === undefined)) return [];
  const named = data.products().find(({ id }) => id === given.product);
  const say = words.report.compare;
  return [named ? say.countedFor(named.name) : say.notCounted];
}

/**
 * @param given a valid case with `asOf` set. Its dose, number of sessions and prices belong to its own product: they are
 * counted for that one and left out for the others, and a warning says so.
 */
export function compare(given: Case & { asOf: string }, data: Data, words: Words = en): Comparison {
  const asked = given.treatment ?? {};
  const results = data.products().map((product) => ({
    product,
    result: check({ ...given, treatment: treatmentOf(product.id, product.given, asked) }, data, words),
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
  warnings.push(...countedFor(asked, data, words));
  const own = results.find(({ product }) => product.id === asked.product) ?? results[0];
  return { asOf: given.asOf, case: own?.result.case ?? {}, products, warnings };
}
