/** How sure an answer is, how old its rule is, and what the rule is called. */
import { addMonths, lastDayOf } from '../logic/dates.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Policy } from '../model/policy.ts';
import type { Confidence } from '../model/source.ts';
import type { Words } from '../words/index.ts';
import type { Speaking } from './choose.ts';

const LEVELS: readonly Confidence[] = ['high', 'medium', 'low'];

/** Months after which a rule that was not reviewed again is called old. */
const STALE_AFTER_MONTHS = 24;

/** True when the payer's last review (or, failing that, the effective date) lies over 24 months before the day. */
export function isStale(policy: Policy, asOf: string): boolean {
  const date = policy.reviewed ?? policy.effective.from;
  return date !== null && addMonths(lastDayOf(date), STALE_AFTER_MONTHS) < asOf;
}

/**
 * The weaker of policy and rule is the start. A rule that is old or bears no date, or of which only part was read, is
 * never surer than "medium"; both together are "low". Each of these lowers the answer by one step: the employer pays
 * itself and its booklet decides, or a short-term plan's contract does; the kind of plan is assumed.
 */
export function confidenceOf({ policy, rule }: Speaking, person: Person): Confidence {
  const weakest = Math.max(LEVELS.indexOf(policy.confidence), LEVELS.indexOf(rule.confidence ?? 'high'));
  const undated = policy.reviewed === null && policy.effective.from === null;
  const flaws = [isStale(policy, person.asOf) || undated, rule.incomplete !== undefined].filter(Boolean).length;
  const ownContract = person.planKind?.id === 'employer-self-funded' || isShortTerm(person, policy);
  const steps = [ownContract, person.line === undefined].filter(Boolean).length;
  return LEVELS[Math.min(Math.max(weakest, flaws) + steps, LEVELS.length - 1)] as Confidence;
}

/** A plan outside the rules for health insurance, answered by the policy that an insurer has for its other plans. */
export const isShortTerm = (person: Person, policy: Policy): boolean =>
  person.planKind?.id === 'short-term' && policy.lines.includes('commercial');

/** "Aetna, “Ketamine for …” (CPB 0938, March 5, 2026)". */
export function policyName(policy: Policy, data: Data, words: Words): string {
  const payer = data.payers().find((entry) => entry.id === policy.payer)?.name ?? policy.payer;
  return words.coverage.policyName(payer, policy.title, policy.number, policy.reviewed ?? policy.effective.from);
}

/** The same in short, for second mentions: "Aetna CPB 0938", or payer and title. */
export function policyShortName(policy: Policy, data: Data): string {
  const payer = data.payers().find((entry) => entry.id === policy.payer)?.name ?? policy.payer;
  // "TRICARE Policy Manual, chapter 7" names its payer already.
  if (policy.number?.startsWith(`${payer} `)) return policy.number;
  return policy.number ? `${payer} ${policy.number}` : `${payer}, “${policy.title}”`;
}
