/** What to do now: which steps, in which order, for whom. The verdicts are given; the rights are the bundled ones. */
import { describe, expect, it } from 'vitest';
import type { Data } from '../../src/model/data.ts';
import type { Status } from '../../src/model/result.ts';
import { en } from '../../src/words/index.ts';
import { realData } from '../rights/people.ts';
import { type Asked, answerFor, criterion, idsFor, option, stepsFor } from './situations.ts';

const DATES = { deniedOn: '2026-10-02', receivedOn: '2026-10-06' };
const SPRAVATO = [option('esketamine', 'possible')];

const people: [string, Asked, string[]][] = [
  [
    'self-funded, infusion, one trial short, not asked yet',
    {
      kind: 'employer-self-funded',
      state: 'TX',
      status: 'not-yet',
      criteria: [criterion('a', 'met'), criterion('b', 'not-met')],
      options: SPRAVATO,
    },
    [
      'plan-document',
      'benefit-check',
      'close-gaps',
      'records',
      'prior-authorization',
      'other-product',
      'good-faith-estimate',
    ],
  ],
  [
    'self-funded, infusion, policy against it',
    { kind: 'employer-self-funded', state: 'TX', status: 'unlikely', options: SPRAVATO },
    [
      'plan-document',
      'other-product',
      'benefit-check',
      'prior-authorization',
      'good-faith-estimate',
      'paying-help',
      'employer-request',
    ],
  ],
  [
    'insured, Spravato, every condition met',
    {
      kind: 'employer-insured',
      state: 'OH',
      product: 'esketamine',
      status: 'likely',
      criteria: [criterion('a', 'met')],
    },
    ['benefit-check', 'records', 'prior-authorization', 'paying-help'],
  ],
  [
    'marketplace, no policy known',
    {
      kind: 'marketplace',
      state: 'GA',
      product: 'esketamine',
      status: 'unknown',
      verdict: { priorAuthorization: null, basis: 'none' },
    },
    ['written-policy', 'benefit-check', 'records', 'prior-authorization', 'good-faith-estimate'],
  ],
  [
    'booklet excludes infusions',
    {
      kind: 'employer-insured',
      state: 'NY',
      status: 'excluded',
      verdict: { basis: 'plan-exclusion' },
      more: { plan: { excludes: ['iv-ketamine'] } },
      options: SPRAVATO,
    },
    ['plan-document', 'plan-exception', 'employer-request', 'other-product', 'good-faith-estimate', 'paying-help'],
  ],
  [
    'self-funded, denied as excluded',
    {
      kind: 'employer-self-funded',
      state: 'NY',
      status: 'unlikely',
      request: { stage: 'denied', ...DATES, denialReason: 'excluded' },
      options: SPRAVATO,
    },
    [
      'denial-reason',
      'plan-document',
      'employer-request',
      'other-product',
      'internal-appeal',
      'good-faith-estimate',
      'paying-help',
      'complaint',
    ],
  ],
  [
    'self-funded, denied as experimental',
    {
      kind: 'employer-self-funded',
      state: 'TX',
      status: 'unlikely',
      request: { stage: 'denied', ...DATES, denialReason: 'experimental' },
      options: SPRAVATO,
    },
    [
      'denial-reason',
      'peer-to-peer',
      'claim-file',
      'internal-appeal',
      'parity-request',
      'other-product',
      'good-faith-estimate',
      'free-help',
      'complaint',
    ],
  ],
  [
    'insured in California, urgent, suicidal thoughts',
    {
      kind: 'employer-insured',
      state: 'CA',
      product: 'esketamine',
      status: 'possible',
      request: { stage: 'denied', ...DATES, denialReason: 'experimental', urgent: true },
      more: { history: { suicidalIdeation: true } },
      options: [option('iv-ketamine', 'likely')],
    },
    [
      'crisis-line',
      'expedited-appeal',
      'peer-to-peer',
      'external-review',
      'external-review-experimental-ca',
      'denial-reason',
      'claim-file',
      'other-product',
      'complaint',
    ],
  ],
  [
    'billing mistake',
    {
      kind: 'marketplace',
      state: 'TX',
      status: 'likely',
      request: { stage: 'denied', ...DATES, denialReason: 'coding' },
      options: SPRAVATO,
    },
    ['denial-reason', 'internal-appeal', 'free-help', 'complaint'],
  ],
  [
    'self-funded, appeal turned down',
    {
      kind: 'employer-self-funded',
      state: 'FL',
      status: 'unlikely',
      request: { stage: 'appeal-denied', ...DATES, denialReason: 'experimental' },
    },
    [
      'external-review',
      'second-appeal',
      'denial-reason',
      'claim-file',
      'parity-request',
      'good-faith-estimate',
      'free-help',
      'complaint',
    ],
  ],
  [
    'Original Medicare, infusion for pain, not asked yet',
    {
      kind: 'original-medicare',
      state: 'FL',
      condition: 'crps',
      status: 'possible',
      verdict: { priorAuthorization: false, basis: 'program-rule' },
    },
    ['benefit-check', 'records', 'paying-help'],
  ],
  [
    'Original Medicare, denied',
    {
      kind: 'original-medicare',
      state: 'FL',
      product: 'esketamine',
      status: 'possible',
      request: { stage: 'denied', ...DATES },
    },
    ['denial-reason', 'internal-appeal', 'free-help', 'complaint'],
  ],
  [
    'Medicare Advantage, appeal turned down',
    {
      kind: 'medicare-advantage',
      state: 'FL',
      product: 'esketamine',
      status: 'possible',
      request: { stage: 'appeal-denied', ...DATES },
    },
    ['external-review', 'medicare-level', 'denial-reason', 'free-help', 'complaint'],
  ],
  [
    'Medicaid from the state, denied for step therapy',
    {
      kind: 'medicaid-ffs',
      state: 'OH',
      product: 'esketamine',
      status: 'not-yet',
      criteria: [criterion('b', 'not-met')],
      request: { stage: 'denied', ...DATES, denialReason: 'step-therapy' },
    },
    ['denial-reason', 'close-gaps', 'step-therapy-exception', 'fair-hearing', 'free-help'],
  ],
  [
    'Medicaid plan, appeal turned down',
    {
      kind: 'medicaid-managed',
      state: 'OH',
      product: 'esketamine',
      status: 'possible',
      request: { stage: 'appeal-denied', ...DATES, denialReason: 'not-medically-necessary' },
    },
    ['fair-hearing', 'denial-reason', 'parity-request', 'free-help', 'complaint'],
  ],
  [
    'marketplace in Texas, request is in',
    { kind: 'marketplace', state: 'TX', product: 'esketamine', status: 'possible', request: { stage: 'requested' } },
    ['wait-for-decision', 'peer-to-peer', 'records', 'free-help', 'complaint'],
  ],
  [
    'no insurance, in danger',
    {
      kind: 'uninsured',
      state: 'TX',
      status: 'excluded',
      verdict: { basis: 'none' },
      more: { history: { suicidalIntent: true } },
    },
    ['crisis-line', 'find-coverage', 'good-faith-estimate', 'paying-help', 'bill-dispute', 'complaint'],
  ],
  ['VA, not asked yet', { kind: 'va', state: 'AZ', status: 'possible' }, ['benefit-check', 'records', 'paying-help']],
  [
    'TRICARE, urgent, denied',
    {
      kind: 'tricare',
      state: 'AZ',
      product: 'esketamine',
      status: 'possible',
      asOf: '2026-10-07',
      request: { stage: 'denied', ...DATES, denialReason: 'not-medically-necessary', urgent: true },
    },
    ['expedited-appeal', 'denial-reason', 'free-help'],
  ],
  [
    'workers’ compensation in Texas, denied, after the 30 days for an appeal',
    {
      kind: 'workers-comp',
      state: 'TX',
      condition: 'crps',
      status: 'unknown',
      request: { stage: 'denied', ...DATES },
    },
    ['internal-appeal', 'new-request', 'denial-reason', 'free-help', 'complaint'],
  ],
];

describe('order of the steps', () => {
  it.each(people)('%s', (_, asked, ids) => {
    expect(idsFor(asked)).toEqual(ids);
  });
});

const STATUSES: Status[] = ['excluded', 'unlikely', 'not-yet', 'possible', 'likely', 'unknown'];
const STAGES = ['planning', 'requested', 'denied', 'appeal-denied'] as const;
const REASONS = [undefined, ...realData.denialReasons().items.map(({ id }) => id)];

describe('every kind of plan, stage, status and reason', () => {
  it.each(realData.planKinds().map(({ id }) => id))('%s', (kind) => {
    for (const stage of STAGES) {
      for (const status of STATUSES) {
        for (const denialReason of REASONS) {
          for (const urgent of [true, false]) {
            const asked: Asked = {
              kind,
              status,
              state: 'TX',
              product: 'esketamine',
              options: [option('iv-ketamine', 'not-yet')],
              request: { stage, ...DATES, urgent, ...(denialReason ? { denialReason } : {}) },
              more: { history: { suicidalIdeation: true } },
            };
            const { steps, sources } = answerFor(asked);
            const ids = steps.map(({ id }) => id);
            const name = `${kind} ${stage} ${status} ${denialReason} ${urgent}: ${ids}`;
            expect(new Set(ids).size, name).toBe(ids.length);
            expect(ids.length, name).toBeLessThanOrEqual(9);
            expect(ids.length, name).toBeGreaterThanOrEqual(3);
            expect(ids[0], name).toBe('crisis-line');
            if (ids.includes('complaint')) expect(ids.at(-1), name).toBe('complaint');
            if (denialReason === 'excluded' || denialReason === 'coding') {
              const outside = steps.filter(
                ({ id, letter }) => id === 'external-review' && letter === 'external-review',
              );
              // The Office of Personnel Management, Medicare's contractors and CHIP review any denial.
              const any = ['fehb', 'part-d', 'original-medicare', 'medicare-advantage', 'chip'];
              if (!any.includes(kind)) expect(outside, name).toEqual([]);
            }
            for (const step of steps) {
              expect(step.title.length, name).toBeGreaterThan(5);
              expect(step.detail, name).not.toMatch(/undefined|null|!/);
              const ours = step.source?.startsWith('rights/') || step.source?.startsWith('aid:');
              if (ours)
                expect(
                  sources.map(({ id }) => id),
                  name,
                ).toContain(step.source);
            }
          }
        }
      }
    }
  });
});

const find = (asked: Asked, id: string, data?: Data) => {
  const step = stepsFor(asked, data).find((entry) => entry.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};
const denied = (more: object = {}): Asked['request'] => ({ stage: 'denied', ...DATES, ...more });

describe('the crisis line', () => {
  it.each([
    ['thoughts', { more: { history: { suicidalIdeation: true } } }],
    ['intent', { more: { history: { suicidalIntent: true } } }],
    ['the condition', { condition: 'suicidal-ideation' }],
    ['depression with such thoughts', { condition: 'depression-with-suicidality' }],
  ])('comes first with %s', (_, more) => {
    const step = stepsFor({ kind: 'marketplace', status: 'likely', ...more })[0];
    expect(step).toMatchObject({ id: 'crisis-line', contact: '988', confidence: 'high' });
    expect(step?.detail).toContain('911');
  });

  it('is not shown to somebody who said no', () => {
    const ids = idsFor({ kind: 'marketplace', status: 'likely', more: { history: { suicidalIdeation: false } } });
    expect(ids).not.toContain('crisis-line');
  });

  it('names the line for veterans to veterans', () => {
    const asked: Asked = { kind: 'va', status: 'possible', condition: 'suicidal-ideation' };
    expect(find(asked, 'crisis-line').contact).toContain('press 1');
  });

  it('does not need a readable data file', () => {
    const data = { ...realData, aid: () => ({ sources: [], items: [] }) };
    const asked: Asked = { kind: 'marketplace', status: 'likely', condition: 'suicidal-ideation' };
    expect(find(asked, 'crisis-line', data)).toMatchObject({ contact: '988', source: null });
    expect(find(asked, 'crisis-line', data).detail).toContain(en.steps.crisis.fallback);
  });
});

describe('the appeal', () => {
  it('carries the last day of the contract’s example', () => {
    const asked: Asked = {
      kind: 'employer-self-funded',
      status: 'unlikely',
      request: denied({ denialReason: 'experimental' }),
    };
    expect(find(asked, 'internal-appeal')).toMatchObject({
      due: '2027-04-04',
      dueRule: '180 calendar days from receipt',
      letter: 'appeal',
      confidence: 'high',
    });
    expect(find(asked, 'internal-appeal').detail).toContain('is a Sunday');
  });

  it('urgent: a fast appeal first', () => {
    const asked: Asked = { kind: 'part-d', status: 'possible', request: denied({ urgent: true }) };
    expect(stepsFor(asked)[0]).toMatchObject({ id: 'expedited-appeal', letter: 'expedited-appeal', due: '2026-12-05' });
  });

  it('a near last day goes to the top', () => {
    const request = denied({ denialReason: 'experimental' });
    const asked: Asked = { kind: 'medicare-advantage', status: 'possible', product: 'esketamine', request };
    expect(idsFor(asked)[0]).toBe('internal-appeal');
    expect(idsFor({ ...asked, asOf: '2026-11-01' })[0]).toBe('denial-reason');
  });

  it('a passed last day is told, with what remains', () => {
    const asked: Asked = { kind: 'part-d', status: 'possible', asOf: '2027-01-10', request: denied() };
    const step = find(asked, 'internal-appeal');
    expect(step.due).toBe('2026-12-05');
    expect(step.detail).toContain('This date has passed.');
    expect(step.detail).toContain('new request');
  });

  it('an excluded treatment: the wording, never medical reasons', () => {
    const asked: Asked = {
      kind: 'employer-insured',
      state: 'CA',
      status: 'unlikely',
      request: denied({ denialReason: 'excluded' }),
    };
    const step = find(asked, 'internal-appeal');
    expect(step.title).toBe(en.steps.appeal.wordingTitle);
    expect(step.due).toBe('2027-04-04');
    expect(idsFor(asked)).not.toContain('external-review');
    expect(step.detail).not.toContain(en.steps.appeal.later);
  });

  it('points to an outside review only where one can follow', () => {
    const pointsOut = (kind: string, denialReason: string) =>
      find(
        { kind, state: 'TX', status: 'unlikely', request: denied({ denialReason }) },
        'internal-appeal',
      ).detail.includes(en.steps.appeal.later);
    expect(pointsOut('employer-self-funded', 'experimental')).toBe(true);
    expect(pointsOut('employer-self-funded', 'coding')).toBe(false);
    expect(pointsOut('grandfathered', 'experimental')).toBe(false);
  });

  it('urgent outside review: the usual four months are its outer limit, and it is told once', () => {
    const request = { stage: 'appeal-denied' as const, ...DATES, denialReason: 'experimental', urgent: true };
    const asked: Asked = { kind: 'employer-self-funded', status: 'unlikely', request };
    expect(idsFor(asked).filter((id) => id.startsWith('external-review'))).toEqual(['external-review']);
    expect(find(asked, 'external-review')).toMatchObject({
      // Four months end on Saturday, February 6; the federal rule then allows the next working day.
      due: '2027-02-08',
      dueRule: '4 calendar months from receipt',
    });
  });

  it('a self-funded plan is sent to the Labor Department, not to a state', () => {
    for (const state of ['CA', 'NY', 'TX']) {
      const steps = stepsFor({ kind: 'employer-self-funded', state, status: 'unlikely', request: denied() });
      expect(steps.at(-1)).toMatchObject({ id: 'complaint', contact: expect.stringContaining('1-866-444-3272') });
      expect(steps.map(({ id }) => id)).not.toContain('external-review-experimental-ca');
    }
    const insured = stepsFor({ kind: 'employer-insured', state: 'CA', status: 'unlikely', request: denied() });
    expect(insured.at(-1)?.contact).toContain('1-888-466-2219');
  });

  it('no plan kind: the letter decides', () => {
    expect(idsFor({ status: 'unknown', request: denied() })).toContain('read-letter');
  });
});

describe('asking the plan', () => {
  it('names the codes of this kind of payer that are valid on the day', () => {
    const benefits = (kind: string, wanted: string, asOf?: string) =>
      find({ kind, product: wanted, status: 'possible', ...(asOf ? { asOf } : {}) }, 'benefit-check').detail;
    expect(benefits('marketplace', 'esketamine')).toContain('S0013');
    expect(benefits('marketplace', 'esketamine')).not.toContain('G2082');
    expect(benefits('medicare-advantage', 'esketamine')).toContain('G2082');
    expect(benefits('medicare-advantage', 'esketamine')).not.toContain('S0013');
    expect(benefits('marketplace', 'iv-ketamine')).toContain('96365');
    expect(benefits('marketplace', 'iv-ketamine')).not.toContain('99999');
    expect(benefits('marketplace', 'iv-ketamine', '2027-01-01')).not.toContain('96365');
  });

  it('the codes are explained among what to have ready', () => {
    const { documents } = find({ kind: 'marketplace', product: 'esketamine', status: 'possible' }, 'benefit-check');
    expect(documents).toContain('S0013: the spray, 1 mg');
  });

  it('the request carries a checklist: met, missing, not known, and how to show it', () => {
    const criteria = [criterion('a', 'met'), criterion('b', 'not-met'), criterion('c', 'not-known')];
    const step = find({ kind: 'marketplace', status: 'not-yet', criteria }, 'prior-authorization');
    expect(step.detail).toContain('1 met, 1 not met yet, 1 still open');
    expect(step.documents.slice(0, 3)).toEqual([
      'Met: The condition a (show: Show a)',
      'Not met yet: The condition b (show: Show b)',
      'Not known: The condition c (show: Show c)',
    ]);
    expect(step.letter).toBe('medical-necessity');
  });

  it('is left out where no approval is needed', () => {
    const asked: Asked = { kind: 'marketplace', status: 'likely', verdict: { priorAuthorization: false } };
    expect(idsFor(asked)).not.toContain('prior-authorization');
  });

  it('several clocks are all named, none is picked', () => {
    const step = find(
      { kind: 'medicare-advantage', status: 'possible', request: { stage: 'requested' } },
      'wait-for-decision',
    );
    expect(step.dueRule).toBeNull();
    expect(step.detail).toContain('7 calendar days');
    expect(step.detail).toContain('72 hours');
  });

  it('gaps: what is missing, what is asked for, how to get there, each remedy once', () => {
    const criteria = [
      criterion('b', 'not-met'),
      criterion('d', 'not-met', { facts: ['history.failedAntidepressantClasses'] }),
      criterion('e', 'not-met', { facts: ['history.phq9'], have: null, need: '15 or more' }),
      criterion('f', 'not-met', { facts: ['history.psychotherapyTried'] }),
    ];
    const { detail, documents } = find({ kind: 'marketplace', status: 'not-yet', criteria }, 'close-gaps');
    expect(detail).toContain('The condition b (you: 1; asked for: 2 or more).');
    expect(detail.split('Ask earlier clinics').length).toBe(2);
    expect(detail).toContain('questionnaire');
    expect(detail).toContain('One more is in the list');
    expect(documents).toHaveLength(4);
  });

  it('a point that cannot change: the clinician, not more papers', () => {
    const age = criterion('age', 'not-met', { fixable: false, facts: ['patient.age'], says: 'At least 18 years old' });
    const ids = idsFor({
      kind: 'marketplace',
      state: 'TX',
      product: 'esketamine',
      status: 'unlikely',
      criteria: [age],
    });
    expect(ids).toEqual(['clinician-talk', 'free-help']);
  });

  it('a danger on the label: no other product, no paying oneself', () => {
    const danger = criterion('label', 'not-met', { fixable: false, rule: 'label', says: 'No aneurysm' });
    const asked: Asked = {
      kind: 'marketplace',
      status: 'unlikely',
      product: 'esketamine',
      criteria: [danger],
      options: [option('iv-ketamine', 'possible')],
    };
    expect(idsFor(asked)).toEqual(['clinician-talk', 'free-help']);
    for (const paying of ['self-pay', 'good-faith-estimate']) {
      expect(idsFor({ ...asked, kind: 'uninsured' })).not.toContain(paying);
    }
    expect(idsFor({ ...asked, request: denied() })).not.toContain('good-faith-estimate');
  });

  it('another product only where its chance is better', () => {
    const offered = (own: Status, other: Status) =>
      idsFor({ kind: 'marketplace', status: own, options: [option('esketamine', other)] }).includes('other-product');
    expect(offered('unlikely', 'not-yet')).toBe(true);
    expect(offered('possible', 'likely')).toBe(true);
    expect(offered('possible', 'possible')).toBe(false);
    expect(offered('likely', 'likely')).toBe(false);
    expect(offered('unlikely', 'unknown')).toBe(false);
    expect(offered('excluded', 'possible')).toBe(true);
  });

  it('Original Medicare: the notice before treatment, only as the policy in the data says it', () => {
    const policies = realData
      .policiesOf('medicare')
      .filter((policy) =>
        policy.rules.some(
          (rule) => rule.products.includes('iv-ketamine') && rule.limits?.some(({ says }) => says.includes('(ABN)')),
        ),
      );
    const asked: Asked = { kind: 'original-medicare', status: 'possible' };
    expect(idsFor(asked)).not.toContain('advance-notice');
    const found = answerFor({ ...asked, verdict: { policies: policies.map(({ id }) => id) } });
    const notice = found.steps.find(({ id }) => id === 'advance-notice');
    expect(found.sources.map(({ id }) => id)).toContain(notice?.source);
  });
});

describe('help with paying', () => {
  it('no savings card for people with public cover', () => {
    for (const kind of [
      'original-medicare',
      'medicare-advantage',
      'part-d',
      'medicaid-ffs',
      'medicaid-managed',
      'tricare',
      'va',
    ]) {
      for (const status of STATUSES) {
        const text = stepsFor({ kind, state: 'TX', product: 'esketamine', status }).map(({ detail }) => detail);
        expect(text.join(' ')).not.toContain('withMe');
      }
    }
  });

  it('a savings card for a commercial plan; the part closed to a state is left out there', () => {
    const detail = (state?: string) =>
      find({ kind: 'marketplace', product: 'esketamine', status: 'likely', ...(state ? { state } : {}) }, 'paying-help')
        .detail;
    expect(detail('OH')).toContain('being watched');
    expect(detail('MA')).not.toContain('the two hours of being watched');
    expect(detail('MA')).toContain('withMe');
    expect(detail()).not.toContain('the two hours of being watched');
  });

  it('not for somebody whose kind of plan is not known', () => {
    expect(idsFor({ product: 'esketamine', status: 'likely' })).not.toContain('paying-help');
  });

  it('the price comes from the costs, in dollars', () => {
    const step = find({ kind: 'uninsured', status: 'excluded' }, 'good-faith-estimate');
    expect(step.detail).toContain('About $2,851 (from $2,400 to $4,200) for 6 sessions.');
    expect(step.source).toBe('costs/self-pay:clinic');
    expect(find({ kind: 'uninsured', status: 'excluded', costs: [] }, 'good-faith-estimate').source).toMatch(
      /^rights\/uninsured:/,
    );
    expect(find({ kind: 'va', status: 'unlikely', costs: [] }, 'self-pay').source).toBeNull();
  });

  it('uninsured: an estimate in writing, with a letter, and the bill that is too high', () => {
    const alone = find({ kind: 'uninsured', status: 'excluded' }, 'good-faith-estimate');
    expect(alone.title).toBe(en.steps.selfPay.estimateTitle);
    expect(alone.letter).toBe('good-faith-estimate-request');
    expect(alone.detail).toContain('good faith estimate');
    expect(find({ kind: 'uninsured', status: 'excluded' }, 'bill-dispute')).toMatchObject({
      due: null,
      dueRule: '120 calendar days from the date on the bill',
      letter: 'bill-dispute',
    });
  });
});

describe('a person with nothing but a product', () => {
  it('still gets something to do', () => {
    expect(idsFor({ status: 'unknown', verdict: { priorAuthorization: null } })).toEqual([
      'benefit-check',
      'records',
      'prior-authorization',
    ]);
  });
});
