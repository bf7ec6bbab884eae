/**
 * Any one bill, or several one after another, under the terms a person gives: who pays what, step by step. Nothing is
 * taken from averages; a term that is not given is counted as absent, and that is said.
 */
import type { Benefits } from '../model/case.ts';
import type { Words } from '../words/index.ts';
import { type Accumulators, type SharedBill, shareOneBill, type Terms } from './benefits.ts';
import { type Cents, formatDollars, formatShare, toCents, toDollars } from './cents.ts';
import { familyMet, familyTerms } from './design.ts';

/** One bill shared out, in US dollars. `deductible + copay + coinsurance + maximum + balance = you`. */
export interface BillAnswer {
  /** What the clinic asks. */
  bill: number;
  /** What the plan allows of it. */
  allowed: number;
  /** In network: what the clinic has to write off. */
  writtenOff: number;
  parts: { id: 'deductible' | 'copay' | 'coinsurance' | 'maximum' | 'balance'; says: string; amount: number }[];
  you: number;
  plan: number;
  /** Paid so far this plan year, once this bill is paid. */
  after: { deductibleMet: number; outOfPocketMet: number };
  /** The way to the result, a sentence each. */
  steps: string[];
}

export interface BillsAnswer {
  bills: BillAnswer[];
  you: number;
  plan: number;
  /** Terms that were not given, and how they were counted. */
  assumed: string[];
}

export interface BillQuestion {
  /** What the clinic asks for each bill. */
  bills: readonly Cents[];
  /** What the plan allows of each; absent: all of it. */
  allowed?: readonly Cents[];
  benefits: Benefits;
  /** Outside the network the clinic may bill what the plan does not allow. */
  network?: 'in' | 'out';
}

/** Nothing is known of what a plan would pay: then nothing is counted as paid by one. */
function noPlan({ deductible, familyDeductible, coinsurance, copay }: Benefits): boolean {
  return [deductible, familyDeductible, coinsurance, copay].every((term) => term === undefined);
}

function termsOf(given: Benefits): Terms {
  const aggregate = given.deductibleKind === 'aggregate' ? given.familyDeductible : undefined;
  return {
    deductible: toCents(given.deductible ?? aggregate ?? 0),
    ...(given.copay === undefined ? {} : { copay: toCents(given.copay) }),
    copayBeforeDeductible: given.copayBeforeDeductible ?? false,
    coinsurance: given.coinsurance ?? (noPlan(given) ? 1 : 0),
    outOfPocketMax: given.outOfPocketMax === undefined ? null : toCents(given.outOfPocketMax),
    ...familyTerms(given),
  };
}

function metBefore(given: Benefits, terms: Terms): Accumulators {
  const deductibleMet = toCents(given.deductibleMet ?? 0);
  const outOfPocketMet = given.outOfPocketMet === undefined ? deductibleMet : toCents(given.outOfPocketMet);
  const own = { deductibleMet, outOfPocketMet };
  return terms.family ? familyMet(given, own) : own;
}

/** Terms that the answer would need and that were not given. */
function assumptions({ benefits, network, allowed }: BillQuestion, words: Words): string[] {
  const say = words.costs.bill;
  if (noPlan(benefits)) return [say.noPlan];
  const has = (value: unknown) => value !== undefined;
  const deductible = has(benefits.deductible) || has(benefits.familyDeductible);
  const maximum = has(benefits.outOfPocketMax) || has(benefits.familyOutOfPocketMax);
  return [
    ...(deductible ? [] : [say.noDeductible]),
    ...(deductible && !has(benefits.deductibleMet) && !has(benefits.familyDeductibleMet) ? [say.nothingMet] : []),
    ...(has(benefits.coinsurance) || has(benefits.copay) ? [] : [say.noShare]),
    ...(has(benefits.copay) && has(benefits.coinsurance) ? [say.copayInstead] : []),
    ...(has(benefits.copay) && deductible && !has(benefits.copayBeforeDeductible) ? [say.copayAfter] : []),
    ...(maximum ? [] : [say.noMaximum]),
    ...(maximum && !has(benefits.outOfPocketMet) && !has(benefits.familyOutOfPocketMet) ? [say.maximumNotMet] : []),
    ...(allowed ? [] : [say.allAllowed]),
    ...(allowed && !network ? [say.networkAssumed] : []),
    ...(network === 'out' ? [say.outside] : []),
  ];
}

function stepsOf(bill: Cents, allowed: Cents, shared: SharedBill, terms: Terms, out: boolean, words: Words): string[] {
  const say = words.costs.bill;
  const rest = allowed - shared.deductible;
  const together = shared.deductible + shared.copay + shared.coinsurance;
  const balance = out ? bill - allowed : 0;
  const money = formatDollars;
  return [
    ...(bill === allowed ? [say.bill(money(bill))] : [say.billAndAllowed(money(bill), money(allowed))]),
    ...(bill > allowed && !out ? [say.writtenOff(money(bill - allowed))] : []),
    ...(shared.deductible > 0 ? [say.deductible(money(shared.deductible))] : []),
    ...(terms.copay !== undefined ? [say.copay(money(shared.copay))] : []),
    ...(terms.copay === undefined && rest > 0 && terms.coinsurance > 0
      ? [say.coinsurance(money(rest), formatShare(terms.coinsurance), money(shared.coinsurance))]
      : []),
    ...(shared.capped > 0 ? [say.capped(money(together), money(together - shared.capped))] : []),
    ...(balance > 0 ? [say.balance(money(balance))] : []),
    say.result(money(shared.you + balance), money(shared.plan)),
  ];
}

/**
 * Shares bills out in their order; each one counts toward deductible and maximum of the next.
 * @param question amounts in cents, terms in dollars as a case holds them. An allowed amount above the bill counts as
 * the bill: no plan pays more than is asked.
 */
export function shareBills(question: BillQuestion, words: Words): BillsAnswer {
  const terms = termsOf(question.benefits);
  const out = question.network === 'out';
  let met = metBefore(question.benefits, terms);
  const bills = question.bills.map((bill, i): BillAnswer => {
    const allowed = Math.min(bill, question.allowed?.[i] ?? question.allowed?.at(-1) ?? bill);
    const shared = shareOneBill(allowed, terms, met);
    met = shared.after;
    const balance = out ? bill - allowed : 0;
    const part = words.costs.part;
    const amounts: [BillAnswer['parts'][number]['id'], Cents][] = [
      ['deductible', shared.deductible],
      ['copay', shared.copay],
      ['coinsurance', shared.coinsurance],
      ['maximum', -shared.capped],
      ['balance', balance],
    ];
    return {
      bill: toDollars(bill),
      allowed: toDollars(allowed),
      writtenOff: toDollars(out ? 0 : bill - allowed),
      parts: amounts
        .filter(([, amount]) => amount !== 0)
        .map(([id, amount]) => ({ id, says: part[id], amount: toDollars(amount) })),
      you: toDollars(shared.you + balance),
      plan: toDollars(shared.plan),
      after: {
        deductibleMet: toDollars(shared.after.deductibleMet),
        outOfPocketMet: toDollars(shared.after.outOfPocketMet),
      },
      steps: stepsOf(bill, allowed, shared, terms, out, words),
    };
  });
  const total = (of: (bill: BillAnswer) => number) =>
    toDollars(bills.reduce((sum, bill) => sum + toCents(of(bill)), 0));
  return {
    bills,
    you: total(({ you }) => you),
    plan: total(({ plan }) => plan),
    assumed: assumptions(question, words),
  };
}
