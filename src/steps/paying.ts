/** Steps about money outside the plan: the estimate, the clinic's price, help, a bill that is too high. */
import { pharmacyBills } from '../costs/drug-part.ts';
import { formatDollars, toCents } from '../costs/index.ts';
import type { Aid } from '../model/money.ts';
import {
  cited,
  citedRight,
  type Drafted,
  draft,
  draftFromRight,
  isExcluded,
  isUninsured,
  rightsOf,
  type Situation,
  sentences,
} from './situation.ts';

export function goodFaithEstimate(situation: Situation): Drafted | undefined {
  const right = rightsOf('good-faith-estimate', situation)[0];
  return right && draftFromRight(right, situation, { id: 'good-faith-estimate' });
}

export function billDispute(situation: Situation): Drafted | undefined {
  const right = rightsOf('bill-dispute', situation)[0];
  return right && draftFromRight(right, situation, { id: 'bill-dispute' });
}

/**
 * Paying alone: the price by our cost table or the person's own figure, the estimate in writing where the law gives a
 * right to it, and the warnings that go with paying a clinic.
 */
export function selfPay(situation: Situation): Drafted {
  const { costs, data, words } = situation;
  const say = words.steps.selfPay;
  const cost = costs.find(({ id }) => id === 'if-denied');
  const dollars = (amount: number) => formatDollars(toCents(Math.round(amount)));
  const price =
    cost &&
    say.price(dollars(cost.you.typical), dollars(cost.you.low), dollars(cost.you.high), cost.sessions, cost.unit);
  const cautions = data.aid().items.filter((aid) => aid.kind === 'caution');
  const estimate = rightsOf('good-faith-estimate', situation)[0];
  const source = estimate && citedRight(estimate, situation.file);
  return draft(
    {
      id: estimate ? 'good-faith-estimate' : 'self-pay',
      title: estimate ? say.estimateTitle : say.title,
      detail: sentences(price, say.ask, estimate?.says, ...cautions.map(({ name }) => `${name}.`)),
      documents: estimate?.documents ?? [],
      letter: estimate?.letter ?? null,
      source: cost?.sources[0] ?? source?.id ?? null,
    },
    source,
  );
}

/** What can be had for the asking comes before what only lowers a tax. */
const HELP_FIRST: readonly Aid['kind'][] = ['savings', 'charity', 'financing', 'research', 'tax'];
const HELP_SHOWN = 4;

/**
 * Medicaid beside another plan, or a Medigap policy, which nobody has without Medicare: a maker's savings card may not be
 * used then (Anti-Kickback Statute, 42 U.S.C. 1320a-7b; Inspector General's bulletin of September 2014).
 */
function hasGovernmentPlanBeside({ case: { plan } }: Situation['person']): boolean {
  return plan?.secondPlan === 'medicaid' || plan?.secondPlan === 'medigap' || plan?.medigapPlan !== undefined;
}

/**
 * Aid for this person. An entry for certain lines is offered only where the line is known, and one that is closed to
 * some states only where the state is known: a savings card offered to somebody on Medicare would mislead.
 */
export function aidFor({ person, data }: Situation): Aid[] {
  const state = person.case.patient?.state;
  return data
    .aid()
    .items.filter(({ lines }) => !lines || (person.line !== undefined && lines.includes(person.line)))
    .filter(({ products }) => !products || products.includes(person.product.id))
    .filter(({ notStates }) => !notStates || (state !== undefined && !notStates.includes(state)))
    .filter(({ notWithGovernment }) => !notWithGovernment || !hasGovernmentPlanBeside(person));
}

/** Help that comes through an employer's plan, and through no other. */
const THROUGH_EMPLOYER = ['enthea'];
const EMPLOYER_KINDS = ['employer-insured', 'employer-self-funded', 'government-self-funded'];

/** Help with the costs of Medicare Part D, which says nothing to somebody whose clinic bills the medicine. */
const WITH_DRUG_PLAN = ['extra-help'];

function withinReach({ id, kind, products }: Aid, situation: Situation): boolean {
  const { person } = situation;
  if (WITH_DRUG_PLAN.includes(id)) return person.line === 'part-d' || pharmacyBills(person);
  if (id === 'va-mental-health-copays') return person.condition?.group === 'psychiatric';
  // Who has the state's help already need not look for it.
  if (id === 'medicare-savings-program' && person.case.plan?.secondPlan === 'medicaid') return false;
  if (THROUGH_EMPLOYER.includes(id)) return EMPLOYER_KINDS.includes(person.planKind?.id ?? '');
  // A maker's card takes off what a plan leaves over: it is no help where the contract pays nothing at all.
  return kind !== 'savings' || products === undefined || !isExcluded(situation);
}

/** The bill with codes that somebody sends in who pays a clinic outside the network; public programs have no such way. */
const ITEMIZED_BILL = 'superbill';

/** A plan with a way to pay back what was paid outside its network, for all that the aid files know. */
export const mayPayOutside = (situation: Situation): boolean =>
  aidFor(situation).some(({ id }) => id === ITEMIZED_BILL);

/** Money back from the plan for a clinic outside its network; no such thing where the contract pays nothing at all. */
export function itemizedBill(situation: Situation): Drafted | undefined {
  const { person, reason, data, words } = situation;
  const isOutside = person.case.plan?.network === 'out' || reason === 'out-of-network';
  if (!isOutside || isExcluded(situation)) return undefined;
  const aid = aidFor(situation).find(({ id }) => id === ITEMIZED_BILL);
  if (!aid) return undefined;
  const { name: title, says, confidence } = aid;
  return draft(
    { id: 'itemized-bill', title, detail: sentences(words.steps.itemizedBill.askFirst, says), confidence },
    cited('aid', data.aid().sources, aid.source),
  );
}

/** The first sentence says what it is; the rest is conditions, to be read at the address. */
const firstSentence = (text: string) => text.split(/(?<=[.?])\s+(?=[A-Z])/)[0] ?? text;

/** The entries of the aid files as one step; the first one is the source. */
export function aidStep(situation: Situation, id: string, title: string, items: readonly Aid[]): Drafted | undefined {
  const { data, words } = situation;
  const first = items[0];
  if (!first) return undefined;
  const { sources } = data.aid();
  const say = words.steps.payingHelp;
  const lines = items.map(({ name, says, phone, web }) => say.item(name, firstSentence(says), phone ?? web));
  const all = items
    .flatMap(({ source, also = [] }) => [source, ...also].map((ref) => cited('aid', sources, ref)))
    .filter((source) => source !== undefined);
  const { step } = draft({ id, title, detail: lines.join(' '), confidence: first.confidence }, all[0]);
  return { step, cited: all };
}

/**
 * Where the plan may pay, only help that is made for this treatment or for what the plan leaves over; where it does not,
 * everything there is.
 */
export function payingHelp(situation: Situation): Drafted | undefined {
  const alone = isUninsured(situation) || isExcluded(situation) || situation.verdict.status === 'unlikely';
  const made = (aid: Aid) => (aid.products ? 0 : 1);
  const items = aidFor(situation)
    .filter(
      ({ kind, products, whenCovered }) =>
        HELP_FIRST.includes(kind) && (alone || products !== undefined || whenCovered === true),
    )
    .filter((aid) => withinReach(aid, situation))
    .sort((a, b) => made(a) - made(b) || HELP_FIRST.indexOf(a.kind) - HELP_FIRST.indexOf(b.kind))
    .slice(0, HELP_SHOWN);
  return aidStep(situation, 'paying-help', situation.words.steps.payingHelp.title, items);
}
