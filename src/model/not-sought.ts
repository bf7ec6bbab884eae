/**
 * Facts that make a person's illness worse, not the request better: danger, a stay in hospital, daily life that breaks
 * down. A policy may ask for one of them (the way in a crisis), and it is shown as a condition; but nobody is told to
 * get it, or that the answer would be better with it.
 */
const NOT_SOUGHT: readonly string[] = [
  'history.suicidalIdeation',
  'history.suicidalIntent',
  'history.hospitalizationRisk',
  'history.inpatientForSuicidality',
  'history.severeImpairment',
];

/** May this fact be named as something to bring about? */
export function mayBeSought(fact: string): boolean {
  return !NOT_SOUGHT.includes(fact);
}
