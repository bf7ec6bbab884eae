/** Paying in parts, and paying with untaxed money. Whole cents. */
import { type Cents, shareOf } from './cents.ts';

export interface Loan {
  /** Each month but the last, which takes what is left. */
  monthly: Cents;
  last: Cents;
  months: number;
  total: Cents;
  interest: Cents;
}

/**
 * A loan paid back in equal months. Interest of a month is a twelfth of the yearly rate on what is still owed, rounded
 * to the cent; the payment is rounded up, so that the last one is never larger.
 * @param apr yearly rate as a fraction: 0.129 is 12.9 %. 0 is possible.
 * @param months 1 or more.
 */
export function loan(amount: Cents, apr: number, months: number): Loan {
  const rate = apr / 12;
  const exact = rate === 0 ? amount / months : (amount * rate) / (1 - (1 + rate) ** -months);
  // A millionth of a cent covers binary noise, so that 1200 / 12 stays 100.
  let monthly = Math.max(0, Math.ceil(exact - 1e-6));
  let paid = payBack(amount, rate, months, monthly);
  // Interest rounded up month after month can leave a cent or two for the end.
  while (paid.last > monthly) {
    monthly += 1;
    paid = payBack(amount, rate, months, monthly);
  }
  return { monthly, months, ...paid, interest: paid.total - amount };
}

/** Pays month by month until nothing is owed; the last month takes the rest. */
function payBack(amount: Cents, rate: number, months: number, monthly: Cents): { last: Cents; total: Cents } {
  let owed = amount;
  let total = 0;
  let last = 0;
  for (let month = 1; month <= months && owed > 0; month += 1) {
    const due = owed + Math.round(owed * rate);
    last = month === months ? due : Math.min(monthly, due);
    owed = due - last;
    total += last;
  }
  return { last, total };
}

/**
 * What is saved by paying from a health savings or flexible spending account: the tax that the money would have borne.
 * @param rate the person's marginal rate as a fraction.
 */
export function taxSaved(amount: Cents, rate: number): Cents {
  return shareOf(amount, rate);
}

/** Medical costs count only as far as they exceed this part of adjusted gross income (26 U.S.C. 213; `aid`, id `medical-deduction`). */
const DEDUCTION_FLOOR = 0.075;

/** What of an amount can be deducted, for somebody who itemizes and has no other medical costs in the year. */
export function deductible(amount: Cents, income: Cents): Cents {
  return Math.max(0, amount - shareOf(income, DEDUCTION_FLOOR));
}
