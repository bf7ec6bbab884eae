/**
 * Which past antidepressant trials count for a policy, and why not. Policies differ in the weeks and the dose they ask
 * for, so each rule brings its own definition (`trialRule`). What a rule does not ask is not held against a trial, with
 * one exception: where it names no length or no dose, a trial that is known to be very short or below the usual dose
 * is left open, because the reviewer may not take it for one.
 * Doses are judged by the table in `data/drugs.json`, the low end of the usual range.
 */
import { addMonths, firstDayOf, lastDayOf } from '../logic/dates.ts';
import type { Bounds } from '../logic/leaf.ts';
import type { Case, Trial } from '../model/case.ts';
import type { Drug, DrugsFile } from '../model/catalog.ts';
import { findDrug } from '../model/find-drug.ts';
import type { TrialRule } from '../model/policy.ts';
import { en, type Words } from '../words/index.ts';

/** The usual meaning, for counting outside any policy: not enough help, or not tolerated. */
export const USUAL_TRIAL: TrialRule = {};

const FAILED = ['no-response', 'partial', 'intolerant'] as const;
/** The class of herbs and the like in `data/drugs.json`: sold without approval, so no policy can count them. */
const SUPPLEMENT = 'dietary supplement';
/** The least that any policy of ours asks for; below it a trial is in doubt where a policy names no length. */
const LEAST_WEEKS = 4;
/** More trials than anybody has; stands for "no upper bound". */
const MANY = 40;
/** Weeks of trials of which no length is asked. */
export const ANY_LENGTH = Number.POSITIVE_INFINITY;

export interface JudgedTrial {
  trial: Trial;
  drug: Drug | undefined;
  counts: 'yes' | 'no' | 'not-known';
  because: string[];
  /** Something is not known that the person could add. */
  unfinished: boolean;
  /** Open for no other reason than that the policy names no length or dose, and this trial was short or low. */
  doubted: boolean;
}

export interface TrialCount {
  trials: JudgedTrial[];
  /** Different drugs that failed by this definition. */
  failed: Bounds;
  /** Different classes among them. */
  classes: Bounds;
  /** Shortest counted trial in weeks; undefined when not known. */
  weeks: number | undefined;
  /** All counted trials at an adequate dose; undefined when not known. */
  dose: boolean | undefined;
  /** All counted trials in the present period of depression; undefined when not known. */
  thisEpisode: boolean | undefined;
  /** All counted trials ended within the past five years; undefined when not known. */
  withinFiveYears: boolean | undefined;
  /** Something is not known that the person could add to the list. */
  unfinished: boolean;
}

/** One trial by one definition. */
function judgeTrial(trial: Trial, rule: TrialRule, of: Case, table: DrugsFile, words: Words): JudgedTrial {
  const drug = findDrug(trial.drug, table);
  const no: string[] = [];
  const open: string[] = [];
  // What no detail of the list settles: the policy leaves it open.
  const ofPolicy: string[] = [];
  const doubts: string[] = [];
  const say = words.coverage.trial;

  if (drug && !drug.antidepressant) {
    no.push(drug.class === SUPPLEMENT ? say.supplement(drug.name) : say.notAntidepressant(drug.name));
  }
  const outcomes: readonly string[] = rule.outcomes ?? FAILED;
  if (trial.outcome === undefined) open.push(say.resultNotKnown);
  else if (trial.outcome === 'response') no.push(say.helped);
  else if (!outcomes.includes(trial.outcome) && trial.outcome !== 'intolerant') {
    no.push(say.resultDoesNotCount(trial.outcome));
  }

  if (rule.classes && drug?.antidepressant && !rule.classes.includes(drug.class)) no.push(say.otherClass(drug.name));
  else if (rule.classes && !drug) open.push(say.classNotKnown(trial.drug));

  const partial = trial.outcome === 'partial' ? rule.partial : undefined;
  if (partial?.atMostPercent !== undefined) open.push(say.partNotMeasured(partial.atMostPercent));

  const sideEffects = trial.outcome === 'intolerant';
  if (sideEffects) {
    // Cut short: whether the policy lets that pass is known only where it says so.
    const named = outcomes.includes('intolerant');
    const whole = named && longEnough(trial, rule) && (!rule.adequateDose || doseReached(trial, drug) === true);
    if (!whole && !rule.sideEffectsCount) ofPolicy.push(say.cutShort);
  } else {
    const minWeeks = partial?.minWeeks ?? rule.minWeeks;
    if (minWeeks !== undefined) {
      if (trial.weeks === undefined) open.push(say.weeksNotKnown(minWeeks));
      else if (trial.weeks < minWeeks) no.push(say.tooShort(trial.weeks, minWeeks));
    } else if (trial.weeks !== undefined && trial.weeks < LEAST_WEEKS) {
      doubts.push(say.shortForMost(trial.weeks, LEAST_WEEKS));
    }
    if (rule.adequateDose) {
      if (!drug || drug.minDose === null) open.push(say.doseNotInTable(trial.drug));
      else if (trial.doseMg === undefined) open.push(say.doseNotKnown(drug.minDose, drug.unit));
      else if (trial.doseMg < drug.minDose) no.push(say.doseTooLow(trial.doseMg, drug.minDose, drug.unit));
      else if (partial?.highestDose && highestReached(trial, drug) === undefined) {
        ofPolicy.push(say.belowHighest(trial.doseMg, drug.maxDose, drug.unit));
      }
    } else if (drug && drug.minDose !== null && trial.doseMg !== undefined && trial.doseMg < drug.minDose) {
      doubts.push(say.lowForMost(trial.doseMg, drug.minDose, drug.unit));
    }
    if (rule.highestDose && of.history?.adequateDoses !== true && highestReached(trial, drug) === undefined) {
      ofPolicy.push(say.highestNotKnown);
    }
  }
  if (rule.thisEpisode) {
    const inEpisode = trial.thisEpisode ?? of.history?.trialsInCurrentEpisode;
    if (inEpisode === undefined) open.push(say.episodeNotKnown);
    else if (!inEpisode) no.push(say.otherEpisode);
  }
  if (rule.withinYears !== undefined) {
    const recent = endedWithin(trial, rule.withinYears, of);
    if (recent === undefined) open.push(say.endNotKnown(rule.withinYears));
    else if (!recent) no.push(say.tooLongAgo(trial.ended, rule.withinYears));
  }
  const reasons = [...open, ...ofPolicy, ...doubts];
  const counts = no.length > 0 ? 'no' : reasons.length > 0 ? 'not-known' : 'yes';
  const because = counts === 'no' ? no : counts === 'yes' ? [say.counts] : reasons;
  const unfinished = counts === 'not-known' && open.length > 0;
  return {
    trial,
    drug,
    counts,
    because,
    unfinished,
    doubted: counts === 'not-known' && reasons.length === doubts.length,
  };
}

/** Was it taken as long as the rule asks? Not known counts as no: it cannot be shown. */
function longEnough({ weeks }: Trial, { minWeeks }: TrialRule): boolean {
  return minWeeks === undefined || (weeks !== undefined && weeks >= minWeeks);
}

/** Did the dose reach the low end of the usual range? */
function doseReached({ doseMg }: Trial, drug: Drug | undefined): boolean | undefined {
  if (!drug || drug.minDose === null || doseMg === undefined) return undefined;
  return doseMg >= drug.minDose;
}

/** Was it the highest dose that could be taken? Side effects stopped it there, or no more is usual; else nobody can see it. */
function highestReached({ doseMg, outcome }: Trial, drug: Drug | undefined): true | undefined {
  if (outcome === 'intolerant') return true;
  return drug?.maxDose && doseMg !== undefined && doseMg >= drug.maxDose ? true : undefined;
}

/** Did the trial end so recently? A year alone can leave it open. Without a date the answer for all trials counts. */
function endedWithin(trial: Trial, years: number, of: Case): boolean | undefined {
  if (trial.ended === undefined || of.asOf === undefined) {
    const all = of.history?.trialsWithin5Years;
    if (years === 5) return all;
    return all === true && years > 5 ? true : undefined;
  }
  const since = addMonths(of.asOf, -12 * years);
  if (firstDayOf(trial.ended) >= since) return true;
  return lastDayOf(trial.ended) < since ? false : undefined;
}

/**
 * Counts by one definition. Listed trials decide, where the list is not said to lack some; a larger number given next to
 * the list stands for trials not listed, which may or may not count. With no list, the numbers given are taken as they are, unless the person says too that
 * some were very short or low, and the policy does not say what counts.
 */
export function judgeTrials(of: Case, rule: TrialRule, table: DrugsFile, words: Words = en): TrialCount {
  const listed = of.history?.antidepressantTrials ?? [];
  const said = of.history?.failedAntidepressants;
  const saidClasses = of.history?.failedAntidepressantClasses;
  if (listed.length === 0) {
    const short = rule.minWeeks === undefined && (of.history?.minTrialWeeks ?? LEAST_WEEKS) < LEAST_WEEKS;
    const low = !rule.adequateDose && of.history?.adequateDoses === false;
    const sure = (number: number) => (short || low ? 0 : number);
    return {
      trials: [],
      // As many medicines as classes at least; no more classes than medicines.
      failed: said === undefined ? { min: sure(saidClasses ?? 0), max: MANY } : { min: sure(said), max: said },
      classes:
        saidClasses === undefined
          ? { min: sure(Math.min(said ?? 0, 1)), max: said ?? MANY }
          : { min: sure(saidClasses), max: saidClasses },
      weeks: of.history?.minTrialWeeks,
      dose: of.history?.adequateDoses,
      thisEpisode: of.history?.trialsInCurrentEpisode,
      withinFiveYears: of.history?.trialsWithin5Years,
      unfinished: true,
    };
  }

  const trials = listed.map((trial) => judgeTrial(trial, rule, of, table, words));
  const nameOf = (judged: JudgedTrial) => (judged.drug?.name ?? judged.trial.drug).toLowerCase();
  const yes = new Set(trials.filter((t) => t.counts === 'yes').map(nameOf));
  const maybe = new Set(trials.filter((t) => t.counts === 'not-known' && !yes.has(nameOf(t))).map(nameOf));
  const names = new Set(trials.map(nameOf)).size;
  // A list that may lack some (a health record) shuts nothing out, unless the person says how many there were.
  const some = of.history?.allTrialsListed === false;
  const unlisted = some && said === undefined ? MANY : Math.max(0, (said ?? 0) - names);
  const failed = { min: yes.size, max: yes.size + maybe.size + unlisted };

  const classOf = (judged: JudgedTrial) => judged.drug?.class ?? `of ${nameOf(judged)}`;
  const sure = new Set(trials.filter((t) => t.counts === 'yes' && t.drug).map(classOf));
  const possible = new Set(trials.filter((t) => t.counts !== 'no').map(classOf));
  // A drug outside the table has a class, only we do not know which: it may be one that is there already.
  const min = sure.size > 0 ? sure.size : Math.min(1, yes.size);
  const classes = { min, max: possible.size + unlisted };

  const counted = trials.filter((t) => t.counts === 'yes' || t.doubted);
  // What surely does not count says nothing of those that may; it is looked at only where there is nothing else.
  const maybeCounted = trials.filter((t) => t.counts === 'not-known');
  const failing = trials.filter((t) => t.trial.outcome !== 'response');
  // Where others may have been tried, neither do those that do not count.
  const looked = some ? [counted] : [counted, maybeCounted, failing];
  const considered = looked.find((found) => found.length > 0) ?? [];
  return {
    trials,
    failed,
    classes,
    weeks: shortest(considered, rule),
    dose: allOf(considered.map((t) => fullDose(t, rule))) ?? of.history?.adequateDoses,
    thisEpisode: allOf(considered.map((t) => t.trial.thisEpisode)) ?? of.history?.trialsInCurrentEpisode,
    withinFiveYears: allOf(considered.map((t) => endedWithin(t.trial, 5, of))) ?? of.history?.trialsWithin5Years,
    unfinished: unlisted > 0 || trials.some((t) => t.unfinished),
  };
}

/** Weeks of the shortest; not known where one was cut short and the policy does not say that this may be. */
function shortest(trials: readonly JudgedTrial[], rule: TrialRule): number | undefined {
  const sideEffects = ({ trial }: JudgedTrial) => trial.outcome === 'intolerant';
  const timed = trials.filter((judged) => !(rule.sideEffectsCount && sideEffects(judged)));
  if (timed.length === 0) return trials.length > 0 ? ANY_LENGTH : undefined;
  const weeks = timed
    .filter((judged) => !sideEffects(judged) || (rule.minWeeks !== undefined && longEnough(judged.trial, rule)))
    .map(({ trial }) => trial.weeks)
    .filter((n) => n !== undefined);
  return weeks.length === timed.length ? Math.min(...weeks) : undefined;
}

/** Was the dose as full as the rule wants it? */
function fullDose({ trial, drug }: JudgedTrial, rule: TrialRule): boolean | undefined {
  if (rule.highestDose) {
    // Less than usual, and nothing spoke against more.
    const tooLow = trial.outcome !== 'intolerant' && doseReached(trial, drug) === false;
    return tooLow ? false : highestReached(trial, drug);
  }
  if (trial.outcome === 'intolerant') return rule.sideEffectsCount || doseReached(trial, drug) || undefined;
  return doseReached(trial, drug);
}

/** Three-valued "all": false if one is false, not known if one is not known or there are none. */
function allOf(known: (boolean | undefined)[]): boolean | undefined {
  if (known.includes(false)) return false;
  return known.includes(undefined) || known.length === 0 ? undefined : true;
}
