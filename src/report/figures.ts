/** Figures and choices that every form of the report shares: money as written, what comes first, what comes later. */
import { formatDollars, toCents } from '../costs/cents.ts';
import type { Cost, Result } from '../model/result.ts';
import type { Words } from '../words/index.ts';

export const dollars = (amount: number) => formatDollars(toCents(amount));

export const whole = (amount: number) => dollars(Math.round(amount));

/** Typical, low and high as written: an estimate to the dollar, since cents would feign a precision it lacks. */
export function spanOf({ low, typical, high }: Cost['you']): [string, string, string] {
  const write = low === high ? dollars : whole;
  return [write(typical), write(low), write(high)];
}

/** Where approval is unlikely, what one pays alone comes first. */
export function byLikelihood({ costs, verdict }: Result): Cost[] {
  if (verdict.status !== 'unlikely') return costs;
  return [...costs.filter(({ id }) => id === 'if-denied'), ...costs.filter(({ id }) => id !== 'if-denied')];
}

/** Scenarios that the first screen leaves to the details and to `ketcover cost`. */
export const FURTHER: readonly string[] = ['at-hospital', 'at-home'];

/** Answers that suggest suicidal thoughts: the crisis line comes before everything else. */
export function crisis(result: Result): boolean {
  return result.nextSteps[0]?.id === 'crisis-line';
}

/** How a past medicine was judged by the policy, in one line. */
export function trialLine(t: Result['trials'][number], counts: Record<Result['trials'][number]['counts'], string>) {
  return t.counts === 'yes' ? `${t.trial}: ${counts.yes}` : `${t.trial}: ${counts[t.counts]} (${t.because.join('; ')})`;
}

/** What a policy says beside its conditions: how long an approval lasts, how many, how it is billed. */
export function alsoSays({ approvalMonths, limits }: Result['policies'][number], { show }: Words): string[] {
  return [...(approvalMonths ? [show.approval(approvalMonths)] : []), ...limits.map(({ says }) => says)];
}
