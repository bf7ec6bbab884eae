/** Which rights a person has: stage, state, reason and plan kind. Mostly on the bundled data. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { rights, stageOf } from '../../src/rights/index.ts';
import { en } from '../../src/words/index.ts';
import { dataWithRights, personWith, realData, right } from './people.ts';

type Request = NonNullable<Case['request']>;
const DATES = { deniedOn: '2026-10-02', receivedOn: '2026-10-06' };

const rightsFor = (kind: string | undefined, request: Request, state?: string, more?: Case) =>
  rights(
    personWith({ ...(kind ? { kind } : {}), ...(state ? { state } : {}), request, ...(more ? { more } : {}) }),
    realData,
    en,
  );
const stepsOf = (found: ReturnType<typeof rights>) => new Set(found.applicable.map(({ step }) => step));
const idsOf = (found: ReturnType<typeof rights>) => found.applicable.map(({ id }) => id);

const KINDS = realData.planKinds().map(({ id }) => id);
const STAGES = ['planning', 'requested', 'denied', 'appeal-denied'] as const;

describe('the example of the contract', () => {
  const found = rightsFor('employer-self-funded', { stage: 'denied', ...DATES, denialReason: 'experimental' }, 'TX');

  it('180 calendar days from receipt end on 2027-04-04', () => {
    expect(found.deadlines[0]).toMatchObject({
      id: 'internal-appeal-1',
      due: '2027-04-04',
      from: '2026-10-06',
      counts: '180 calendar days from receipt',
      who: 'member',
      passed: false,
      confidence: 'high',
    });
  });

  it('names a source that is listed', () => {
    for (const { source } of found.deadlines) expect(found.sources.map(({ id }) => id)).toContain(source);
    expect(found.deadlines[0]?.source).toMatch(/^rights\/employer-self-funded:/);
  });
});

describe('bundled clocks', () => {
  it.each([
    ['employer-insured', 'appeal-denied', 'CA', 'external-review', '2027-04-06'],
    ['employer-insured', 'appeal-denied', 'NY', 'external-review', '2027-02-02'],
    ['employer-self-funded', 'appeal-denied', 'CA', 'external-review', '2027-02-08'],
    ['original-medicare', 'denied', 'FL', 'internal-appeal-1', '2027-02-03'],
    ['original-medicare', 'appeal-denied', 'FL', 'external-review', '2027-04-04'],
    ['medicare-advantage', 'denied', 'FL', 'internal-appeal-1', '2026-12-05'],
    ['part-d', 'denied', 'FL', 'internal-appeal-1', '2026-12-05'],
    ['medicaid-managed', 'denied', 'OH', 'internal-appeal-1', '2026-12-01'],
    ['medicaid-managed', 'appeal-denied', 'OH', 'fair-hearing', '2026-12-31'],
    ['medicaid-ffs', 'denied', 'MA', 'fair-hearing-ma', '2026-12-05'],
    ['fehb', 'denied', 'VA', 'internal-appeal-1', '2027-04-02'],
    ['fehb', 'appeal-denied', 'VA', 'external-review', '2026-12-31'],
    ['tricare', 'denied', 'VA', 'internal-appeal-1', '2026-12-31'],
    // 30 days from October 2; 15 business days from October 6 (Columbus Day, October 12, is a federal holiday).
    ['workers-comp', 'denied', 'CA', 'independent-review-ca', '2026-11-01'],
    ['workers-comp', 'denied', 'TX', 'internal-appeal-1', '2026-10-28'],
    ['workers-comp', 'denied', 'WA', 'internal-appeal-1', '2026-12-05'],
    ['workers-comp', 'denied', 'OH', 'internal-appeal-1', '2026-10-20'],
  ] as const)('%s, %s, %s: %s by %s', (kind, stage, state, id, due) => {
    const found = rightsFor(kind, { stage, ...DATES, denialReason: 'not-medically-necessary' }, state);
    expect(found.deadlines.find((deadline) => deadline.id === id)?.due).toBe(due);
  });

  it('urgent: hours have no day, the appeal keeps its own', () => {
    const found = rightsFor('employer-self-funded', { stage: 'denied', ...DATES, urgent: true }, 'TX');
    const decision = found.deadlines.find(({ id }) => id === 'internal-appeal-decision-urgent');
    expect(decision).toMatchObject({
      due: null,
      counts: '72 hours from when the plan gets the request',
      who: 'plan',
    });
    expect(found.deadlines[0]).toMatchObject({ id: 'internal-appeal-1', due: '2027-04-04' });
  });

  it.each(
    KINDS.flatMap((kind) => STAGES.flatMap((stage) => ['TX', undefined].map((state) => ({ kind, stage, state })))),
  )('$kind, $stage, $state: ids are unique, sources are listed', ({ kind, stage, state }) => {
    for (const urgent of [true, false, undefined]) {
      const found = rightsFor(kind, { stage, ...DATES, ...(urgent === undefined ? {} : { urgent }) }, state);
      const ids = found.deadlines.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const sources = found.sources.map(({ id }) => id);
      for (const { source } of found.deadlines) expect(sources).toContain(source);
    }
  });
});

describe('which rights apply', () => {
  it.each(['excluded', 'coding'])('no external review of a denial as %s', (denialReason) => {
    for (const kind of ['employer-self-funded', 'employer-insured', 'marketplace', 'government-self-funded']) {
      for (const urgent of [true, false]) {
        const request = { stage: 'appeal-denied' as const, ...DATES, denialReason, urgent };
        expect(stepsOf(rightsFor(kind, request, 'TX')).has('external-review')).toBe(false);
        expect(stepsOf(rightsFor(kind, { ...request, stage: 'denied' }, 'TX')).has('external-review')).toBe(false);
      }
    }
  });

  it('an exclusion in the booklet counts as the reason where the letter’s is not known', () => {
    const more = { plan: { excludes: ['iv-ketamine'] } };
    const request = { stage: 'appeal-denied' as const, ...DATES };
    expect(stepsOf(rightsFor('employer-self-funded', request, 'TX', more)).has('external-review')).toBe(false);
    expect(stepsOf(rightsFor('employer-self-funded', request, 'TX')).has('external-review')).toBe(true);
  });

  it('a self-funded plan has no state remedy, even if a file gave one', () => {
    for (const stage of STAGES) {
      for (const state of ['CA', 'NY', 'TX', 'OH', undefined]) {
        const found = rightsFor('employer-self-funded', { stage, ...DATES, denialReason: 'experimental' }, state);
        expect(found.applicable.filter(({ states }) => states !== undefined)).toEqual([]);
        expect(found.openFacts.map(({ fact }) => fact)).not.toContain('patient.state');
      }
    }
    const data = dataWithRights([right('state-review', 'external-review', { states: ['TX'] })]);
    const file = data.rights('employer-insured');
    const selfFunded = { ...data, rights: () => file && { ...file, planKind: 'employer-self-funded' } };
    const person = (kind: string) => personWith({ kind, state: 'TX', request: { stage: 'denied' } });
    expect(rights(person('employer-self-funded'), selfFunded, en).applicable).toEqual([]);
    expect(rights(person('employer-insured'), data, en).applicable).toHaveLength(1);
  });

  it('California: a denial as experimental may go straight to review, another one not', () => {
    const review = (denialReason: string | undefined) =>
      idsOf(
        rightsFor('employer-insured', { stage: 'denied', ...DATES, ...(denialReason ? { denialReason } : {}) }, 'CA'),
      );
    expect(review('experimental')).toContain('external-review-experimental-ca');
    expect(review('step-therapy')).not.toContain('external-review-experimental-ca');
    expect(review(undefined)).not.toContain('external-review-experimental-ca');
  });

  it('one state’s rule, not another’s', () => {
    const found = idsOf(rightsFor('marketplace', { stage: 'appeal-denied', ...DATES }, 'NY'));
    expect(found.filter((id) => id.startsWith('external-review'))).toEqual([
      'external-review-ny',
      'external-review-decision',
    ]);
  });

  it('state not known: the rule of most states, and it says so', () => {
    const found = rightsFor('marketplace', { stage: 'appeal-denied', ...DATES });
    expect(idsOf(found)).toContain('external-review');
    expect(idsOf(found)).not.toContain('external-review-ca');
    expect(found.deadlines.find(({ id }) => id === 'external-review')?.notes.join(' ')).toContain(
      en.rights.otherStates,
    );
    expect(found.openFacts.map(({ fact }) => fact)).toContain('patient.state');
  });

  it('keeping a treatment is nothing for a first request', () => {
    const denied = { stage: 'denied' as const, ...DATES };
    expect(idsOf(rightsFor('medicaid-managed', denied, 'OH'))).not.toContain('keep-services');
    const renewal = { treatment: { phase: 'renewal' as const } };
    expect(idsOf(rightsFor('medicaid-managed', denied, 'OH', renewal))).toContain('keep-services');
  });

  it('of the Medicare levels only the next one', () => {
    const found = rightsFor('medicare-advantage', { stage: 'appeal-denied', ...DATES });
    expect(found.applicable.filter(({ step }) => step === 'medicare-level').map(({ id }) => id)).toEqual([
      'judge-hearing',
    ]);
  });

  it('urgent and usual ways do not mix; not known is not urgent', () => {
    const appeal = (urgent?: boolean) =>
      idsOf(rightsFor('part-d', { stage: 'denied', ...DATES, ...(urgent === undefined ? {} : { urgent }) })).filter(
        (id) => /^internal-appeal(-urgent)?$/.test(id),
      );
    expect(appeal(true)).toEqual(['internal-appeal-urgent']);
    expect(appeal(false)).toEqual(['internal-appeal']);
    expect(appeal()).toEqual(['internal-appeal']);
  });

  it('the newest letter counts after an appeal', () => {
    const found = rightsFor('employer-self-funded', { stage: 'appeal-denied', ...DATES });
    expect(found.deadlines[0]?.notes).toContain(en.rights.newestLetter);
  });
});

describe('the stage', () => {
  it.each([
    [{}, 'planning'],
    [{ stage: 'requested' as const, deniedOn: '2026-10-02' }, 'requested'],
    [{ deniedOn: '2026-10-02' }, 'denied'],
    [{ receivedOn: '2026-10-02' }, 'denied'],
    [{ denialReason: 'coding' }, 'denied'],
    [{ urgent: true }, 'planning'],
  ] as const)('of %o is %s', (request, stage) => {
    expect(stageOf(personWith({ kind: 'fehb', request }))).toBe(stage);
  });
});

describe('what is still open', () => {
  const open = (found: ReturnType<typeof rights>) => found.openFacts.map(({ fact }) => fact);

  it('asks for dates only while they can change a day', () => {
    expect(open(rightsFor('employer-self-funded', { stage: 'denied' }))).toEqual([
      'request.denialReason',
      'request.urgent',
      'request.receivedOn',
      'request.deniedOn',
    ]);
    const known = { stage: 'denied' as const, ...DATES, denialReason: 'experimental', urgent: false };
    expect(open(rightsFor('employer-self-funded', known))).toEqual([]);
    expect(open(rightsFor('medicaid-managed', { stage: 'denied', receivedOn: '2026-10-06' }, 'OH'))).toContain(
      'request.deniedOn',
    );
    expect(open(rightsFor('medicaid-managed', { stage: 'denied', deniedOn: '2026-10-02' }, 'OH'))).not.toContain(
      'request.receivedOn',
    );
  });

  it('asks for the stage, and nothing of a denial before one', () => {
    expect(open(rights(personWith({ kind: 'fehb' }), realData, en))).toEqual(['request.stage']);
    expect(rights(personWith({ kind: 'fehb' }), realData, en).openFacts[0]?.affects).toBe('steps');
  });

  it('asks an uninsured person nothing', () => {
    expect(open(rights(personWith({ kind: 'uninsured' }), realData, en))).toEqual([]);
  });
});

describe('where nothing is known', () => {
  it('plan kind not known: no deadlines, and a warning that names the question', () => {
    const found = rightsFor(undefined, { stage: 'denied', ...DATES });
    expect(found.deadlines).toEqual([]);
    expect(found.applicable).toEqual([]);
    expect(found.warnings).toHaveLength(1);
    expect(found.warnings[0]).toContain('What kind of plan is it?');
    expect(found.openFacts.map(({ fact }) => fact)).toContain('plan.kind');
  });

  it('a plan kind without bundled rights says so', () => {
    const person = personWith({ kind: 'workers-comp', request: { stage: 'denied', ...DATES } });
    const found = rights(person, { ...realData, rights: () => undefined }, en);
    expect(found.deadlines).toEqual([]);
    expect(found.warnings[0]).toContain('We have no appeal rules with a source');
  });
});

describe('workers’ compensation of federal workers', () => {
  const asked = (payer: string) =>
    check(
      {
        asOf: '2026-11-23',
        patient: { age: 50, state: 'TX' },
        plan: { payer, kind: 'workers-comp' },
        diagnosis: { condition: 'crps' },
        treatment: { product: 'iv-ketamine' },
        request: { stage: 'denied', ...DATES },
      },
      realData,
    ).deadlines.map(({ id, due }) => [id, due]);

  it('30 days for a hearing, 180 days for the board, a year for reconsideration, all from the date on the decision', () => {
    expect(asked('federal-workers-comp')).toEqual([
      ['hearing-federal', '2026-11-01'],
      ['ecab-federal', '2027-03-31'],
      ['reconsideration-federal', '2027-10-02'],
    ]);
  });
  it('takes the place of the state’s rights, and nobody else has it', () => {
    expect(asked('texas-workers-comp')).toEqual([['internal-appeal-1', '2026-10-28']]);
  });
});
