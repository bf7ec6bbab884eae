/** Who pays what of any bill, in one function: the counterpart of `check` for a single bill. Pure. */
import { type BillsAnswer, shareBills } from './costs/bill.ts';
import { toCents } from './costs/cents.ts';
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
