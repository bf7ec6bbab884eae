/** The edges of each rule of choosing rights and of counting, on made-up rights that differ in one thing only. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/model/person.ts';
import type { Right, RightsFile, StateRights } from '../../src/model/right.ts';
import { inOrder } from '../../src/rights/clock.ts';
import { contactOf, deadlineId, labelOf, rights, selectRights } from '../../src/rights/index.ts';
import { isLaterLevel, stateMatters } from '../../src/rights/select.ts';
import { withStateLaw } from '../../src/rights/states.ts';
import { en } from '../../src/words/index.ts';
import { dataWithRights, personWith, realData, right, source } from './people.ts';

type Wanted = Parameters<typeof personWith>[0];
const insured = (wanted: Wanted = {}) => personWith({ kind: 'employer-insured', ...wanted });
const fileOf = (list: Right[], more: Partial<RightsFile> = {}): RightsFile => ({
  planKind: 'employer-insured',
  regulator: 'An office',
  regulatorSource: { ref: 's' },
  sources: [source],
  rights: list,
  ...more,
});
const chosen = (list: Right[], person: Person, stage: Parameters<typeof selectRights>[2] = 'denied') =>
  selectRights(fileOf(list), person, stage).map(({ id }) => id);
/** States that no person of these tests lives in. */
const otherStates = (n: number) => Array.from({ length: n }, (_, i) => `${i}`);

describe('which rights are chosen', () => {
  it('where the reason is not known, one that helps against most reasons stays', () => {
    const reasons = ['experimental', 'excluded', 'out-of-network', 'coding', 'other'];
    const most = right('most', 'internal-appeal', { notFor: reasons.slice(0, 4), stages: ['requested', 'denied'] });
    const few = right('few', 'internal-appeal', { notFor: reasons, stages: ['requested', 'denied'] });
    expect(chosen([most, few], insured())).toEqual(['most']);
    expect(chosen([most, few], insured({ request: { denialReason: 'other' } }))).toEqual(['most']);
    expect(chosen([most, few], insured({ request: { denialReason: 'coding' } }))).toEqual([]);
    // Nothing has been denied yet, so no reason stands against them.
    expect(chosen([most, few], insured(), 'requested')).toEqual(['most', 'few']);
  });

  it('a right for a running treatment or for danger needs one of the two', () => {
    const list = [right('external-review-infusion-tx', 'external-review')];
    expect(chosen(list, insured())).toEqual([]);
    expect(chosen(list, insured({ request: { urgent: true } }))).toHaveLength(1);
    expect(chosen(list, insured({ more: { treatment: { phase: 'renewal' } } }))).toHaveLength(1);
  });

  it('the step therapy exception answers its own reason only, also before a letter', () => {
    const list = [right('step-therapy-exception', 'exception', { stages: ['requested'] })];
    expect(chosen(list, insured(), 'requested')).toEqual([]);
    expect(chosen(list, insured({ request: { denialReason: 'coding' } }), 'requested')).toEqual([]);
    expect(chosen(list, insured({ request: { denialReason: 'step-therapy' } }), 'requested')).toHaveLength(1);
  });

  it('the own rights of a payer take the place of those of the state, and nobody else has them', () => {
    const [payer, other] = realData.payers();
    const list = [
      right('state', 'complaint', { states: ['TX'] }),
      right('everybody', 'complaint'),
      right('own', 'complaint', { payers: [payer?.id as string] }),
    ];
    const texan = insured({ state: 'TX' });
    expect(chosen(list, texan)).toEqual(['state', 'everybody']);
    expect(chosen(list, { ...texan, payer })).toEqual(['own', 'everybody']);
    expect(chosen(list, { ...texan, payer: other })).toEqual(['state', 'everybody']);
  });

  it('state not known: a rule of 26 states stands in, one of 25 does not', () => {
    const list = [
      right('most', 'complaint', { states: otherStates(26) }),
      right('some', 'complaint', { states: otherStates(25) }),
    ];
    expect(chosen(list, insured())).toEqual(['most']);
    expect(chosen(list, insured({ state: 'TX' }))).toEqual([]);
    expect(chosen(list, personWith({ kind: 'fehb' }))).toEqual([]);
  });

  it('what answers a decision is over once a later one has replaced it', () => {
    const list = [right('of-plan', 'fair-hearing', { after: 'plan', stages: ['denied', 'appeal-denied'] })];
    const decidedBy = (lastDecisionBy: 'plan' | 'outside') => insured({ request: { lastDecisionBy } });
    expect(chosen(list, decidedBy('outside'), 'appeal-denied')).toEqual([]);
    expect(chosen(list, decidedBy('plan'), 'appeal-denied')).toHaveLength(1);
    expect(chosen(list, decidedBy('outside'), 'denied')).toHaveLength(1);
    expect(chosen(list, insured(), 'appeal-denied')).toHaveLength(1);
    // One that answers no decision in particular (papers, a complaint) stays, whoever decided last.
    const any = [right('any', 'documents', { stages: ['appeal-denied'] })];
    expect(chosen(any, decidedBy('outside'), 'appeal-denied')).toEqual(['any']);
  });

  it('a later level is not there yet; not known who decided last counts as the plan', () => {
    const level = (after?: 'plan' | 'outside') => right('r', 'medicare-level', after ? { after } : {});
    expect(isLaterLevel(level(), insured())).toBe(false);
    expect(isLaterLevel(level('plan'), insured())).toBe(false);
    expect(isLaterLevel(level('outside'), insured())).toBe(true);
    expect(isLaterLevel(level('outside'), insured({ request: { lastDecisionBy: 'outside' } }))).toBe(false);
  });

  it('in the order of their rank; of the Medicare levels only the next', () => {
    const list = [
      right('late', 'complaint', { rank: 9 }),
      right('judge', 'medicare-level', { rank: 5 }),
      right('review', 'medicare-level', { rank: 3 }),
      right('first', 'internal-appeal', { rank: 1 }),
    ];
    expect(chosen(list, insured())).toEqual(['first', 'review', 'late']);
  });

  it('the state is asked for only where it changes something at this stage', () => {
    const list = [right('texan', 'complaint', { states: ['TX'] }), right('all', 'complaint', { stages: ['planning'] })];
    expect(stateMatters(fileOf(list), insured(), 'denied')).toBe(true);
    expect(stateMatters(fileOf(list), insured(), 'planning')).toBe(false);
    expect(stateMatters(fileOf(list), insured({ state: 'TX' }), 'denied')).toBe(false);
    expect(stateMatters(fileOf(list, { byState: { confidence: 'high' } }), insured(), 'planning')).toBe(true);
    for (const planKind of ['fehb', 'employer-self-funded']) {
      expect(stateMatters(fileOf(list, { planKind }), insured(), 'denied')).toBe(false);
    }
  });
});

describe('names of a right', () => {
  it('the appeal and the review of a state are the same step as everybody’s', () => {
    const id = (name: string) => deadlineId(right(name, 'internal-appeal'));
    expect(['internal-appeal', 'internal-appeal-urgent', 'internal-appeal-ca', 'second-appeal'].map(id)).toEqual([
      'internal-appeal-1',
      'internal-appeal-1',
      'internal-appeal-1',
      'internal-appeal-2',
    ]);
    expect(id('external-review-ny')).toBe('external-review');
    for (const own of ['external-review-experimental-ca', 'external-review-nyc', 'my-internal-appeal-ca', 'x']) {
      expect(id(own)).toBe(own);
    }
  });
  it('leaves out what only tells the entries of a file apart', () => {
    const label = (text: string) => labelOf(right('r', 'complaint', { label: text }), en);
    expect(label('Ask for a review (in other states)')).toBe('Ask for a review');
    expect(label('Complain (in other states) to the office')).toBe('Complain (in other states) to the office');
  });
  it('where and how, in one line', () => {
    expect(contactOf(right('r', 'complaint', { where: 'the office', phone: '1-800-555-0100' }))).toBe(
      'the office, 1-800-555-0100',
    );
    expect(contactOf(right('r', 'complaint', { phone: '1-800-555-0100' }))).toBe('1-800-555-0100');
    expect(contactOf(right('r', 'complaint'))).toBeNull();
  });
});

describe('what is said of a last day', () => {
  const clock = { value: 60, unit: 'calendar-days' } as const;
  const dates = { deniedOn: '2026-10-02', receivedOn: '2026-10-06' };
  const only = (
    step: Right['step'],
    more: Partial<Right>,
    request: NonNullable<Wanted>['request'] = {},
    state = 'TX',
  ) => {
    const list = [right('r', step, { clock, from: 'receipt', stages: ['denied', 'appeal-denied'], ...more })];
    const person = insured({ ...(state ? { state } : {}), request: { stage: 'denied', ...dates, ...request } });
    const [deadline] = rights(person, dataWithRights(list), en).deadlines;
    if (!deadline) throw new Error('no deadline');
    return deadline;
  };

  it.each([
    ['internal-appeal', en.rights.passed.appeal],
    ['second-appeal', en.rights.passed.appeal],
    ['external-review', en.rights.passed.review],
    ['fair-hearing', en.rights.passed.review],
    ['medicare-level', en.rights.passed.review],
    ['exception', en.rights.passed.review],
    ['continuity', en.rights.passed.review],
    ['complaint', en.rights.passed.other],
    ['documents', en.rights.passed.other],
  ] as const)('%s, passed: what remains', (step, note) => {
    // September 5, 2026 and 60 days: November 4, a Wednesday that is over.
    expect(only(step, {}, { receivedOn: '2026-09-05' })).toMatchObject({
      due: '2026-11-04',
      passed: true,
      notes: [note],
    });
  });

  it('nothing is said of a day off that has passed, nor of one that is the plan’s', () => {
    // 60 days after September 8 is Saturday, November 7.
    const over = only('internal-appeal', {}, { receivedOn: '2026-09-08' });
    expect(over).toMatchObject({ due: '2026-11-07', notes: [en.rights.passed.appeal] });
    // 60 days after October 6 is Saturday, December 5.
    expect(only('internal-appeal', { who: 'plan' })).toMatchObject({ due: '2026-12-05', who: 'plan', notes: [] });
  });

  it('a day that has moved and passed needs no word on moving', () => {
    const moved = only('internal-appeal', { dayOff: 'next-working-day' }, { receivedOn: '2026-09-08' });
    expect(moved).toMatchObject({ due: '2026-11-09', notes: [en.rights.passed.appeal] });
  });

  it('a month’s missing day goes on to the next month only for clocks in months', () => {
    // 30 days from October 30 end on November 29, whatever the rule says of months.
    const days = { clock: { value: 30, unit: 'calendar-days' as const }, noSuchDay: 'next-month' as const };
    expect(only('internal-appeal', days, { receivedOn: '2026-10-30' }).due).toBe('2026-11-29');
    const months = { clock: { value: 4, unit: 'months' as const } };
    expect(only('internal-appeal', months, { receivedOn: '2026-10-30' }).due).toBe('2027-02-28');
  });

  it('after an appeal the newest letter counts, where the time runs from a letter', () => {
    // 60 days after October 8 is Monday, December 7; after October 5 Friday, December 4.
    const letters = { stage: 'appeal-denied', receivedOn: '2026-10-08', deniedOn: '2026-10-05' } as const;
    expect(only('external-review', {}, letters).notes).toEqual([en.rights.newestLetter]);
    expect(only('external-review', { from: 'notice' }, letters).notes).toEqual([en.rights.newestLetter]);
    expect(only('external-review', { from: 'bill' }, letters).notes).toEqual([]);
    expect(only('external-review', {}, { ...letters, stage: 'denied' }).notes).toEqual([]);
  });

  it('without any date: what is needed, and no word on a newer letter', () => {
    const [undated] = rights(
      insured({ state: 'TX', request: { stage: 'appeal-denied' } }),
      dataWithRights([right('r', 'external-review', { clock, from: 'receipt', stages: ['appeal-denied'] })]),
      en,
    ).deadlines;
    expect(undated).toMatchObject({ due: null, passed: false, notes: [en.rights.needAnyDate] });
  });

  it.each([
    // Both days are given; five days after October 1 are October 6.
    ['before the presumed day', '2026-10-05', '2026-10-05', []],
    ['on the presumed day', '2026-10-06', '2026-10-06', []],
    ['after it: the earlier, safe day', '2026-10-07', '2026-10-06', [en.rights.presumedEarlier(5, '2026-10-06')]],
  ])('a letter that came %s', (_, receivedOn, from, notes) => {
    const found = only(
      'internal-appeal',
      { presumedReceiptDays: 5, who: 'plan' },
      { deniedOn: '2026-10-01', receivedOn },
    );
    expect(found).toMatchObject({ from, notes });
  });

  it.each([
    ['member', 'plan', 'a right to ask binds whoever was asked'],
    ['plan', 'plan', 'the plan answers'],
    ['reviewer', 'reviewer', 'the reviewer answers'],
    ['provider', 'provider', 'the clinic answers'],
  ] as const)('a clock of the %s that runs from a request is the %s’s: %s', (who, under, _) => {
    expect(only('external-review', { who, from: 'request' }).who).toBe(under);
  });

  it('a rule of most states is called so only while the state is not known', () => {
    const most = { states: ['TX', ...otherStates(25)] };
    const monday = { receivedOn: '2026-10-08' };
    expect(only('internal-appeal', most, monday, '').notes).toEqual([en.rights.otherStates]);
    expect(only('internal-appeal', most, monday).notes).toEqual([]);
    expect(only('internal-appeal', {}, monday, '').notes).toEqual([]);
  });

  it('a rule that is not sure says to check the letter, if it is the member’s', () => {
    const monday = { receivedOn: '2026-10-08' };
    const unsure = { confidence: 'medium' as const, clockNote: 'Some plans give more.' };
    expect(only('internal-appeal', unsure, monday).notes).toEqual(['Some plans give more.', en.rights.checkLetter]);
    expect(only('internal-appeal', { ...unsure, who: 'plan' }, monday).notes).toEqual(['Some plans give more.']);
  });

  it('hands on fee and binding, and says nothing where nothing is known', () => {
    expect(only('external-review', { fee: '$25', binding: false })).toMatchObject({ fee: '$25', binding: false });
    expect(only('external-review', {})).toMatchObject({ fee: null, binding: null });
  });

  it('only steps of the member that ask somebody again have a last day without a number', () => {
    const without = (step: Right['step'], more: Partial<Right>) =>
      rights(
        insured({ request: { stage: 'denied', ...dates } }),
        dataWithRights([right('r', step, { clockNote: 'Soon. Ask your plan.', ...more })]),
        en,
      ).deadlines.map(({ counts }) => counts);
    expect(without('external-review', {})).toEqual(['Soon. Ask your plan']);
    expect(without('complaint', {})).toEqual([]);
    expect(without('external-review', { who: 'plan' })).toEqual([]);
  });

  it('days in order, those without a day at the end', () => {
    const day = only('internal-appeal', {});
    const list = [
      { ...day, id: 'open', due: null },
      { ...day, id: 'late', due: '2027-01-02' },
      { ...day, id: 'soon', due: '2026-12-01' },
    ];
    expect(inOrder(list).map(({ id }) => id)).toEqual(['soon', 'late', 'open']);
  });
});

describe('what is asked', () => {
  const open = (list: Right[], wanted: Wanted) =>
    rights(insured(wanted), dataWithRights(list), en).openFacts.map(({ fact }) => fact);
  const twoSpeeds = [
    right('usual', 'internal-appeal', { urgent: false, stages: ['planning', 'denied'] }),
    right('fast', 'internal-appeal', { urgent: true, stages: ['planning', 'denied'] }),
  ];

  it('urgent: where there are two speeds, and in planning only where there may be danger', () => {
    const known = { stage: 'planning' as const };
    expect(open(twoSpeeds, { request: known })).toEqual([]);
    expect(open(twoSpeeds, { request: known, more: { history: { suicidalIdeation: true } } })).toEqual([
      'request.urgent',
    ]);
    // In danger, and nothing said of a request.
    expect(open(twoSpeeds, { more: { history: { suicidalIdeation: true } } })).toEqual([
      'request.stage',
      'request.urgent',
    ]);
    expect(open(twoSpeeds, { request: { stage: 'denied', denialReason: 'coding' } })).toEqual(['request.urgent']);
    expect(open(twoSpeeds, { request: { stage: 'denied', denialReason: 'coding', urgent: false } })).toEqual([]);
    expect(open(twoSpeeds.slice(0, 1), { request: { stage: 'denied', denialReason: 'coding' } })).toEqual([]);
  });

  it('the date on the letter, where a time runs from it or the day it came is not known', () => {
    const from = (start: Right['from'], request: object) =>
      open([right('r', 'internal-appeal', { ...(start ? { from: start } : {}) })], {
        request: { stage: 'denied', denialReason: 'coding', ...request },
      });
    expect(from('notice', {})).toEqual(['request.deniedOn']);
    expect(from('notice', { deniedOn: '2026-10-02' })).toEqual([]);
    expect(from('receipt', {})).toEqual(['request.receivedOn', 'request.deniedOn']);
    expect(from('receipt', { receivedOn: '2026-10-06' })).toEqual([]);
    expect(from('bill', {})).toEqual([]);
    // Asked, and no answer yet: there is no letter to have a date.
    const waiting = right('r', 'internal-appeal', { from: 'receipt', stages: ['requested'] });
    expect(open([waiting], { request: { stage: 'requested' } })).toEqual([]);
  });

  it('the reason, after a no to the request and after a no to the appeal', () => {
    const asked = (stage: 'requested' | 'denied' | 'appeal-denied') => open([], { request: { stage } });
    expect(asked('requested')).toEqual([]);
    expect(asked('denied')).toEqual(['request.denialReason']);
    expect(asked('appeal-denied')).toEqual(['request.denialReason']);
  });

  it('who decided last: after an appeal, where there are levels', () => {
    const levels = [right('r', 'fair-hearing', { after: 'outside', stages: ['denied', 'appeal-denied'] })];
    const request = { denialReason: 'coding' };
    expect(open(levels, { request: { ...request, stage: 'appeal-denied' } })).toEqual(['request.lastDecisionBy']);
    expect(open(levels, { request: { ...request, stage: 'denied' } })).toEqual([]);
  });
});

describe('no rights of the kind of plan', () => {
  const asked = (person: Person) => {
    const found = rights(person, dataWithRights([]), en);
    expect(found).toMatchObject({ deadlines: [], applicable: [], sources: [] });
    return [found.warnings, found.openFacts.map(({ fact }) => fact)];
  };
  const [payer] = realData.payers();
  if (!payer) throw new Error('no payer');
  const unknown: Person = { ...personWith(), payer };

  it('the kind is asked for, unless there is no plan', () => {
    expect(asked(unknown)).toEqual([
      [en.rights.planKindUnknown(en.fact('plan.kind').question)],
      ['plan.kind', 'request.stage'],
    ]);
    // Somebody who pays alone has no kind of plan to tell.
    expect(asked({ ...unknown, line: 'none' })).toEqual([[en.rights.nothingBundled(payer.name)], []]);
    expect(asked({ ...unknown, line: 'none', payer: undefined })[1]).toEqual([]);
  });

  it('a kind that is known, of which nothing is bundled, is named', () => {
    const fehb = personWith({ kind: 'fehb' });
    expect(asked(fehb)[0]).toEqual([en.rights.nothingBundled(fehb.planKind?.name as string)]);
  });
});

describe('what stands beside the deadlines', () => {
  const used = right('used', 'internal-appeal', {
    clock: { value: 60, unit: 'calendar-days' },
    from: 'receipt',
    stages: ['planning', 'denied', 'appeal-denied'],
  });
  const noParity = {
    says: 'The parity law does not reach this plan.',
    source: { ref: 'law' },
    confidence: 'high',
  } as const;
  const data = {
    ...dataWithRights([]),
    rights: () => fileOf([used], { noParity, sources: ['s', 'law', 'unused'].map((id) => ({ ...source, id })) }),
  };
  const told = (stage: 'planning' | 'denied' | 'appeal-denied', condition = 'treatment-resistant-depression') => {
    const { warnings, sources } = rights(insured({ condition, request: { stage } }), data, en);
    return [warnings.length, sources.map(({ id }) => id.replace('rights/employer-insured:', ''))];
  };

  it('that the parity law does not reach the plan: after each no to mental health care, with its source', () => {
    expect(told('denied')).toEqual([1, ['s', 'law']]);
    expect(told('appeal-denied')).toEqual([1, ['s', 'law']]);
  });
  it('nothing before a no, nor on pain; then only the source of the deadline is named', () => {
    expect(told('planning')).toEqual([0, ['s']]);
    expect(told('denied', 'crps')).toEqual([0, ['s']]);
    const unknown = { ...insured({ request: { stage: 'denied' } }), condition: undefined };
    expect(rights(unknown, data, en).warnings).toEqual([]);
  });
});

describe('the law of a state', () => {
  const row: StateRights = {
    sources: ['office', 'law', 'unused'].map((id) => ({ ...source, id })),
    state: 'TX',
    office: { name: 'Office', source: { ref: 'office' } },
    review: {
      run: 'state',
      sendTo: 'the office',
      clock: { value: 30, unit: 'calendar-days' },
      from: 'receipt',
      cite: 'Law 1',
      source: { ref: 'law' },
      confidence: 'high',
    },
    stepTherapy: { law: 'not-found' },
  };
  const { state: _, ...anyState } = row;
  const base = fileOf(
    [right('internal-appeal', 'internal-appeal', { clockNote: 'A floor.' }), right('r', 'complaint')],
    {
      byState: { confidence: 'high' },
    },
  );
  const withLaw = (more: Partial<StateRights> = {}, file = base, law: StateRights = row) =>
    withStateLaw(file, { ...law, ...more }, en);
  const find = (file: RightsFile, id: string) => file.rights.filter((each) => each.id === id);

  it('reaches only the plans that say so', () => {
    const { byState: _out, ...untouched } = base;
    expect(withStateLaw(untouched, row, en)).toBe(untouched);
  });

  it('the review, plain and with all that can be known of it', () => {
    const [plain] = find(withLaw(), 'external-review-tx');
    expect(plain).toMatchObject({
      states: ['TX'],
      binding: true,
      who: 'member',
      stages: ['appeal-denied'],
      from: 'receipt',
    });
    expect(plain?.notFor).toEqual(['excluded', 'coding']);
    for (const key of ['clockNote', 'phone', 'fee', 'dayOff', 'noSuchDay']) expect(plain).not.toHaveProperty(key);
    expect(plain?.says).toContain(' plainly excludes');
    const [full] = find(
      withLaw({
        review: {
          ...row.review,
          run: 'federal',
          phone: '1-800-555-0100',
          fee: '$25',
          notFor: ['coding'],
          federalMinimum: true,
          clockNote: 'A note.',
        },
      }),
      'external-review-tx',
    );
    expect(full).toMatchObject({
      phone: '1-800-555-0100',
      fee: '$25',
      notFor: ['coding'],
      dayOff: 'next-working-day',
      noSuchDay: 'next-month',
      clockNote: `${en.rights.state.federalMinimum} A note.`,
    });
    expect(full?.says).not.toContain(' plainly excludes');
  });

  it('the reviewer’s time: the state’s, else the most that federal law allows', () => {
    const times = (file: RightsFile) =>
      file.rights
        .filter(({ who }) => who === 'reviewer')
        .map(({ id, urgent, stages, clock }) => [id, urgent, stages.length, clock?.value, clock?.unit]);
    expect(times(withLaw())).toEqual([
      ['external-review-decision', false, 1, 45, 'calendar-days'],
      ['external-review-decision-urgent', true, 2, 72, 'hours'],
    ]);
    const own = { answer: { value: 20, unit: 'business-days' }, answerUrgent: { value: 24, unit: 'hours' } } as const;
    expect(times(withLaw({ review: { ...row.review, ...own } }))).toEqual([
      ['external-review-decision', false, 1, 20, 'business-days'],
      ['external-review-decision-urgent', true, 2, 24, 'hours'],
    ]);
  });

  it('step therapy: without a length the member may still ask, with one it is the plan’s clock', () => {
    const exception = { law: 'exception', cite: 'Law 2', source: { ref: 'law' }, confidence: 'high' } as const;
    const [usual, urgent] = find(
      withLaw({ stepTherapy: { ...exception, answer: { value: 72, unit: 'hours' }, silenceIsYes: true } }),
      'step-therapy-exception',
    );
    expect(usual).toMatchObject({ urgent: false, who: 'plan', from: 'request', clock: { value: 72 } });
    expect(usual?.clockNote).toBe(en.rights.state.steps.silence);
    expect(urgent).toMatchObject({ urgent: true, who: 'member', clockNote: en.rights.state.steps.timeNotFound(true) });
    expect(urgent).not.toHaveProperty('clock');
    const [quiet] = find(
      withLaw({ stepTherapy: { ...exception, answer: { value: 72, unit: 'hours' } } }),
      'step-therapy-exception',
    );
    expect(quiet).not.toHaveProperty('clockNote');
  });

  it('step therapy: a ban, none, and not found', () => {
    const one = (stepTherapy: StateRights['stepTherapy']) => find(withLaw({ stepTherapy }), 'step-therapy-exception');
    const say = en.rights.state.steps;
    expect(one({ law: 'ban', cite: 'Law 2', source: { ref: 'law' }, confidence: 'high' })).toEqual([
      expect.objectContaining({ clockNote: say.ban(undefined), who: 'member', cite: 'Law 2', states: ['TX'] }),
    ]);
    expect(one({ law: 'none', source: { ref: 'law' } })).toEqual([
      expect.objectContaining({ clockNote: say.none('Texas', undefined), source: { ref: 'law' }, confidence: 'low' }),
    ]);
    expect(one({ law: 'not-found' })).toEqual([
      expect.objectContaining({ clockNote: say.notFound('Texas'), source: { ref: 'office' }, cite: say.noLaw }),
    ]);
  });

  it('the complaint office, with what is known of it', () => {
    const [bare] = find(withLaw(), 'complaint-tx');
    expect(bare).not.toHaveProperty('where');
    expect(bare).not.toHaveProperty('phone');
    const office = { ...row.office, url: 'https://example.org', phone: '1-800-555-0100' };
    expect(find(withLaw({ office }), 'complaint-tx')).toEqual([
      expect.objectContaining({ where: 'https://example.org', phone: '1-800-555-0100', states: ['TX'] }),
    ]);
  });

  it('a state that is not known: the federal rule, for no state in particular', () => {
    const file = withLaw({}, base, anyState);
    expect(file.rights.filter(({ states }) => states !== undefined)).toEqual([]);
    expect(find(file, 'external-review')[0]?.clockNote).toBe(en.rights.otherStates);
    expect(find(file, 'complaint')).toHaveLength(1);
  });

  it('is no surer than the plan’s own status, and no surer than the law was read', () => {
    const confidences = (file: RightsFile) => find(file, 'external-review-tx').map(({ confidence }) => confidence);
    expect(confidences(withLaw())).toEqual(['high']);
    expect(confidences(withLaw({}, { ...base, byState: { confidence: 'low' } }))).toEqual(['low']);
    const unsure = { review: { ...row.review, confidence: 'medium' as const } };
    expect(confidences(withLaw(unsure))).toEqual(['medium']);
    expect(confidences(withLaw(unsure, { ...base, byState: { confidence: 'low' } }))).toEqual(['low']);
  });

  it('more time for the appeal is added to the note of the member’s own appeal', () => {
    const notes = (file: RightsFile) => [...find(file, 'internal-appeal'), ...find(file, 'r')].map((r) => r.clockNote);
    expect(notes(withLaw())).toEqual(['A floor.', undefined]);
    expect(notes(withLaw({ appealNote: 'Two years here.' }))).toEqual(['A floor. Two years here.', undefined]);
    const bare = fileOf([right('internal-appeal', 'internal-appeal')], { byState: { confidence: 'high' } });
    expect(notes(withLaw({ appealNote: 'Two years here.' }, bare))).toEqual(['Two years here.']);
    const plans = fileOf([right('internal-appeal', 'internal-appeal', { who: 'plan' })], {
      byState: { confidence: 'high' },
    });
    expect(notes(withLaw({ appealNote: 'Two years here.' }, plans))).toEqual([undefined]);
  });

  it('names the state where it is known, and says what to send and when', () => {
    const say = en.rights.state;
    const shown = (law: StateRights) =>
      withLaw({}, base, law)
        .rights.filter(({ who, step }) => who === 'member' && step !== 'internal-appeal')
        .map(({ label, documents, stages }) => [label, documents, stages.length]);
    const named = (state: string | undefined) => [
      [say.review.label(undefined, state), say.review.documents, 1],
      [say.steps.label(state), say.steps.documents, 4],
      [say.complaint.label('Office', state), undefined, 4],
      ['The right r', undefined, 1],
    ];
    expect(shown(row)).toEqual(named('Texas'));
    expect(shown(anyState)).toEqual(named(undefined));
    expect(find(withLaw(), 'external-review-tx')[0]?.says).toContain('within 30 calendar days of the day you get');
  });

  it('ways that only this state has, and only the sources that are used', () => {
    const own = right('own-way', 'complaint', { source: { ref: 'law' } });
    const file = withLaw({ rights: [own] });
    expect(find(file, 'own-way')).toHaveLength(1);
    expect(file.sources.map(({ id }) => id)).toEqual(['s', 'office', 'law']);
  });
});
