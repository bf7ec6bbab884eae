/**
 * Which questions belong together, so that nobody is asked what they have just said they cannot tell. Only the wizard
 * looks at this; flags and files may give any fact at any time.
 */
import type { FactId } from './case.ts';

/** A fact that says little without another one is asked only when the other is known. */
const NEEDS: Partial<Record<FactId, FactId>> = {
  'plan.benefits.deductibleMet': 'plan.benefits.deductible',
  'plan.benefits.outOfPocketMet': 'plan.benefits.outOfPocketMax',
  'history.failedAntidepressantClasses': 'history.failedAntidepressants',
  'history.minTrialWeeks': 'history.failedAntidepressants',
  'history.adequateDoses': 'history.failedAntidepressants',
  'history.trialsInCurrentEpisode': 'history.failedAntidepressants',
  'history.trialsWithin5Years': 'history.failedAntidepressants',
};

/** Facts that are remembered together or stand on the same paper: who cannot tell one is not asked for the others. */
const TOGETHER: readonly (readonly FactId[])[] = [
  ['history.phq9', 'history.madrs', 'history.hamd17', 'history.qids'],
  ['history.failedAntidepressantClasses', 'history.minTrialWeeks', 'history.adequateDoses'],
];

/**
 * @param known whether a fact is known by now.
 * @param unknown whether a fact was asked and the person did not know it.
 */
export function canBeTold(fact: FactId, known: (id: FactId) => boolean, unknown: (id: FactId) => boolean): boolean {
  const needed = NEEDS[fact];
  if (needed !== undefined && !known(needed)) return false;
  return !TOGETHER.some((family) => family.includes(fact) && family.some(unknown));
}
