/** How often a step has worked, by published figures: the closest one for the person, and said to be of what it is. */
import { textOrder } from '../logic/order.ts';
import type { Person } from '../model/person.ts';
import type { SuccessRate } from '../model/right.ts';
import { resultSource } from '../model/source-id.ts';
import { type Drafted, hasOwnMarketplace, isExcluded, type Situation, sentences } from './situation.ts';

/** Which figures belong to which step of ours. */
const KIND: Readonly<Record<string, SuccessRate['step']>> = {
  'prior-authorization': 'prior-authorization',
  'internal-appeal': 'internal-appeal',
  'expedited-appeal': 'internal-appeal',
  'external-review': 'external-review',
  'fair-hearing': 'fair-hearing',
  'peer-to-peer': 'peer-to-peer',
};

/** Plans that must publish their own figures since March 31, 2026 (CMS-0057-F); marketplace plans of HealthCare.gov only. */
const PUBLISH_THEIR_OWN = ['medicare-advantage', 'medicaid-managed', 'medicaid-ffs', 'chip', 'marketplace'];

/** More than this is a table, not a help. */
const MOST_RATES = 2;

/** The first year whose figures the plans had to publish themselves. */
const FIRST_OWN_YEAR = '2025';

/** The plan kinds, states and the like that a figure is about hold for the person; what is not known holds for none. */
function isAbout(rate: SuccessRate, person: Person, reason: string | undefined): boolean {
  const within = (list: readonly string[] | undefined, value: string | undefined) =>
    list === undefined || (value !== undefined && list.includes(value));
  return (
    within(rate.planKinds, person.planKind?.id) &&
    within(rate.states, person.case.patient?.state) &&
    within(rate.payers, person.payer?.id) &&
    within(rate.products, person.product.id) &&
    within(rate.reasons, reason) &&
    !(rate.phase === 'initial' && person.case.treatment?.phase === 'renewal') &&
    (rate.conditionGroup === undefined || rate.conditionGroup === person.condition?.group)
  );
}

/** The narrower a figure, the closer to the person. */
function narrowness(rate: SuccessRate): number {
  const { payers, products, reasons, states, planKinds, conditionGroup } = rate;
  return [payers, products, reasons, states, planKinds, conditionGroup].filter((part) => part !== undefined).length;
}

/** The same step with how often it has worked, where a figure is bundled. */
export function withOdds(drafted: Drafted, situation: Situation): Drafted {
  const kind = KIND[drafted.step.id];
  // Figures of medical reviews say nothing of an exclusion in the contract.
  if (!kind || isExcluded(situation)) return drafted;
  const { person, data, words, reason } = situation;
  const { items, sources } = data.successRates();
  const elsewhere = person.planKind?.id === 'marketplace' && hasOwnMarketplace(situation);
  const rates = items
    .filter((rate) => rate.step === kind && isAbout(rate, person, reason) && !(elsewhere && rate.healthcareGov))
    .sort((a, b) => narrowness(b) - narrowness(a) || textOrder(b.year, a.year))
    .slice(0, MOST_RATES);
  const askPlan =
    kind === 'prior-authorization' &&
    PUBLISH_THEIR_OWN.includes(person.planKind?.id ?? '') &&
    !elsewhere &&
    !rates.some(({ payers, year }) => payers !== undefined && year >= FIRST_OWN_YEAR);
  if (rates.length === 0 && !askPlan) return drafted;
  const ofKetamine = rates.some(({ products }) => products !== undefined);
  const howOften = sentences(
    ...rates.map(({ says }) => says),
    rates.length > 0 && !ofKetamine && words.steps.odds.notKetamine,
    rates.length > 0 && person.case.treatment?.phase === 'renewal' && words.steps.odds.notRenewals,
    askPlan && words.steps.odds.ownFigures,
  );
  const cited = rates.flatMap(({ source }) => {
    const found = sources.find(({ id }) => id === source.ref);
    return found ? [resultSource('rights/success', found)] : [];
  });
  return { step: { ...drafted.step, howOften }, cited: [...drafted.cited, ...cited] };
}
