/** Who pays what of any bill, and what paying in parts comes to: the counterpart of `check` for an amount. Pure. */
import { accountsFor } from './costs/accounts.ts';
import { type BillsAnswer, shareBills } from './costs/bill.ts';
import { type BillProgram, billProgram } from './costs/bill-program.ts';
import { formatDollars, toCents, toDollars } from './costs/cents.ts';
import { deductible, loan, taxSaved as taxSavedCents } from './costs/finance.ts';
import type { Service } from './costs/service.ts';
import { understand } from './coverage/understand.ts';
import type { Benefits, Case } from './model/case.ts';
import type { Data } from './model/data.ts';
import type { ResultSource } from './model/result.ts';
import { en, type Words } from './words/index.ts';

export type { BillAnswer, BillPart, BillsAnswer } from './costs/bill.ts';
export type { Service } from './costs/service.ts';

/**
 * What Medicare's terms and a second plan beside it add to the terms a case gives.
 * @param given a valid case with `asOf`, whose year's terms are taken.
 * @returns undefined where nothing follows from the plan.
 */
export function programOf(given: Case & { asOf: string }, data: Data, words: Words = en): BillProgram | undefined {
  return billProgram(understand(given, data, words), data, words);
}

export interface BillOptions {
  allowed?: readonly number[];
  notCovered?: readonly number[];
  network?: 'in' | 'out';
  people?: readonly string[];
  services?: readonly Service[];
  pharmacy?: boolean;
  program?: BillProgram | undefined;
}

/**
 * Shares bills between a person and their plan, in order; each counts toward deductible and maximum of the next.
 * @param bills what is asked, in US dollars with at most two decimals, 0 or more.
 * @param terms the plan's terms as a case holds them. What is absent counts as none, and the answer says so.
 * @param allowed what the plan allows: one amount for all bills, or one for each.
 * @param notCovered what of it the plan does not cover at all, likewise.
 * @param network outside it, the clinic may also ask for what the plan does not allow.
 * @param people whose bill each is, in a family: everyone has a deductible and a maximum of their own beside the family's.
 * @param services what each bill is for, where the plan has terms of its own for it (a copay, a share, no deductible).
 * @param pharmacy the bills are for a medicine, one fill each.
 * @param program see `programOf`.
 */
export function bill(
  bills: readonly number[],
  terms: Benefits,
  { allowed, notCovered, network, people, services, pharmacy, program }: BillOptions = {},
  words: Words = en,
): BillsAnswer {
  return shareBills(
    {
      bills: bills.map(toCents),
      benefits: terms,
      ...(allowed && allowed.length > 0 ? { allowed: allowed.map(toCents) } : {}),
      ...(notCovered && notCovered.length > 0 ? { notCovered: notCovered.map(toCents) } : {}),
      ...(network ? { network } : {}),
      ...(people && people.length > 0 ? { people } : {}),
      ...(services && services.length > 0 ? { services } : {}),
      ...(pharmacy === undefined ? {} : { pharmacy }),
      ...(program ? { program } : {}),
    },
    words,
  );
}

/** An amount as the program writes it: "$1,234", "$1,234.50". */
export const dollars = (amount: number): string => formatDollars(toCents(amount));

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

/** An untaxed account and what it saves, in US dollars. */
export interface UntaxedAccount {
  /** A flexible spending account (an employer's), or a health savings account (with a high-deductible plan). */
  id: 'fsa' | 'hsa';
  /** The year of the limit. */
  year: number;
  /** The most that may be put in for it. */
  limit: number;
  /** The part of the amount that it can pay. */
  counts: number;
  saves: number;
  sources: ResultSource[];
}

export interface Untaxed {
  /** Those that this person may put money into, as far as the plan shows; empty: none. */
  accounts: UntaxedAccount[];
  /** The least deductible of a plan with which a health savings account goes. */
  leastDeductible: number;
  /** Where it stands that bronze and catastrophic plans count as such, for somebody who may have one. */
  bronzeCounts: ResultSource[];
  /** With family cover. */
  family: boolean;
  /** Where it stands who may put money into which. */
  rules: ResultSource[];
}

/**
 * Paying from untaxed accounts, within the limits of the year.
 * @param given a valid case with `asOf`. @param rate marginal tax rate, a fraction.
 * @returns undefined where no limits are known.
 */
export function untaxed(
  amount: number,
  rate: number,
  given: Case & { asOf: string },
  data: Data,
  words: Words = en,
): Untaxed | undefined {
  const found = accountsFor(understand(given, data, words), toCents(amount), rate, data);
  return (
    found && {
      ...found,
      leastDeductible: toDollars(found.leastDeductible),
      accounts: found.accounts.map(({ id, year, limit, counts, saved, sources }) => ({
        ...{ id, year, limit: toDollars(limit), counts: toDollars(counts), saves: toDollars(saved), sources },
      })),
    }
  );
}

/** The federal deduction for medical costs, in US dollars. */
export interface Deduction {
  /** What of the amount counts: the part above 7.5 % of income. */
  deductible: number;
  /** The tax that it saves somebody who itemizes. */
  saves: number;
}

/** @param income adjusted gross income of the year, US dollars. @param rate marginal tax rate, a fraction. */
export function deduction(amount: number, income: number, rate: number): Deduction {
  const counts = deductible(toCents(amount), toCents(income));
  return { deductible: toDollars(counts), saves: toDollars(taxSavedCents(counts, rate)) };
}
