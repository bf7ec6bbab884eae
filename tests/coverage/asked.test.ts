/** What is asked, and in which order: real people with the real policies of their payers, as of November 23, 2026. */
import { describe, expect, it } from 'vitest';
import { coverage, options } from '../../src/coverage/index.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const TRD = 'treatment-resistant-depression';
const CRISIS = 'depression-with-suicidality';

function asked(given: Case): string[] {
  const person = understand({ asOf: '2026-11-23', ...given }, data, en);
  return coverage(person, person.product, options(person, data, en), data, en).openFacts.map(({ fact }) => fact);
}
const of = (product: string, condition: string, plan: Case['plan'], more: Case = {}): Case => ({
  treatment: { product },
  diagnosis: { condition },
  ...(plan ? { plan } : {}),
  ...more,
});
const employer = (payer: string) => ({ payer, kind: 'employer-insured' });
const AETNA = ['history.failedAntidepressants', 'history.minTrialWeeks', 'history.adequateDoses'];

describe('what is asked', () => {
  it.each<[string, Case, string[]]>([
    ['of somebody who said nothing', {}, ['treatment.product', 'plan.payer', 'plan.kind', 'diagnosis.condition']],
    ['without insurance: at most which product', { plan: { kind: 'uninsured' } }, ['treatment.product']],
    [
      'excluded by the booklet: at most which product',
      { plan: { payer: 'aetna', excludes: ['iv-ketamine'] }, diagnosis: { condition: TRD } },
      ['treatment.product'],
    ],
    ['the payer of an employer’s plan', of('esketamine', TRD, { kind: 'employer-insured' }), ['plan.payer']],
    [
      'a refusal: only whether the booklet excludes it too',
      of('iv-ketamine', TRD, employer('aetna')),
      ['plan.excludes'],
    ],
    ['a refusal, and the booklet was looked up', of('iv-ketamine', TRD, { ...employer('aetna'), excludes: [] }), []],
    [
      'Aetna’s own text was read in part and names no age: that of the label first',
      of('esketamine', TRD, employer('aetna')),
      ['patient.age', ...AETNA, 'plan.excludes'],
    ],
    [
      'an age that is known is not asked',
      of('esketamine', TRD, employer('aetna'), { patient: { age: 43 } }),
      [...AETNA, 'plan.excludes'],
    ],
    [
      'nothing more where the label forbids it',
      of('esketamine', TRD, employer('aetna'), { patient: { age: 17 } }),
      ['plan.excludes'],
    ],
    [
      'Cigna: what cannot change first, then what is known by heart, then what needs a paper',
      of('esketamine', TRD, employer('cigna')),
      [
        'patient.age',
        'history.psychosis',
        'history.failedAntidepressants',
        'history.trialsInCurrentEpisode',
        'history.prescriberSpecialty',
        'history.failedAntidepressantClasses',
        'history.minTrialWeeks',
        'history.adequateDoses',
        'history.psychosisRiskWeighed',
        'history.prescriptionMonitoringChecked',
        'plan.excludes',
      ],
    ],
    [
      'a refusal: the age on the label is not asked for',
      of('esketamine', TRD, employer('bcbs-mississippi'), { patient: { state: 'MS' } }),
      ['plan.excludes'],
    ],
    [
      'Cigna: what the label wants beside the drug',
      of('esketamine', CRISIS, employer('cigna'), { history: { failedAntidepressants: 1 } }),
      ['history.concurrentAntidepressant', 'patient.age', 'plan.excludes'],
    ],
    [
      'and not again where it was answered',
      of('esketamine', CRISIS, employer('cigna'), {
        history: { failedAntidepressants: 1, concurrentAntidepressant: true },
      }),
      ['patient.age', 'plan.excludes'],
    ],
    [
      'a Medicare Advantage plan has no booklet of exclusions like that of an employer',
      of('iv-ketamine', 'crps', { payer: 'humana', kind: 'medicare-advantage' }),
      [],
    ],
    [
      'the kind of plan, where a state’s Medicaid has two',
      of('esketamine', TRD, { payer: 'ohio-medicaid' }),
      [
        'plan.kind',
        'patient.age',
        'history.failedAntidepressants',
        'history.concurrentAntidepressant',
        'history.remsSite',
      ],
    ],
    [
      'Ohio Medicaid, a child: no answer helps',
      of('esketamine', TRD, { payer: 'ohio-medicaid', kind: 'medicaid-ffs' }, { patient: { age: 16 } }),
      [],
    ],
  ])('%s', (_, given, facts) => expect(asked(given)).toEqual(facts));
});

describe('the state', () => {
  it.each<[string, Case, boolean]>([
    ['of Original Medicare, whose contractors differ', of('esketamine', TRD, { kind: 'original-medicare' }), true],
    ['of Medicaid', of('iv-ketamine', 'crps', { kind: 'medicaid-ffs' }), true],
    ['of an insurer with policies for some states', of('iv-ketamine', 'crps', employer('highmark')), true],
    ['not of one that has the same policy everywhere', of('esketamine', TRD, employer('aetna')), false],
    [
      'not where it was said',
      of('iv-ketamine', 'crps', { ...employer('highmark') }, { patient: { state: 'PA' } }),
      false,
    ],
    [
      'of Medicare Advantage where its own rule is silent: then Medicare’s contractors may speak',
      of('esketamine', 'postpartum-depression', { payer: 'humana', kind: 'medicare-advantage' }),
      true,
    ],
    [
      'not where its own rule speaks',
      of('iv-ketamine', 'crps', { payer: 'humana', kind: 'medicare-advantage' }),
      false,
    ],
  ])('%s', (_, given, matters) => expect(asked(given).includes('patient.state')).toBe(matters));
});
