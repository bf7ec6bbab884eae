/**
 * Untaxed accounts for medical care: who may put money in, how much in a year, and the tax that it saves. Figures and
 * rules: `aid/paying`, `taxAccounts`.
 */
import type { Data } from '../model/data.ts';
import type { TaxAccounts } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { ResultSource } from '../model/result.ts';
import type { SourceRef } from '../model/source.ts';
import { type Cents, toCents } from './cents.ts';
import { cite } from './cite.ts';
import { costLine } from './design.ts';
import { taxSaved } from './finance.ts';

/** One account that this person may have. Money in whole cents. */
export interface Account {
  id: 'fsa' | 'hsa';
  /** The year of the limit: the one asked about, or the latest earlier one that is known. */
  year: number;
  /** The most that may be put in for the year. */
  limit: Cents;
  /** The part of the amount that it can pay, and the tax saved on it. */
  counts: Cents;
  saved: Cents;
  sources: ResultSource[];
}

export interface Accounts {
  /** Empty: no new money may go into either. */
  accounts: Account[];
  /** The least deductible of a plan with which money may go into a health savings account. */
  leastDeductible: Cents;
  /** Where it stands that bronze and catastrophic plans count as such plans, for somebody who may have one. */
  bronzeCounts: ResultSource[];
  /** The limits are those of family cover. */
  family: boolean;
  /** Where it stands who may put money into which. */
  rules: ResultSource[];
}

/** Private plans are the only ones beside which money may go into a health savings account. */
const PRIVATE: readonly Line[] = ['commercial', 'fehb'];

/** Sold to one person, so that no employer stands behind them; a flexible spending account is an employer's. */
const WITHOUT_EMPLOYER: readonly string[] = ['marketplace', 'short-term', 'sharing-ministry', 'student'];

/** No health plan in the sense of the tax law. */
const NO_PLAN: readonly string[] = ['sharing-ministry'];

/** At this age more may go into a health savings account. */
const CATCH_UP_AGE = 55;

/** The entry of a year, else of the latest earlier one. */
function latest(year: number, items: readonly TaxAccounts[]): TaxAccounts | undefined {
  return items.filter((entry) => entry.year <= year).sort((a, b) => b.year - a.year)[0];
}

/** A deductible that was given and is too low shows that the plan is no high-deductible plan. */
function maybeHighDeductible(
  { case: { plan }, planKind }: Person,
  { highDeductible, bronzeCounts }: TaxAccounts,
): boolean {
  const { deductible, familyDeductible } = plan?.benefits ?? {};
  if (planKind?.id === 'marketplace' && bronzeCounts) return true;
  if (familyDeductible !== undefined) return familyDeductible >= highDeductible.family;
  return deductible === undefined || deductible >= highDeductible.one;
}

/**
 * @param amount what is to be paid, in cents.
 * @param rate the marginal tax rate, a fraction.
 * @returns undefined where no limits are known.
 */
export function accountsFor(person: Person, amount: Cents, rate: number, data: Data): Accounts | undefined {
  const { items, sources } = data.taxAccounts();
  const year = Number(person.asOf.slice(0, 4));
  const limits = latest(year, items);
  if (!limits) return undefined;
  const { line } = costLine(person);
  const kind = person.planKind?.id ?? '';
  const benefits = person.case.plan?.benefits ?? {};
  const family = benefits.familyDeductible !== undefined || benefits.familyOutOfPocketMax !== undefined;
  const isPrivate = line !== undefined && PRIVATE.includes(line);
  const older = (person.case.patient?.age ?? 0) >= CATCH_UP_AGE;
  const { hsa, highDeductible } = limits;
  // The limit of a flexible spending account is published months after that of the other account.
  const withFsa = latest(
    year,
    items.filter(({ fsa }) => fsa !== null),
  );
  const account = (id: Account['id'], of: number, inDollars: number, refs: readonly SourceRef[]): Account => {
    const limit = toCents(inDollars);
    const counts = Math.min(amount, limit);
    return { id, year: of, limit, counts, saved: taxSaved(counts, rate), sources: cite('aid', sources, refs) };
  };
  const mayHaveFsa = isPrivate && !WITHOUT_EMPLOYER.includes(kind);
  const mayHaveHsa = isPrivate && !NO_PLAN.includes(kind) && maybeHighDeductible(person, limits);
  const hsaLimit = (family ? hsa.family : hsa.one) + (older ? hsa.from55 : 0);
  return {
    accounts: [
      ...(mayHaveFsa && withFsa?.fsa ? [account('fsa', withFsa.year, withFsa.fsa.limit, withFsa.fsa.sources)] : []),
      ...(mayHaveHsa ? [account('hsa', limits.year, hsaLimit, hsa.sources)] : []),
    ],
    leastDeductible: toCents(family ? highDeductible.family : highDeductible.one),
    bronzeCounts: mayHaveHsa && kind === 'marketplace' ? cite('aid', sources, limits.bronzeCounts ?? []) : [],
    family,
    rules: cite('aid', sources, limits.rules),
  };
}
