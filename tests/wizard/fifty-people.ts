/**
 * Fifty people with common cases: the payers, plans, conditions and treatments that are asked about most, and each with
 * what such a person can tell. What is not named here they answer with "I don't know".
 */
import type { FactId, FactValue } from '../../src/model/case.ts';

export type Known = Partial<Record<FactId, FactValue>>;

/** What nearly everybody can say of their own health without looking anything up. */
const BY_HEART: Known = {
  'history.psychotherapyTried': true,
  'history.tmsTried': false,
  'history.ectTried': false,
  'history.concurrentAntidepressant': true,
  'history.prescriberSpecialty': 'psychiatry',
  'history.suicidalIdeation': false,
  'history.psychosis': false,
  'history.psychoticFeatures': false,
  'history.bipolarOrMania': false,
  'history.dementiaOrDelirium': false,
  'history.substanceUseDisorder': false,
  'history.pregnant': false,
  'history.aneurysmOrAvm': false,
  'history.intracerebralHemorrhage': false,
  'history.ketamineAllergy': false,
  'history.uncontrolledHypertension': false,
  'history.severeHeartDisease': false,
  'history.severeLiverDisease': false,
  'treatment.phase': 'initial',
  'plan.secondPlan': 'none',
};

const TRD = 'treatment-resistant-depression';

type Row = [
  who: string,
  product: string,
  payer: string,
  kind: string,
  condition: string,
  state: string,
  age: number,
  more?: Known,
];

/** The parts of a plan that stand on its card or its first page. */
const TERMS: Known = { 'plan.benefits.deductible': 1500, 'plan.benefits.coinsurance': 0.2 };
const ALL_TERMS: Known = {
  ...TERMS,
  'plan.benefits.deductibleMet': 400,
  'plan.benefits.outOfPocketMax': 6000,
  'plan.benefits.outOfPocketMet': 700,
};
const tried = (n: number): Known => ({ 'history.failedAntidepressants': n });
const denied = (on: string, why?: string): Known => ({
  'request.stage': 'denied',
  'request.deniedOn': on,
  ...(why ? { 'request.denialReason': why } : {}),
});

const ROWS: Row[] = [
  ['teacher, Aetna', 'iv-ketamine', 'aetna', 'employer-self-funded', TRD, 'TX', 43, { ...tried(3), ...TERMS }],
  ['clerk, UnitedHealthcare', 'esketamine', 'unitedhealthcare', 'employer-insured', TRD, 'CA', 38, tried(3)],
  ['engineer, Cigna', 'esketamine', 'cigna', 'employer-insured', TRD, 'OH', 51, { ...tried(2), ...ALL_TERMS }],
  ['nurse, Anthem', 'esketamine', 'anthem', 'employer-insured', TRD, 'NY', 45, tried(4)],
  ['cook, Anthem, IV', 'iv-ketamine', 'anthem', 'marketplace', TRD, 'VA', 29, tried(2)],
  ['driver, BCBS of Texas', 'esketamine', 'bcbs-texas', 'marketplace', TRD, 'TX', 33, { ...tried(2), ...TERMS }],
  ['student, BCBS of Illinois', 'esketamine', 'bcbs-illinois', 'student', 'major-depression', 'IL', 22, tried(1)],
  ['BCBS of Massachusetts', 'esketamine', 'bcbs-massachusetts', 'employer-insured', TRD, 'MA', 48, tried(5)],
  ['Premera', 'esketamine', 'premera', 'employer-insured', TRD, 'WA', 36, tried(3)],
  ['Highmark', 'esketamine', 'highmark', 'employer-insured', TRD, 'PA', 57, tried(2)],
  ['Florida Blue', 'esketamine', 'florida-blue', 'marketplace', TRD, 'FL', 41, tried(2)],
  ['Kaiser', 'esketamine', 'kaiser-permanente', 'employer-insured', TRD, 'CA', 39, tried(3)],
  ['Humana Medicare Advantage', 'esketamine', 'humana', 'medicare-advantage', TRD, 'FL', 71, tried(3)],
  ['Ambetter', 'esketamine', 'ambetter', 'marketplace', TRD, 'GA', 35, tried(2)],
  ['Oscar', 'iv-ketamine', 'oscar', 'marketplace', 'major-depression', 'NY', 27, tried(2)],
  ['Molina Medicaid', 'esketamine', 'molina', 'medicaid-managed', TRD, 'MI', 31, tried(2)],
  ['Texas Medicaid', 'esketamine', 'texas-medicaid', 'medicaid-managed', TRD, 'TX', 30, tried(2)],
  ['Ohio Medicaid', 'esketamine', 'ohio-medicaid', 'medicaid-managed', TRD, 'OH', 44, tried(3)],
  ['New York Medicaid', 'esketamine', 'new-york-medicaid', 'medicaid-managed', TRD, 'NY', 52, tried(2)],
  ['California Medicaid', 'esketamine', 'california-medicaid', 'medicaid-managed', TRD, 'CA', 26, tried(2)],
  ['Florida Medicaid', 'esketamine', 'florida-medicaid', 'medicaid-managed', TRD, 'FL', 47, tried(3)],
  ['Medicaid of a state unknown', 'esketamine', 'medicaid', 'medicaid-ffs', TRD, 'PA', 33, tried(2)],
  ['Medicare, Spravato', 'esketamine', 'medicare', 'original-medicare', TRD, 'NY', 68, tried(3)],
  ['Medicare, Medigap', 'esketamine', 'medicare', 'original-medicare', TRD, 'AZ', 74, { 'plan.secondPlan': 'medigap' }],
  ['Medicare, CRPS', 'iv-ketamine', 'medicare', 'original-medicare', 'crps', 'FL', 70],
  ['Medicare Advantage, IV', 'iv-ketamine', 'medicare-advantage', 'medicare-advantage', TRD, 'NC', 66, tried(2)],
  ['TRICARE', 'esketamine', 'tricare', 'tricare', TRD, 'VA', 34, tried(2)],
  ['TRICARE, PTSD', 'iv-ketamine', 'tricare', 'tricare', 'ptsd', 'NC', 37],
  ['VA, IV', 'iv-ketamine', 'va', 'va', TRD, 'AZ', 55, tried(3)],
  ['VA, Spravato', 'esketamine', 'va', 'va', TRD, 'MN', 61, tried(3)],
  ['federal worker, FEP', 'esketamine', 'fep', 'fehb', TRD, 'MD', 50, tried(2)],
  ['federal worker, GEHA', 'iv-ketamine', 'geha', 'fehb', TRD, 'VA', 42, tried(2)],
  ['state worker, Empire Plan', 'esketamine', 'empire-plan', 'government-self-funded', TRD, 'NY', 49, tried(2)],
  ['no insurance, IV', 'iv-ketamine', 'none', 'uninsured', 'major-depression', 'TX', 40],
  ['no insurance, lozenges', 'oral-ketamine', 'none', 'uninsured', 'generalized-anxiety', 'CO', 32],
  ['insurer not listed', 'esketamine', 'unlisted', 'marketplace', TRD, 'GA', 45, tried(2)],
  ['insurer not listed, IV', 'iv-ketamine', 'unlisted', 'employer-self-funded', 'chronic-pain', 'MO', 53],
  ['Cigna, lozenges for PTSD', 'oral-ketamine', 'cigna', 'marketplace', 'ptsd', 'FL', 40],
  ['Cigna, nasal spray', 'intranasal-ketamine', 'cigna', 'employer-insured', 'generalized-anxiety', 'NJ', 36],
  ['Aetna, IM', 'im-ketamine', 'aetna', 'employer-insured', 'bipolar-depression', 'AZ', 34],
  [
    'UnitedHealthcare, fibromyalgia',
    'iv-ketamine',
    'unitedhealthcare',
    'employer-self-funded',
    'fibromyalgia',
    'NC',
    46,
  ],
  ['UnitedHealthcare, CRPS', 'iv-ketamine', 'unitedhealthcare', 'employer-insured', 'crps', 'PA', 44, TERMS],
  ['Anthem, migraine', 'iv-ketamine', 'anthem', 'employer-insured', 'migraine', 'IN', 31],
  ['Aetna, OCD', 'iv-ketamine', 'aetna', 'marketplace', 'ocd', 'CA', 28],
  [
    'UHC, denied',
    'esketamine',
    'unitedhealthcare',
    'employer-insured',
    TRD,
    'CA',
    38,
    { ...tried(2), ...denied('2026-10-02', 'step-therapy') },
  ],
  [
    'Aetna, denied',
    'iv-ketamine',
    'aetna',
    'employer-self-funded',
    TRD,
    'FL',
    43,
    { ...tried(4), ...denied('2026-09-15', 'experimental') },
  ],
  ['Cigna, denied', 'esketamine', 'cigna', 'marketplace', TRD, 'TX', 52, { ...tried(3), ...denied('2026-11-01') }],
  [
    'Medicaid, denied',
    'esketamine',
    'texas-medicaid',
    'medicaid-managed',
    TRD,
    'TX',
    35,
    { ...tried(2), ...denied('2026-11-10', 'not-medically-necessary') },
  ],
  [
    'thoughts of suicide',
    'esketamine',
    'bcbs-texas',
    'marketplace',
    'major-depression',
    'TX',
    33,
    { ...tried(1), 'history.suicidalIdeation': true, 'request.urgent': true },
  ],
  ['hurt at work, CRPS', 'iv-ketamine', 'texas-workers-comp', 'workers-comp', 'crps', 'TX', 48],
];

export interface Someone {
  who: string;
  knows: Known;
}

export const FIFTY: Someone[] = ROWS.map(([who, product, payer, kind, condition, state, age, more]) => ({
  who,
  knows: {
    ...BY_HEART,
    'treatment.product': product,
    'plan.payer': payer,
    'plan.kind': kind,
    'diagnosis.condition': condition,
    'patient.state': state,
    'patient.age': age,
    'request.stage': 'planning',
    ...more,
  },
}));
