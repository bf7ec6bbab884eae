/** Arguments that the law of one kind of plan gives: only a new start, the list of drugs. And what ends as a sentence does. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { letter } from '../../src/letters/index.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { wordsFor } from '../../src/words/load.ts';

const data = openData();
const es = await wordsFor('es');
const spanish = openData(undefined, 'es');
const draft = (id: string, given: Case) =>
  letter(id, check({ asOf: '2026-11-26', ...given }, data), data, en)?.markdown ?? '';
const borrador = (id: string, given: Case) =>
  letter(id, check({ asOf: '2026-11-26', ...given }, spanish, es), spanish, es)?.markdown ?? '';

describe('a Medicare Advantage plan may ask for steps only for a new start (42 CFR 422.136)', () => {
  const steps = (treatment: Case['treatment'], kind = 'medicare-advantage'): Case => ({
    plan: { payer: 'unitedhealthcare', kind },
    treatment: { product: 'esketamine', ...treatment },
    request: { stage: 'denied', denialReason: 'step-therapy' },
  });
  it.each(['step-therapy-exception', 'appeal', 'expedited-appeal'])('%s: who goes on says so, with the date', (id) => {
    const text = draft(id, steps({ phase: 'renewal' }));
    expect(text).toMatch(/only when such a drug is newly started.*42 CFR 422\.136/);
    expect(text).toContain('since [date of the first dose]');
    expect(borrador(id, steps({ phase: 'renewal' }))).toMatch(
      /desde el \[fecha de la primera dosis\][\s\S]*42 CFR 422\.136/,
    );
    expect(draft(id, steps({ phase: 'initial' }))).not.toContain('date of the first dose');
  });
  it('where it is not known whether the drug is given already, it is a reason to mark', () => {
    const text = draft('step-therapy-exception', steps({}));
    expect(text).toMatch(/- \[ \] The patient gets the drug already, since \[date of the first dose\]/);
    expect(text).toContain('The rule for this request: 42 CFR 422.136.');
  });
  it('no other kind of plan, and no medicine that is taken at home', () => {
    for (const given of [
      steps({ phase: 'renewal' }, 'employer-insured'),
      steps({ phase: 'renewal' }, 'marketplace'),
      steps({ product: 'oral-ketamine', phase: 'renewal' }),
    ]) {
      expect(draft('step-therapy-exception', given)).not.toMatch(/422\.136|newly started/);
    }
  });
});

describe('"not on formulary"', () => {
  const denied = (payer: string, kind: string, more: Case['request'] = {}, product = 'esketamine'): Case => ({
    patient: { state: 'UT' },
    plan: { payer, kind },
    treatment: { product },
    history: { antidepressantTrials: [{ drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }] },
    request: { stage: 'denied', denialReason: 'excluded', ...more },
  });
  it('the appeal asks for the exception, by the rule of the plan kind and with its time', () => {
    const text = draft('appeal', denied('select-health', 'marketplace'));
    expect(text).toContain('I ask for an exception to the list (45 CFR 156.122(c))');
    expect(text).toContain('within 72 hours');
    expect(text).toContain('sertraline: 150 mg a day');
    expect(text).toContain('[your prescriber’s statement]');
    expect(text).toMatch(/\[Keep this part only if/);
    expect(borrador('appeal', denied('select-health', 'marketplace'))).toContain('45 CFR 156.122(c)');
  });
  it('Part D has a rule of its own; no length of time is made up for it, nor for an urgent request', () => {
    const partD = draft('appeal', denied('wellcare', 'part-d'));
    expect(partD).toContain('42 CFR 423.578');
    expect(partD).not.toContain('72 hours');
    expect(draft('appeal', denied('select-health', 'marketplace', { urgent: true }))).not.toMatch(/exception within/);
  });
  it('where no rule is bundled, it is asked for without one', () => {
    const text = draft('appeal', denied('aetna', 'employer-self-funded'));
    expect(text).toContain('I ask for an exception to the list by the plan’s own rules');
    expect(text).not.toContain('156.122');
  });
  it('the letter of the clinician asks for it too', () => {
    expect(draft('medical-necessity', denied('select-health', 'marketplace'))).toMatch(
      /exception to the list.*156\.122/,
    );
  });
  it('an infusion is on no list, another reason is no list, and Original Medicare has none', () => {
    expect(draft('appeal', denied('select-health', 'marketplace', {}, 'iv-ketamine'))).not.toContain(
      'exception to the list',
    );
    const other = denied('select-health', 'marketplace', { denialReason: 'experimental' });
    expect(draft('appeal', other)).not.toContain('exception to the list');
    expect(draft('appeal', denied('medicare', 'original-medicare'))).not.toContain('exception to the list');
  });
});

it('records of an illness that was not named: of the mind and of pain, for the writer to strike', () => {
  const of = (condition?: string) => draft('records-request', condition ? { diagnosis: { condition } } : {});
  expect(of()).toMatch(/PHQ-9[\s\S]*scores for pain[\s\S]*\[For you, to take out: strike the lines/);
  expect(of('major-depression')).not.toMatch(/scores for pain|strike the lines/);
  expect(of('crps')).not.toMatch(/PHQ-9|strike the lines/);
  expect(borrador('records-request', {})).toContain('tache las líneas');
});

it('a list of what is asked for ends with a period, under every kind of plan', () => {
  for (const { id: kind } of data.planKinds()) {
    const given: Case = { plan: { kind }, treatment: { product: 'esketamine' } };
    for (const { id } of data.letters()) {
      for (const text of [draft(id, given), borrador(id, given)]) expect(text, `${id}, ${kind}`).not.toMatch(/;\n\n/);
    }
  }
});
