/** What is known of each fact, for one rule: values of the case, and counts of trials by the rule's own definition. */
import type { Finding, Lookup } from '../logic/leaf.ts';
import { getFact } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Rule } from '../model/policy.ts';
import type { Words } from '../words/index.ts';
import { judgeTrials, type TrialCount, USUAL_TRIAL } from './trials.ts';

export interface RuleLookup {
  lookup: Lookup;
  count: TrialCount;
}

export function lookupFor(rule: Rule, person: Person, data: Data, words: Words): RuleLookup {
  const count = judgeTrials(person.case, rule.trialRule ?? USUAL_TRIAL, data.drugs(), words);
  // With a list of trials, what is missing is a detail of the list; without one, the number itself, or, where that is
  // known and does not settle it, the list.
  const listed = count.trials.length > 0;
  const list = ['history.antidepressantTrials'];
  const lacksSome = listed && person.case.history?.allTrialsListed === false;
  const ask = (fact: string) =>
    listed && !lacksSome ? (count.unfinished ? list : []) : getFact(person.case, fact) === undefined ? [fact] : list;

  const lookup: Lookup = (fact) => {
    switch (fact) {
      case 'history.failedAntidepressants':
        return { value: count.failed, ask: ask(fact) };
      case 'history.failedAntidepressantClasses':
        return { value: count.classes, ask: ask(fact) };
      case 'history.minTrialWeeks':
        return { value: count.weeks, ask: ask(fact) };
      case 'history.adequateDoses':
        // A list shows what was taken, not whether more could have been.
        return { value: count.dose, ask: rule.trialRule?.highestDose ? [fact] : ask(fact) };
      case 'history.trialsInCurrentEpisode':
        return { value: count.thisEpisode, ask: ask(fact) };
      case 'history.trialsWithin5Years':
        return { value: count.withinFiveYears, ask: ask(fact) };
      case 'history.antidepressantTrials':
        return { value: listed ? true : undefined, ask: [fact] };
      default:
        // Of all facts only the list of trials, answered above, holds what cannot be compared.
        return { value: getFact(person.case, fact) as Finding['value'], ask: [fact] };
    }
  };
  return { lookup, count };
}
