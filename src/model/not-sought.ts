/** What a person is in for now: time may change it, but nobody is told to bring that about. */
const FOR_NOW: readonly string[] = ['history.pregnant', 'history.severeHeartDisease'];

/**
 * Facts that make a person's illness worse, not the request better: danger, a stay in hospital, daily life that breaks
 * down. A policy may ask for one of them (the way in a crisis), and it is shown as a condition; but nobody is told to
 * get it, or that the answer would be better with it.
 */
const DANGER: readonly string[] = [
  'history.suicidalIdeation',
  'history.suicidalIntent',
  'history.hospitalizationRisk',
  'history.inpatientForSuicidality',
  'history.severeImpairment',
];

/** May this fact be named as something to bring about? */
export function mayBeSought(fact: string): boolean {
  return !FOR_NOW.includes(fact) && !isDanger(fact);
}

/** Is it a danger or a breakdown? A condition that asks for it is met or not, and never "not yet". */
export function isDanger(fact: string): boolean {
  return DANGER.includes(fact);
}

/** Does this fact stand in the way only for a time, without anything to do about it? */
export function standsForNow(fact: string): boolean {
  return FOR_NOW.includes(fact);
}
