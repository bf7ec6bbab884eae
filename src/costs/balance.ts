/**
 * What a clinic may ask above the amount that a programme allows: Medicare's limiting charge, payment in full under
 * Medicaid, QMB and the VA, TRICARE's 15 %. The rules with their laws stand in `costs/plan-designs`, under `balances`.
 */
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { ResultSource } from '../model/result.ts';
import { type Cents, shareOf } from './cents.ts';
import { cite } from './cite.ts';
import { termsKind } from './design.ts';

export interface Balance {
  /** At most this share of the allowed amount; 0: nothing; null: no limit was found. */
  most: number | null;
  /** The rule in a few sentences. */
  plain: string;
  sources: ResultSource[];
}

/** @returns undefined where no rule was found: then everything above the allowed amount may be asked. */
export function balanceFor(person: Person, line: Line | undefined, data: Data): Balance | undefined {
  const { items, sources } = data.balances();
  const kind = termsKind(person) ?? '';
  const secondPlan = person.case.plan?.secondPlan;
  const rule = items.find(
    ({ lines, secondPlan: beside, notKinds }) =>
      line !== undefined &&
      lines.includes(line) &&
      (beside === undefined || beside === secondPlan) &&
      notKinds?.includes(kind) !== true,
  );
  return rule && { most: rule.most, plain: rule.plain, sources: cite('costs/plan-designs', sources, rule.sources) };
}

/** What of a bill may be asked above the allowed amount. */
export function mayAsk(asked: Cents, allowed: Cents, balance: Balance | undefined): Cents {
  const above = Math.max(0, asked - allowed);
  const most = balance?.most ?? null;
  return most === null ? above : Math.min(above, shareOf(allowed, most));
}
