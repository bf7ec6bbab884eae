/** Who pays what of any bill, and what paying in parts comes to: the counterpart of `check` for an amount. Pure. */
import { type BillsAnswer, shareBills } from './costs/bill.ts';
import { toCents, toDollars } from './costs/cents.ts';
import { loan, taxSaved as taxSavedCents } from './costs/finance.ts';
import type { Benefits } from './model/case.ts';
import { en, type Words } from './words/index.ts';

export type { BillAnswer, BillsAnswer } from './costs/bill.ts';

/**
 * Shares bills between a person and their plan, in order; each counts toward deductible and maximum of the next.
 * @param bills what is asked, in US dollars with at most two decimals, 0 or more.
 * @param terms the plan's terms as a case holds them. What is absent counts as none, and the answer says so.
 * @param allowed what the plan allows: one amount for all bills, or one for each.
 * @param network outside it, the clinic may also ask for what the plan does not allow.
 */
export function bill(
  bills: readonly number[],
  terms: Benefits,
  { allowed, network }: { allowed?: readonly number[]; network?: 'in' | 'out' } = {},
  words: Words = en,
): BillsAnswer {
  return shareBills(
    {
      bills: bills.map(toCents),
      benefits: terms,
      ...(allowed && allowed.length > 0 ? { allowed: allowed.map(toCents) } : {}),
      ...(network ? { network } : {}),
    },
    words,
  );
}

/** Paying an amount back in equal months, in US dollars. */
export interface Financing {
  amount: number;
  /** Yearly rate as a fraction. */
  apr: number;
  months: number;
  monthly: number;
  /** The last payment, which takes what is left. */
  last: number;
  total: number;
  interest: number;
}

/** @param apr yearly rate as a fraction (0.129 is 12.9 %), 0 or more. @param months 1 or more. */
export function financing(amount: number, apr: number, months: number): Financing {
  const { monthly, last, total, interest } = loan(toCents(amount), apr, months);
  return {
    amount,
    apr,
    months,
    monthly: toDollars(monthly),
    last: toDollars(last),
    total: toDollars(total),
    interest: toDollars(interest),
  };
}

/** What paying from a health savings or flexible spending account saves. @param rate marginal tax rate, a fraction. */
export function taxSaved(amount: number, rate: number): number {
  return toDollars(taxSavedCents(toCents(amount), rate));
}
