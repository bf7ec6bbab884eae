/** Which past trials count, part by part of a rule's own definition. */
import { describe, expect, it } from 'vitest';
import { confidenceOf, isStale, policyName, policyShortName } from '../../src/coverage/confidence.ts';
import { ANY_LENGTH, judgeTrials } from '../../src/coverage/trials.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case, Trial } from '../../src/model/case.ts';
import type { Policy, TrialRule } from '../../src/model/policy.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { policy, rule, world } from './small-data.ts';

const data = world();
const count = (trials: Trial[], of: TrialRule = {}, history: Case['history'] = {}) =>
  judgeTrials({ asOf: '2026-11-23', history: { ...history, antidepressantTrials: trials } }, of, data.drugs());
const failed = { outcome: 'no-response' } as const;
const sertraline: Trial = { drug: 'sertraline', ...failed };
const venlafaxine: Trial = { drug: 'venlafaxine', ...failed };
const say = en.coverage.trial;

describe('one trial', () => {
  const one = (trial: Partial<Trial>, of: TrialRule = {}, history: Case['history'] = {}) => {
    const [judged] = count([{ ...sertraline, ...trial }], of, history).trials;
    return [judged?.counts, ...(judged?.because ?? [])];
  };

  it('the result: not known leaves it open, a good one does not count, nor one that the rule leaves out', () => {
    expect(count([{ drug: 'sertraline' }]).trials[0]).toMatchObject({
      counts: 'not-known',
      because: [say.resultNotKnown],
    });
    expect(one({ outcome: 'response' })).toEqual(['no', say.helped]);
    expect(one({ outcome: 'partial' })).toEqual(['yes', say.counts]);
    expect(one({ outcome: 'partial' }, { outcomes: ['no-response'] })).toEqual([
      'no',
      say.resultDoesNotCount('partial'),
    ]);
  });
  it('what is no antidepressant: added to one, or a dietary supplement', () => {
    const real = openData().drugs();
    const judged = (drug: string) =>
      judgeTrials({ history: { antidepressantTrials: [{ drug, ...failed }] } }, {}, real);
    expect(judged('Abilify').trials[0]).toMatchObject({
      counts: 'no',
      because: [say.notAntidepressant('aripiprazole')],
    });
    const supplement = real.drugs.find((drug) => /supplement/.test(drug.class))?.name as string;
    expect(judged(supplement).trials[0]).toMatchObject({ counts: 'no', because: [say.supplement(supplement)] });
  });
  it('the length: just long enough counts, not known leaves it open', () => {
    expect(one({ weeks: 6 }, { minWeeks: 6 })).toEqual(['yes', say.counts]);
    expect(one({ weeks: 5 }, { minWeeks: 6 })).toEqual(['no', say.tooShort(5, 6)]);
    expect(one({}, { minWeeks: 6 })).toEqual(['not-known', say.weeksNotKnown(6)]);
  });
  it('the dose: just the low end counts; not known, or not in the table, leaves it open', () => {
    const dose: TrialRule = { adequateDose: true };
    expect(one({ doseMg: 50 }, dose)).toEqual(['yes', say.counts]);
    expect(one({ doseMg: 49 }, dose)).toEqual(['no', say.doseTooLow(49, 50, 'mg a day')]);
    expect(one({}, dose)).toEqual(['not-known', say.doseNotKnown(50, 'mg a day')]);
    expect(one({ drug: 'unheardof', doseMg: 50 }, dose)).toEqual(['not-known', say.doseNotInTable('unheardof')]);
  });
  it('the highest dose: no more is usual, side effects stood in the way, or the person says so', () => {
    const highest: TrialRule = { adequateDose: true, highestDose: true };
    expect(one({ doseMg: 200 }, highest)).toEqual(['yes', say.counts]);
    expect(one({ doseMg: 150 }, highest)).toEqual(['not-known', say.highestNotKnown]);
    expect(one({ doseMg: 150 }, highest, { adequateDoses: true })[0]).toBe('yes');
    expect(one({ doseMg: 49 }, highest)).toEqual(['no', say.doseTooLow(49, 50, 'mg a day')]);
    expect(one({ doseMg: 50, outcome: 'intolerant' }, highest)[0]).toBe('yes');
    expect(one({}, { highestDose: true })).toEqual(['not-known', say.highestNotKnown]);
    expect(one({ drug: 'unheardof', doseMg: 900 }, { highestDose: true })).toEqual(['not-known', say.highestNotKnown]);
  });
  it('the list is unfinished only where the person could add to it', () => {
    const full: TrialRule = { minWeeks: 6, adequateDose: true };
    const cut: Trial = { ...sertraline, outcome: 'intolerant', doseMg: 50, weeks: 2 };
    expect(count([cut], full).unfinished).toBe(false);
    expect(count([cut], { ...full, thisEpisode: true }).unfinished).toBe(true);
    expect(count([cut, { ...venlafaxine, doseMg: 150 }], full).unfinished).toBe(true);
    expect(count([cut], full, { failedAntidepressants: 2 }).unfinished).toBe(true);
    expect(count([cut], full, { failedAntidepressants: 1 }).unfinished).toBe(false);
    expect(count([], full).unfinished).toBe(true);
  });
  it('stopped for side effects, where the policy names only other results: open, not refused', () => {
    expect(one({ outcome: 'intolerant' }, { outcomes: ['no-response'] })).toEqual(['not-known', say.cutShort]);
    expect(one({ outcome: 'intolerant' }, { outcomes: ['no-response'], sideEffectsCount: true })[0]).toBe('yes');
  });
  it('one more try that does not count makes nothing worse', () => {
    const full: TrialRule = { minWeeks: 6, adequateDose: true };
    const open: Trial = { drug: 'sertraline', doseMg: 100, weeks: 8 };
    const low: Trial = { ...venlafaxine, doseMg: 10, weeks: 3 };
    const alone = count([open], full);
    const both = count([open, low], full);
    expect([both.failed, both.weeks, both.dose]).toEqual([alone.failed, alone.weeks, alone.dose]);
    expect(both.dose).toBe(true);
  });
  it('stopped for side effects: counts at once where nothing or enough is asked, or where the policy says so', () => {
    const full: TrialRule = { minWeeks: 6, adequateDose: true };
    const stopped: Partial<Trial> = { outcome: 'intolerant', doseMg: 50, weeks: 2 };
    expect(one(stopped)).toEqual(['yes', say.counts]);
    expect(one(stopped, full)).toEqual(['not-known', say.cutShort]);
    expect(one({ ...stopped, weeks: 6 }, full)).toEqual(['yes', say.counts]);
    expect(one({ ...stopped, weeks: 6, doseMg: 25 }, full)).toEqual(['not-known', say.cutShort]);
    expect(one({ outcome: 'intolerant' }, full)).toEqual(['not-known', say.cutShort]);
    expect(one(stopped, { ...full, sideEffectsCount: true })).toEqual(['yes', say.counts]);
  });
  it('where the policy names no length or dose: a very short or low one is left open, one stopped for side effects is not', () => {
    expect(one({ weeks: 4 })).toEqual(['yes', say.counts]);
    expect(one({ weeks: 3 })).toEqual(['not-known', say.shortForMost(3, 4)]);
    expect(one({ doseMg: 49 })).toEqual(['not-known', say.lowForMost(49, 50, 'mg a day')]);
    expect(one({ doseMg: 50, weeks: 5 })).toEqual(['yes', say.counts]);
    expect(one({ doseMg: 25, weeks: 1, outcome: 'intolerant' })).toEqual(['yes', say.counts]);
    // Each for itself: a rule on weeks says nothing on the dose.
    expect(one({ doseMg: 25, weeks: 6 }, { minWeeks: 6 })).toEqual(['not-known', say.lowForMost(25, 50, 'mg a day')]);
    expect(one({ doseMg: 50, weeks: 2 }, { adequateDose: true })).toEqual(['not-known', say.shortForMost(2, 4)]);
  });
  it('no policy of ours asks for less than the four weeks that are taken for the least', () => {
    const asked = openData()
      .payers()
      .flatMap(({ id }) => openData().policiesOf(id))
      .flatMap(({ rules }) => rules.flatMap(({ trialRule }) => trialRule?.minWeeks ?? []));
    expect(Math.min(...asked)).toBe(4);
  });
  it('the kinds that a policy lists: another kind does not count, an unknown one is left open', () => {
    const listed: TrialRule = { classes: ['SSRI', 'NDRI'] };
    expect(one({}, listed)).toEqual(['yes', say.counts]);
    expect(one({ drug: 'venlafaxine' }, listed)).toEqual(['no', say.otherClass('venlafaxine')]);
    expect(one({ drug: 'unheardof' }, listed)).toEqual(['not-known', say.classNotKnown('unheardof')]);
    expect(one({ drug: 'aripiprazole' }, listed)).toEqual(['no', say.notAntidepressant('aripiprazole')]);
  });
  it('part of an effect: weeks and dose of its own, or a measure that the word does not tell', () => {
    const real = openData().drugs();
    const way: TrialRule = { minWeeks: 4, adequateDose: true, partial: { minWeeks: 8, highestDose: true } };
    const judged = (trial: Partial<Trial>, of: TrialRule = way) => {
      const [found] = judgeTrials(
        { history: { antidepressantTrials: [{ ...sertraline, ...trial }] } },
        of,
        real,
      ).trials;
      return [found?.counts, ...(found?.because ?? [])];
    };
    const partial = { outcome: 'partial' } as const;
    expect(judged({ doseMg: 50, weeks: 4 })).toEqual(['yes', say.counts]);
    expect(judged({ ...partial, doseMg: 200, weeks: 8 })).toEqual(['yes', say.counts]);
    expect(judged({ ...partial, doseMg: 200, weeks: 7 })).toEqual(['no', say.tooShort(7, 8)]);
    expect(judged({ ...partial, doseMg: 150, weeks: 8 })).toEqual([
      'not-known',
      say.belowHighest(150, 200, 'mg a day'),
    ]);
    expect(judged({ ...partial, doseMg: 25, weeks: 8 })).toEqual(['no', say.doseTooLow(25, 50, 'mg a day')]);
    const measured: TrialRule = { outcomes: ['no-response', 'partial'], partial: { atMostPercent: 25 } };
    expect(judged({ ...partial, weeks: 8 }, measured)).toEqual(['not-known', say.partNotMeasured(25)]);
    expect(judged({ weeks: 8 }, measured)).toEqual(['yes', say.counts]);
  });
  it('the present episode: its own answer, else that for all', () => {
    const episode: TrialRule = { thisEpisode: true };
    expect(one({ thisEpisode: false }, episode, { trialsInCurrentEpisode: true })[0]).toBe('no');
    expect(one({}, episode, { trialsInCurrentEpisode: true })[0]).toBe('yes');
    expect(one({}, episode)).toEqual(['not-known', say.episodeNotKnown]);
  });
  it('how long ago: the first day of the window counts; an answer for five years serves for longer ones only', () => {
    const window = (withinYears: number): TrialRule => ({ withinYears });
    expect(one({ ended: '2021-11-23' }, window(5))[0]).toBe('yes');
    expect(one({ ended: '2021-11-22' }, window(5))).toEqual(['no', say.tooLongAgo('2021-11-22', 5)]);
    expect(one({ ended: '2021-11' }, window(5))).toEqual(['not-known', say.endNotKnown(5)]);
    expect(one({}, window(5), { trialsWithin5Years: false })).toEqual(['no', say.tooLongAgo(undefined, 5)]);
    expect(one({}, window(10), { trialsWithin5Years: true })[0]).toBe('yes');
    expect(one({}, window(10), { trialsWithin5Years: false })[0]).toBe('not-known');
    expect(one({}, window(2), { trialsWithin5Years: true })[0]).toBe('not-known');
  });
});

describe('the count', () => {
  it('without a list: a number is taken as it is, classes are bounded by it', () => {
    const of = (history: NonNullable<Case['history']>) => {
      const { failed: number, classes, trials } = judgeTrials({ history }, {}, data.drugs());
      expect(trials).toEqual([]);
      return [number, classes];
    };
    expect(of({ failedAntidepressants: 3 })).toEqual([
      { min: 3, max: 3 },
      { min: 1, max: 3 },
    ]);
    expect(of({ failedAntidepressants: 0 })).toEqual([
      { min: 0, max: 0 },
      { min: 0, max: 0 },
    ]);
    expect(of({ failedAntidepressantClasses: 2 })).toEqual([
      { min: 2, max: 40 },
      { min: 2, max: 2 },
    ]);
    expect(of({})).toEqual([
      { min: 0, max: 40 },
      { min: 0, max: 40 },
    ]);
  });
  it('without a list, with the shortest very short or doses too low: as many as said, or none', () => {
    const of = (history: NonNullable<Case['history']>, by: TrialRule = {}) =>
      judgeTrials({ history }, by, data.drugs());
    expect(of({ failedAntidepressants: 2, minTrialWeeks: 1 }).failed).toEqual({ min: 0, max: 2 });
    expect(of({ failedAntidepressants: 2, adequateDoses: false }).failed).toEqual({ min: 0, max: 2 });
    expect(of({ failedAntidepressantClasses: 2, adequateDoses: false }).classes).toEqual({ min: 0, max: 2 });
    expect(of({ failedAntidepressants: 2, minTrialWeeks: 4 }).failed).toEqual({ min: 2, max: 2 });
    // A rule that names them has a criterion of its own for it.
    const named: TrialRule = { minWeeks: 6, adequateDose: true };
    expect(of({ failedAntidepressants: 2, minTrialWeeks: 1, adequateDoses: false }, named).failed).toEqual({
      min: 2,
      max: 2,
    });
  });
  it('a drug counts once, also where one of its trials leaves it open', () => {
    const twice = count(
      [
        { ...sertraline, weeks: 8 },
        { ...sertraline, drug: 'ZOLOFT' },
      ],
      { minWeeks: 6 },
    );
    expect(twice.failed).toEqual({ min: 1, max: 1 });
    expect(count([sertraline, venlafaxine], { minWeeks: 6 }).failed).toEqual({ min: 0, max: 2 });
  });
  it('a number next to the list leaves room for what is not listed, and none for what is', () => {
    expect(count([sertraline], {}, { failedAntidepressants: 3 }).failed).toEqual({ min: 1, max: 3 });
    expect(count([sertraline], {}, { failedAntidepressants: 3 }).classes).toEqual({ min: 1, max: 3 });
    expect(count([sertraline, venlafaxine], {}, { failedAntidepressants: 1 }).failed).toEqual({ min: 2, max: 2 });
  });
  it('classes: two of one class are one; a drug outside the table may be of any', () => {
    expect(count([sertraline, { drug: 'citalopram', ...failed }]).classes).toEqual({ min: 1, max: 1 });
    expect(count([sertraline, venlafaxine]).classes).toEqual({ min: 2, max: 2 });
    expect(count([sertraline, { drug: 'unheardof', ...failed }]).classes).toEqual({ min: 1, max: 2 });
    expect(count([{ drug: 'unheardof', ...failed }]).classes).toEqual({ min: 1, max: 1 });
    expect(count([{ ...sertraline, outcome: 'response' }]).classes).toEqual({ min: 0, max: 0 });
  });
  it('the shortest trial: of those that count; one stopped for side effects only where that is accepted', () => {
    const stopped: Trial = { drug: 'bupropion', outcome: 'intolerant', weeks: 1 };
    const two = [
      { ...sertraline, weeks: 8 },
      { ...venlafaxine, weeks: 5 },
    ];
    expect(count(two).weeks).toBe(5);
    expect(count([...two, stopped]).weeks).toBeUndefined();
    expect(count([...two, stopped], { minWeeks: 4 }).weeks).toBe(5);
    expect(count([...two, stopped], { sideEffectsCount: true }).weeks).toBe(5);
    expect(count([...two, { ...stopped, weeks: 4 }], { minWeeks: 4 }).weeks).toBe(4);
    expect(count([{ ...sertraline, weeks: 8 }, venlafaxine]).weeks).toBeUndefined();
    expect(count([stopped]).weeks).toBeUndefined();
    expect(count([stopped], { minWeeks: 6 }).weeks).toBeUndefined();
    expect(count([stopped], { minWeeks: 6, sideEffectsCount: true }).weeks).toBe(ANY_LENGTH);
    expect(count([{ ...sertraline, weeks: 8, outcome: 'response' }]).weeks).toBeUndefined();
    // One counts and one was too short: that one is no reason against the other.
    const mixed = count(
      [
        { ...sertraline, weeks: 8 },
        { ...venlafaxine, weeks: 3 },
      ],
      { minWeeks: 6 },
    );
    expect([mixed.failed, mixed.weeks]).toEqual([{ min: 1, max: 1 }, 8]);
    // None counts: those that failed are looked at, not the one that helped.
    const short = count(
      [
        { ...sertraline, weeks: 3 },
        { ...venlafaxine, weeks: 2, outcome: 'response' },
      ],
      { minWeeks: 6 },
    );
    expect(short.weeks).toBe(3);
  });
  it('full dose: no if one was too low, not known if one is not known', () => {
    const full = { ...sertraline, doseMg: 50 };
    expect(count([full, { ...venlafaxine, doseMg: 75 }]).dose).toBe(true);
    expect(count([full, { ...venlafaxine, doseMg: 74 }]).dose).toBe(false);
    expect(count([full, venlafaxine]).dose).toBeUndefined();
    expect(count([full, { drug: 'unheardof', doseMg: 500, ...failed }]).dose).toBeUndefined();
    const low: Trial = { ...venlafaxine, doseMg: 5, outcome: 'intolerant' };
    expect(count([low]).dose).toBeUndefined();
    expect(count([full, low]).dose).toBeUndefined();
    expect(count([full, { ...low, doseMg: 75 }]).dose).toBe(true);
    expect(count([full, low], { sideEffectsCount: true }).dose).toBe(true);
    expect(count([{ ...full, outcome: 'response' }]).dose).toBeUndefined();
    // The highest that could be taken is more than the low end.
    const highest: TrialRule = { highestDose: true };
    expect(count([full], highest).dose).toBeUndefined();
    expect(count([{ ...sertraline, doseMg: 200 }, low], highest).dose).toBe(true);
    expect(count([{ ...sertraline, doseMg: 49 }], highest).dose).toBe(false);
    // Where the list does not show it, the answer for all of them counts.
    expect(count([full, venlafaxine], {}, { adequateDoses: true }).dose).toBe(true);
    expect(count([full, { ...venlafaxine, doseMg: 74 }], {}, { adequateDoses: true }).dose).toBe(false);
  });
  it('episode and window of all: one no is a no; without details the answer for all', () => {
    const both = (a: Partial<Trial>, b: Partial<Trial>, history: Case['history'] = {}) =>
      count(
        [
          { ...sertraline, ...a },
          { ...venlafaxine, ...b },
        ],
        {},
        history,
      );
    expect(both({ thisEpisode: true }, { thisEpisode: true }).thisEpisode).toBe(true);
    expect(both({ thisEpisode: true }, { thisEpisode: false }).thisEpisode).toBe(false);
    expect(both({ thisEpisode: true }, {}).thisEpisode).toBeUndefined();
    expect(both({ thisEpisode: true }, {}, { trialsInCurrentEpisode: true }).thisEpisode).toBe(true);
    expect(both({ ended: '2025' }, { ended: '2024' }).withinFiveYears).toBe(true);
    expect(both({ ended: '2025' }, { ended: '2010' }).withinFiveYears).toBe(false);
    expect(both({ ended: '2025' }, {}).withinFiveYears).toBeUndefined();
    expect(both({ ended: '2025' }, {}, { trialsWithin5Years: true }).withinFiveYears).toBe(true);
  });
});

describe('how sure an answer is', () => {
  const person = (kind?: string) =>
    understand({ asOf: '2026-11-23', plan: { payer: 'acme', ...(kind ? { kind } : {}) } }, data, en);
  const sure = (more: Partial<Policy>, ruleMore: Parameters<typeof rule>[2] = {}, kind = 'employer-insured') => {
    const own = policy('p', 'acme', [rule('r', 'covered', ruleMore)], more);
    const [first] = own.rules;
    if (!first) throw new Error('no rule');
    return confidenceOf({ policy: own, rule: first, fit: 'exact', indication: 'x', startOnly: false }, person(kind));
  };
  const undated = { reviewed: null, effective: { from: null, to: null } };
  const incomplete = { incomplete: 'A page could not be read.' };

  it('the weaker of policy and rule', () => {
    expect(sure({})).toBe('high');
    expect(sure({ confidence: 'medium' })).toBe('medium');
    expect(sure({}, { confidence: 'low' })).toBe('low');
    expect(sure({ confidence: 'low' }, { confidence: 'medium' })).toBe('low');
  });
  it('no date, or read in part: medium at most; both: low', () => {
    expect(sure(undated)).toBe('medium');
    expect(sure({}, incomplete)).toBe('medium');
    expect(sure(undated, incomplete)).toBe('low');
    expect(sure({ ...undated, confidence: 'medium' })).toBe('medium');
    expect(sure({ reviewed: null })).toBe('high');
  });
  it('an employer that pays itself lowers it by one step, and never below low', () => {
    expect(sure({}, {}, 'employer-self-funded')).toBe('medium');
    expect(sure({ confidence: 'medium' }, {}, 'employer-self-funded')).toBe('low');
    expect(sure({ confidence: 'low' }, {}, 'employer-self-funded')).toBe('low');
  });
  it('a kind of plan that is not known lowers it too', () => {
    expect(sure({}, {}, '')).toBe('medium');
    expect(sure(undated, {}, '')).toBe('low');
  });
  it('old after 24 months, by the review or else the day it took effect', () => {
    const stale = (more: Partial<Policy>) => isStale(policy('p', 'acme', [], more), '2026-11-23');
    expect(stale({ reviewed: '2024-11-23' })).toBe(false);
    expect(stale({ reviewed: '2024-11-22' })).toBe(true);
    expect(stale({ reviewed: null, effective: { from: '2024-10', to: null } })).toBe(true);
    expect(stale({ reviewed: null, effective: { from: '2024-11', to: null } })).toBe(false);
    expect(stale(undated)).toBe(false);
  });
  it('is called by payer and number, or by its title', () => {
    const own = policy('p', 'acme', []);
    expect(policyShortName({ ...own, number: 'CPB 1' }, data)).toBe('ACME CPB 1');
    expect(policyShortName(own, data)).toBe('ACME, “Policy p”');
    expect(policyShortName({ ...own, payer: 'nobody' }, data)).toBe('nobody, “Policy p”');
    expect(policyName({ ...own, payer: 'nobody', reviewed: null }, data, en)).toBe(
      en.coverage.policyName('nobody', 'Policy p', null, '2025-06-01'),
    );
  });
});

describe('a list that may lack some', () => {
  const lacking = { allTrialsListed: false };
  it('shuts nothing out: neither the number nor how long and how full the others were', () => {
    const short: Trial = { ...sertraline, weeks: 2, doseMg: 25 };
    const rule = { minWeeks: 6, adequateDose: true };
    expect(count([short], rule)).toMatchObject({ failed: { min: 0, max: 0 }, weeks: 2, dose: false });
    const found = count([short], rule, lacking);
    expect(found.failed.min).toBe(0);
    expect(found.failed.max).toBeGreaterThan(10);
    expect(found.classes.max).toBeGreaterThan(10);
    expect({ weeks: found.weeks, dose: found.dose }).toEqual({ weeks: undefined, dose: undefined });
    expect(found.unfinished).toBe(true);
  });
  it('what it holds still counts, and a number that is given closes it', () => {
    const good: Trial = { ...sertraline, weeks: 8, doseMg: 100 };
    expect(count([good], {}, lacking)).toMatchObject({ failed: { min: 1 }, weeks: 8 });
    expect(count([good], {}, { ...lacking, failedAntidepressants: 1 }).failed).toEqual({ min: 1, max: 1 });
  });
});
