/** Facts that can harm a person where they are told without need: a letter names them only where the policy asks. */
export type SensitiveTopic = 'substances' | 'suicide' | 'pregnancy';

const TOPICS: Readonly<Record<string, SensitiveTopic>> = {
  'history.substanceUseDisorder': 'substances',
  'history.substanceUseTreated': 'substances',
  'history.monthsWithoutUse': 'substances',
  'history.interferingSubstances': 'substances',
  'history.drugScreenNegative': 'substances',
  'history.suicidalIdeation': 'suicide',
  'history.suicidalIntent': 'suicide',
  'history.hospitalizationRisk': 'suicide',
  'history.inpatientForSuicidality': 'suicide',
  'history.pregnant': 'pregnancy',
};

/** @returns what the fact is about, or undefined where it is no such fact. */
export const sensitiveTopic = (fact: string): SensitiveTopic | undefined => TOPICS[fact];
