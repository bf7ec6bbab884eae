/** Which questions can still change the costs shown, most useful first. */
import type { FactId } from '../model/case.ts';
import type { Person } from '../model/person.ts';
import type { OpenFact } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import type { BenefitName } from './design.ts';

/** Order in which they are asked: what moves the plan's share most, then prices, then the course itself. */
const ORDER: readonly FactId[] = [
  'plan.benefits.deductible',
  'plan.benefits.deductibleMet',
  'plan.benefits.coinsurance',
  'plan.benefits.copay',
  'plan.benefits.copayBeforeDeductible',
  'plan.benefits.outOfPocketMax',
  'plan.benefits.outOfPocketMet',
  'plan.secondPlan',
  'plan.network',
  'treatment.pricePerSession',
  'treatment.allowedPerSession',
  'treatment.startDate',
  'treatment.sessions',
  'patient.county',
  'plan.benefits.planYearStart',
];

export interface CostQuestions {
  /** Plan terms that can change a scenario. */
  terms: readonly BenefitName[];
  /** A scenario rests (or would rest) on the amount that the plan allows. */
  allowed: boolean;
  /** A scenario rests on being in or out of network. */
  network: boolean;
  /** A second plan may take off what Medicare leaves. */
  second: boolean;
  /** Medicare pays different amounts in parts of the person's state. */
  county: boolean;
}

export function openCostFacts(
  person: Person,
  { terms, allowed, network, second, county }: CostQuestions,
  words: Words,
): OpenFact[] {
  const { plan, treatment } = person.case;
  const open = new Set<FactId>(terms.map((name): FactId => `plan.benefits.${name}`));
  if (second && plan?.secondPlan === undefined && plan?.medigapPlan === undefined) open.add('plan.secondPlan');
  if (county && allowed && treatment?.allowedPerSession === undefined) open.add('patient.county');
  if (network && plan?.network === undefined) open.add('plan.network');
  if (allowed && treatment?.allowedPerSession === undefined) open.add('treatment.allowedPerSession');
  if (treatment?.pricePerSession === undefined) open.add('treatment.pricePerSession');
  if (treatment?.sessions === undefined) open.add('treatment.sessions');
  if (treatment?.startDate === undefined) open.add('treatment.startDate');
  return ORDER.filter((fact) => open.has(fact)).map((fact) => {
    const { question, why, flag } = words.fact(fact);
    return { fact, question, why, flag, affects: 'cost' };
  });
}
