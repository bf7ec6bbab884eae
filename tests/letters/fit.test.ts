/** A letter that does not fit the case of the person says so before anything is sent. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { letter } from '../../src/letters/index.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { wordsFor } from '../../src/words/load.ts';

const data = openData();
const draft = (id: string, given: Case) =>
  letter(id, check({ asOf: '2026-11-26', ...given }, data), data, en)?.markdown ?? '';
/** The note on top of the letter; empty where it opens with the letter itself. */
const noteOf = (id: string, given: Case) => /^\[Before you send this: [^\]]*\]/.exec(draft(id, given))?.[0] ?? '';

type Stage = NonNullable<NonNullable<Case['request']>['stage']>;
const at = (stage: Stage | undefined, kind = 'marketplace', request: Case['request'] = {}): Case => ({
  plan: kind === 'marketplace' ? { payer: 'aetna', kind } : { kind },
  diagnosis: { condition: 'major-depression' },
  treatment: { product: 'esketamine' },
  request: { ...(stage ? { stage } : {}), ...request },
});

describe('nothing was denied yet', () => {
  it.each(['appeal', 'expedited-appeal', 'external-review', 'claim-file-request'])('%s', (id) => {
    expect(noteOf(id, at(undefined)), 'stage not given').toContain('the letter for that is called');
    expect(noteOf(id, at('planning')), 'planning').toMatch(/there is no such decision yet/);
    expect(noteOf(id, at('requested')), 'requested').toMatch(/no such decision yet.*still has the request/);
    expect(draft(id, at(undefined)).match(/Before you send this/g), id).toHaveLength(1);
  });
  it('Original Medicare decides after treatment', () => {
    expect(noteOf('appeal', at('planning', 'original-medicare'))).toContain(
      'approval in advance for only a few services',
    );
  });
  it('a denial letter shows that there is a decision, also without the stage', () => {
    expect(noteOf('appeal', at(undefined, 'marketplace', { deniedOn: '2026-11-01' }))).toBe('');
  });
});

describe('expedited-appeal', () => {
  it('by what was told it is not urgent', () => {
    expect(noteOf('expedited-appeal', at('denied', 'marketplace', { urgent: false }))).toContain('is not urgent');
    expect(noteOf('expedited-appeal', at('denied', 'marketplace', { urgent: true }))).toBe('');
    expect(noteOf('expedited-appeal', at('denied'))).toBe('');
  });
  it('a kind of plan without a fast appeal in our data', () => {
    for (const kind of ['original-medicare', 'va', 'sharing-ministry']) {
      expect(noteOf('expedited-appeal', at('denied', kind)), kind).toContain(
        'we know of no rule that gives a fast appeal',
      );
    }
    for (const kind of ['medicaid-ffs', 'medicare-advantage', 'tricare', 'fehb']) {
      expect(noteOf('expedited-appeal', at('denied', kind)), kind).toBe('');
    }
  });
});

describe('external-review', () => {
  it('after the first no the appeal to the plan comes first; both at once where law allows it and it is urgent', () => {
    expect(noteOf('external-review', at('denied'))).toMatch(/after the first appeal.*at the same time/);
    expect(noteOf('external-review', at('denied', 'marketplace', { urgent: true }))).toBe('');
    expect(noteOf('external-review', at('appeal-denied'))).toBe('');
    expect(noteOf('external-review', at('denied', 'fehb'))).not.toContain('at the same time');
  });
  it('in Medicare the first step has a name of its own', () => {
    const redetermination = 'Request for a redetermination (appeal, level 1)';
    expect(noteOf('external-review', at('denied', 'original-medicare'))).toContain(redetermination);
    expect(noteOf('external-review', at('denied', 'part-d'))).toContain(redetermination);
    expect(noteOf('external-review', at('appeal-denied', 'original-medicare'))).toBe('');
  });
  it('a Medicare Advantage plan sends the case on by itself', () => {
    for (const stage of ['denied', 'appeal-denied'] as const) {
      expect(noteOf('external-review', at(stage, 'medicare-advantage')), stage).toContain('You do not have to file');
    }
  });
  it('where the law lets the person go outside at once, nothing is said against it', () => {
    const california = (kind: string, denialReason: string): Case => ({
      ...at('denied', kind, { denialReason }),
      patient: { state: 'CA' },
    });
    expect(noteOf('external-review', california('marketplace', 'experimental'))).toBe('');
    expect(noteOf('external-review', california('marketplace', 'not-medically-necessary'))).not.toBe('');
    expect(noteOf('external-review', california('workers-comp', 'not-medically-necessary'))).toBe('');
  });
});

describe('notes that stood in the middle of the letter open it', () => {
  it('no right to an outside review, a reason that is no medical judgment', () => {
    expect(noteOf('external-review', at('denied', 'grandfathered'))).toContain('we know of no right');
    expect(noteOf('external-review', at('appeal-denied', 'marketplace', { denialReason: 'coding' }))).toMatch(
      /judgment/,
    );
  });
  it('parity: another illness, another kind of plan', () => {
    const pain: Case = { ...at('denied'), diagnosis: { condition: 'crps' } };
    expect(noteOf('parity-request', pain)).toContain('parity is about mental health care');
    expect(noteOf('parity-request', at('denied', 'original-medicare'))).toContain('we know of no rule');
  });
  it('what is not known is not said to be missing', () => {
    const { diagnosis: _, ...open } = at('denied');
    expect(draft('parity-request', open)).not.toContain('The diagnosis that we have');
    expect(draft('parity-request', { ...open, plan: { payer: 'aetna' } })).not.toContain('we know of no rule');
    const kindOpen = noteOf('external-review', { ...open, plan: { payer: 'aetna' } });
    expect(kindOpen).toContain('kind of plan, which we do not know');
  });
});

describe('an appeal was refused too', () => {
  it('the next step is named, with its letter', () => {
    for (const id of ['appeal', 'expedited-appeal']) {
      expect(noteOf(id, at('appeal-denied')), id).toMatch(/no to an appeal too.*external-review/);
    }
    expect(noteOf('appeal', at('appeal-denied', 'medicaid-managed'))).toMatch(/hearing/);
  });
  it('that there is no right to a review is no next step', () => {
    expect(noteOf('expedited-appeal', at('appeal-denied', 'grandfathered'))).not.toMatch(/No federal right/);
  });
  it('a second appeal is one', () => {
    expect(noteOf('appeal', at('appeal-denied', 'employer-insured'))).toBe('');
    expect(noteOf('appeal', at('appeal-denied', 'va'))).toBe('');
  });
});

describe('letters of the clinician', () => {
  it('a request that was sent or refused already', () => {
    expect(noteOf('prior-authorization', at('planning'))).toBe('');
    expect(noteOf('prior-authorization', at('requested'))).toContain('was sent already');
    expect(noteOf('prior-authorization', at('denied'))).toMatch(/something new.*called appeal/);
    expect(noteOf('prior-authorization', at('denied', 'marketplace', { denialReason: 'no-prior-authorization' }))).toBe(
      '',
    );
    expect(noteOf('prior-authorization', at('planning', 'original-medicare'))).toContain('only a few services');
  });
  it('a step exception where the letter gives another reason', () => {
    const denied = (denialReason: string, kind?: string) =>
      noteOf('step-therapy-exception', at('denied', kind, { denialReason }));
    expect(denied('experimental')).toMatch(/other medicines tried first.*experimental/i);
    expect(denied('step-therapy')).toBe('');
    expect(denied('other')).toBe('');
    expect(denied('step-therapy', 'original-medicare')).toContain('we know of no rule');
  });
});

describe('kinds of plan for which a letter is not made', () => {
  it.each([
    ['plan-document-request', 'original-medicare', 'no plan booklet'],
    ['plan-document-request', 'va', 'no plan booklet'],
    ['employer-request', 'marketplace', 'no employer'],
    ['employer-request', 'original-medicare', 'no employer'],
    ['bill-dispute', 'original-medicare', 'we know of no rule'],
    ['good-faith-estimate-request', 'original-medicare', 'we know of no rule'],
    ['bill-dispute', 'marketplace', 'without your plan'],
  ])('%s, %s', (id, kind, says) => {
    expect(noteOf(id, at('planning', kind))).toContain(says);
  });
  it.each([
    ['plan-document-request', 'marketplace'],
    ['employer-request', 'employer-self-funded'],
    ['good-faith-estimate-request', 'marketplace'],
    ['bill-dispute', 'uninsured'],
    ['good-faith-estimate-request', 'uninsured'],
    ['records-request', 'original-medicare'],
  ])('%s fits %s', (id, kind) => {
    expect(noteOf(id, at('planning', kind))).toBe('');
  });
  it('of a kind that is not known nothing is said', () => {
    const unknown: Case = { treatment: { product: 'esketamine' } };
    for (const id of ['plan-document-request', 'employer-request', 'bill-dispute', 'good-faith-estimate-request']) {
      expect(noteOf(id, unknown), id).toBe('');
    }
  });
});

it('what the label forbids still comes first, and who has no insurance reads that alone', () => {
  const forbidden: Case = { ...at('planning'), patient: { age: 40 }, history: { aneurysmOrAvm: true } };
  expect(noteOf('appeal', forbidden)).toContain('label forbids');
  expect(draft('appeal', at('planning', 'uninsured')).match(/Before you send this/g)).toHaveLength(1);
});

it('in Spanish too', async () => {
  const es = await wordsFor('es');
  const spanish = openData(undefined, 'es');
  for (const id of data.letters().map((kind) => kind.id)) {
    for (const stage of ['planning', 'requested', 'denied', 'appeal-denied'] as const) {
      const given = at(stage, 'marketplace', { urgent: false });
      const made = letter(id, check({ asOf: '2026-11-26', ...given }, spanish, es), spanish, es)?.markdown ?? '';
      expect(made.startsWith('[Antes de enviar esto'), `${id}, ${stage}`).toBe(noteOf(id, given) !== '');
      expect(made).not.toContain('[en inglés]');
    }
  }
});
