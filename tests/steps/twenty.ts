/**
 * People as a benefits counsellor meets them: payer, stage, reason, and what the list of next steps must and must not
 * hold. The full text of each stands in `golden/`.
 */
import type { Case } from '../../src/model/case.ts';

export interface Client {
  given: Case;
  /** Ids of steps in their order; others may stand between them. */
  order: string[];
  /** The first step of all, where it matters which it is. */
  first?: string;
  /** Ids of steps that would be pointless or wrong. */
  absent: string[];
  /** Last days, by step. */
  due?: Record<string, string | null>;
  /** Words that a step must say. */
  says?: Record<string, RegExp>;
  /** Words that no step may say. */
  never?: RegExp;
  /** The letter of a step. */
  letters?: Record<string, string | null>;
}

const TRD = { condition: 'treatment-resistant-depression', icd10: ['F33.2'] };
const OCTOBER = { deniedOn: '2026-10-02', receivedOn: '2026-10-06' };
const THREE = { failedAntidepressants: 3 };
const IV = { product: 'iv-ketamine' };
const SPRAVATO = { product: 'esketamine' };

/** Words of state insurance law and offices, which do not reach plans that the employer pays. */
const STATE =
  /state insurance department|Texas Department|Department of (?:Insurance|Financial|Managed)|Insurance Code/i;
const SAVINGS_CARD = /withMe|savings/i;

export const CLIENTS: Record<string, Client> = {
  'self-funded, infusion denied as experimental (Texas)': {
    given: {
      patient: { age: 43, state: 'TX' },
      plan: { payer: 'aetna', kind: 'employer-self-funded' },
      diagnosis: TRD,
      treatment: IV,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'experimental' },
    },
    first: 'denial-reason',
    order: [
      'denial-reason',
      'peer-to-peer',
      'claim-file',
      'internal-appeal',
      'parity-request',
      'other-product',
      'complaint',
    ],
    absent: ['external-review', 'step-therapy-exception', 'prior-authorization', 'benefit-check'],
    due: { 'internal-appeal': '2027-04-04' },
    letters: { 'claim-file': 'claim-file-request', 'internal-appeal': 'appeal' },
    says: {
      'denial-reason': /off label/,
      'internal-appeal': /someone outside/,
      complaint: /1-866-444-3272|benefits advisor/i,
    },
    never: STATE,
  },
  'insured, Spravato denied for step therapy (California)': {
    given: {
      patient: { age: 38, state: 'CA' },
      plan: { payer: 'unitedhealthcare', kind: 'employer-insured' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: {
        antidepressantTrials: [
          { drug: 'sertraline', doseMg: 25, weeks: 3, outcome: 'no-response' },
          { drug: 'venlafaxine', doseMg: 150, weeks: 10, outcome: 'no-response' },
        ],
      },
      request: { stage: 'denied', ...OCTOBER, denialReason: 'step-therapy' },
    },
    order: ['denial-reason', 'peer-to-peer', 'step-therapy-exception', 'claim-file', 'internal-appeal', 'complaint'],
    absent: ['external-review', 'external-review-experimental-ca', 'self-pay'],
    letters: { 'step-therapy-exception': 'step-therapy-exception' },
    says: { 'denial-reason': /treatment history/ },
  },
  'self-funded, the contract excludes the infusion (New York)': {
    given: {
      patient: { age: 29, state: 'NY' },
      plan: { payer: 'cigna', kind: 'employer-self-funded' },
      diagnosis: TRD,
      treatment: IV,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'excluded' },
    },
    order: [
      'denial-reason',
      'plan-document',
      'employer-request',
      'other-product',
      'internal-appeal',
      'good-faith-estimate',
      'complaint',
    ],
    absent: [
      'external-review',
      'peer-to-peer',
      'prior-authorization',
      'parity-request',
      'claim-file',
      'plan-exception',
    ],
    letters: { 'employer-request': 'employer-request', 'plan-document': 'plan-document-request' },
    says: {
      'internal-appeal': /^Medical reasons do not change an exclusion/,
      'employer-request': /change of the plan/,
    },
    never: STATE,
  },
  'insured, the booklet excludes the infusion, nothing asked yet': {
    given: {
      patient: { age: 29, state: 'NY' },
      plan: { payer: 'anthem', kind: 'employer-insured', excludes: ['iv-ketamine'] },
      diagnosis: TRD,
      treatment: IV,
    },
    first: 'plan-document',
    order: ['plan-document', 'plan-exception', 'employer-request', 'other-product', 'good-faith-estimate'],
    absent: ['prior-authorization', 'records', 'close-gaps', 'external-review', 'internal-appeal', 'renewal'],
  },
  'Original Medicare, Spravato denied as not necessary': {
    given: {
      patient: { age: 68, state: 'FL' },
      plan: { kind: 'original-medicare' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'not-medically-necessary' },
    },
    order: ['denial-reason', 'internal-appeal', 'free-help', 'complaint'],
    absent: [
      'peer-to-peer',
      'parity-request',
      'external-review',
      'prior-authorization',
      'paying-help',
      'employer-request',
    ],
    due: { 'internal-appeal': '2027-02-03' },
    says: { 'free-help': /SHIP/ },
    never: SAVINGS_CARD,
  },
  'Medicare Advantage, denied, only the date of the letter known': {
    given: {
      patient: { age: 70, state: 'AZ' },
      plan: { payer: 'unitedhealthcare', kind: 'medicare-advantage' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      request: { stage: 'denied', deniedOn: '2026-11-02', denialReason: 'not-medically-necessary' },
    },
    order: ['denial-reason', 'internal-appeal', 'free-help', 'complaint'],
    // After the letter a call cannot change a Medicare plan's answer.
    absent: ['peer-to-peer', 'external-review', 'parity-request', 'paying-help', 'good-faith-estimate'],
    // 65 days from the date of the notice.
    due: { 'internal-appeal': '2027-01-06' },
    never: SAVINGS_CARD,
  },
  'Medicaid plan stops a treatment it paid for (Texas)': {
    given: {
      patient: { age: 30, state: 'TX' },
      plan: { kind: 'medicaid-managed' },
      diagnosis: TRD,
      treatment: { ...SPRAVATO, phase: 'renewal' },
      history: { improvedOnTreatment: true },
      request: {
        stage: 'denied',
        deniedOn: '2026-11-20',
        receivedOn: '2026-11-22',
        denialReason: 'not-medically-necessary',
      },
    },
    first: 'keep-services',
    order: ['keep-services', 'denial-reason', 'internal-appeal', 'parity-request', 'complaint'],
    absent: ['fair-hearing', 'good-faith-estimate', 'paying-help', 'employer-request'],
    due: { 'keep-services': '2026-11-30', 'internal-appeal': '2027-01-19' },
    says: { 'keep-services': /10 days/, 'internal-appeal': /before a state hearing/ },
    never: SAVINGS_CARD,
  },
  'Medicaid from the state, step therapy, one medicine short (Ohio)': {
    given: {
      patient: { age: 30, state: 'OH' },
      plan: { kind: 'medicaid-ffs' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: { failedAntidepressants: 1 },
      request: { stage: 'denied', ...OCTOBER, denialReason: 'step-therapy' },
    },
    order: ['denial-reason', 'close-gaps', 'step-therapy-exception', 'fair-hearing'],
    absent: ['internal-appeal', 'external-review', 'keep-services', 'peer-to-peer', 'good-faith-estimate'],
    never: SAVINGS_CARD,
  },
  'federal employee, denied': {
    given: {
      patient: { age: 50, state: 'VA' },
      plan: { payer: 'fep', kind: 'fehb' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'not-medically-necessary' },
    },
    order: ['denial-reason', 'internal-appeal'],
    absent: ['external-review', 'employer-request', 'fair-hearing'],
    // Six months from the date of the letter.
    due: { 'internal-appeal': '2027-04-02' },
    says: { 'internal-appeal': /6 months/ },
    never: new RegExp(`${STATE.source}|${SAVINGS_CARD.source}`, 'i'),
  },
  'TRICARE, infusion denied': {
    given: {
      patient: { age: 35, state: 'NC' },
      plan: { kind: 'tricare' },
      diagnosis: TRD,
      treatment: IV,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'experimental' },
    },
    order: ['denial-reason', 'internal-appeal'],
    absent: ['external-review', 'peer-to-peer', 'parity-request', 'good-faith-estimate', 'employer-request'],
    // 90 days from the date of the decision.
    due: { 'internal-appeal': '2026-12-31' },
    never: new RegExp(`${STATE.source}|${SAVINGS_CARD.source}`, 'i'),
  },
  'VA, infusion turned down': {
    given: {
      patient: { age: 55, state: 'AZ' },
      plan: { kind: 'va' },
      diagnosis: TRD,
      treatment: IV,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'not-medically-necessary' },
    },
    // The appeal needs the decision in writing.
    order: ['denial-reason', 'claim-file', 'internal-appeal', 'free-help'],
    absent: ['peer-to-peer', 'external-review', 'parity-request', 'good-faith-estimate', 'benefit-review'],
    says: { 'internal-appeal': /clinical appeal/i, 'claim-file': /in writing/, 'free-help': /patient advocate/ },
    never: SAVINGS_CARD,
  },
  'workers’ compensation, CRPS, denied by a reviewer (California)': {
    given: {
      patient: { age: 45, state: 'CA' },
      plan: { kind: 'workers-comp' },
      diagnosis: { condition: 'crps', icd10: ['G90.511'] },
      treatment: IV,
      request: { stage: 'denied', deniedOn: '2026-11-10', denialReason: 'not-medically-necessary' },
    },
    first: 'external-review',
    order: ['external-review', 'denial-reason', 'complaint'],
    absent: ['internal-appeal', 'parity-request', 'peer-to-peer', 'good-faith-estimate'],
    // 30 days from the day of the letter: near, so it goes first.
    due: { 'external-review': '2026-12-10' },
    says: { 'external-review': /doctor outside/, 'denial-reason': /Pain and function/ },
    never: /PHQ-9|talk therapy|NAMI|psychiatrist/i,
  },
  'grandfathered plan, appeal turned down': {
    given: {
      patient: { age: 45, state: 'OH' },
      plan: { payer: 'aetna', kind: 'grandfathered' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: THREE,
      request: { stage: 'appeal-denied', ...OCTOBER, denialReason: 'not-medically-necessary' },
    },
    order: [
      'no-external-review',
      'denial-reason',
      'new-request',
      'covered-alternatives',
      'good-faith-estimate',
      'complaint',
    ],
    absent: ['external-review', 'fair-hearing', 'claim-file'],
    says: { 'no-external-review': /no external review/ },
  },
  'short-term plan, excluded': {
    given: {
      patient: { age: 28, state: 'GA' },
      plan: { payer: 'unlisted', kind: 'short-term' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'excluded' },
    },
    order: ['denial-reason', 'plan-document', 'plan-exception', 'internal-appeal', 'good-faith-estimate', 'complaint'],
    absent: ['external-review', 'peer-to-peer', 'parity-request', 'employer-request'],
    // A maker's card is for what a plan leaves over; Enthea comes through an employer.
    never: /withMe|Enthea|parity information/,
  },
  'sharing ministry, not shared': {
    given: {
      patient: { age: 40, state: 'TX' },
      plan: { payer: 'unlisted', kind: 'sharing-ministry' },
      diagnosis: TRD,
      treatment: IV,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'other' },
    },
    order: ['denial-reason', 'internal-appeal', 'good-faith-estimate'],
    absent: ['external-review', 'claim-file', 'parity-request', 'peer-to-peer'],
    says: { 'internal-appeal': /not insurance/ },
    never: /must tell you/,
  },
  'no insurance': {
    given: {
      patient: { age: 43, state: 'TX' },
      plan: { payer: 'none', kind: 'uninsured' },
      diagnosis: TRD,
      treatment: IV,
    },
    first: 'find-coverage',
    order: ['find-coverage', 'good-faith-estimate', 'paying-help', 'bill-dispute', 'complaint'],
    absent: ['internal-appeal', 'external-review', 'prior-authorization', 'benefit-check', 'claim-file'],
    letters: { 'good-faith-estimate': 'good-faith-estimate-request', 'bill-dispute': 'bill-dispute' },
    says: { 'find-coverage': /Medicaid on any day.*2027 ends in December 2026/s },
    never: /withMe/,
  },
  'thoughts of suicide, Spravato denied, urgent (Texas marketplace)': {
    given: {
      patient: { age: 33, state: 'TX' },
      plan: { payer: 'bcbs-texas', kind: 'marketplace' },
      diagnosis: { condition: 'depression-with-suicidality', icd10: ['F33.2', 'R45.851'] },
      treatment: SPRAVATO,
      history: { suicidalIdeation: true, failedAntidepressants: 2 },
      request: { stage: 'denied', deniedOn: '2026-11-20', denialReason: 'not-medically-necessary', urgent: true },
    },
    first: 'crisis-line',
    order: ['crisis-line', 'expedited-appeal', 'peer-to-peer', 'external-review', 'denial-reason'],
    absent: ['internal-appeal', 'good-faith-estimate', 'free-help', 'urgent-rights'],
    letters: { 'expedited-appeal': 'expedited-appeal' },
    says: { 'crisis-line': /988/, 'external-review': /72 hours/ },
  },
  'thoughts of suicide, denied, nobody has said that it is urgent': {
    given: {
      patient: { age: 33, state: 'OH' },
      plan: { payer: 'cigna', kind: 'employer-insured' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: { ...THREE, suicidalIdeation: true },
      request: { stage: 'denied', ...OCTOBER, denialReason: 'not-medically-necessary' },
    },
    first: 'crisis-line',
    order: ['crisis-line', 'urgent-rights', 'denial-reason', 'peer-to-peer', 'internal-appeal'],
    absent: ['external-review', 'expedited-appeal'],
    letters: { 'urgent-rights': 'expedited-appeal' },
    says: { 'urgent-rights': /clinician today to say in writing/ },
  },
  'thoughts of suicide, nothing asked yet': {
    given: {
      patient: { age: 24, state: 'GA' },
      plan: { payer: 'unitedhealthcare', kind: 'employer-insured' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: { suicidalIdeation: true },
    },
    first: 'crisis-line',
    order: ['crisis-line', 'urgent-rights', 'benefit-check', 'prior-authorization'],
    absent: ['internal-appeal', 'expedited-appeal', 'external-review', 'complaint'],
    says: { 'urgent-rights': /72 hours/ },
  },
  'request is in, before the answer (Texas)': {
    given: {
      patient: { age: 33, state: 'TX' },
      plan: { payer: 'bcbs-texas', kind: 'employer-insured' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: THREE,
      request: { stage: 'requested' },
    },
    first: 'wait-for-decision',
    order: ['wait-for-decision', 'peer-to-peer', 'records', 'complaint'],
    absent: ['internal-appeal', 'external-review', 'denial-reason', 'good-faith-estimate', 'prior-authorization'],
    says: { 'peer-to-peer': /Texas/ },
  },
  'request is in with a Medicare Advantage plan': {
    given: {
      patient: { age: 71, state: 'PA' },
      plan: { payer: 'unitedhealthcare', kind: 'medicare-advantage' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      request: { stage: 'requested' },
    },
    order: ['wait-for-decision', 'peer-to-peer'],
    absent: ['internal-appeal', 'external-review', 'denial-reason', 'paying-help'],
    // The call must come before the letter.
    says: { 'peer-to-peer': /Once the denial letter is out/ },
    never: SAVINGS_CARD,
  },
  'clinic outside the network (New York)': {
    given: {
      patient: { age: 33, state: 'NY' },
      plan: { payer: 'cigna', kind: 'employer-insured', network: 'out' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'out-of-network' },
    },
    first: 'denial-reason',
    order: ['denial-reason', 'internal-appeal', 'complaint'],
    absent: ['peer-to-peer', 'parity-request', 'external-review', 'step-therapy-exception', 'covered-alternatives'],
    says: { 'denial-reason': /network exception.*one-time contract/s },
    never: /waiting is dangerous/,
  },
  'hospital refused as the place (Florida marketplace)': {
    given: {
      patient: { age: 33, state: 'FL' },
      plan: { payer: 'aetna', kind: 'marketplace' },
      diagnosis: TRD,
      treatment: { ...SPRAVATO, setting: 'hospital' },
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'site-of-care' },
    },
    order: ['denial-reason', 'peer-to-peer', 'internal-appeal', 'complaint'],
    absent: ['external-review', 'step-therapy-exception', 'covered-alternatives'],
    says: { 'denial-reason': /certified site/ },
  },
  'the bill has a wrong code (Ohio)': {
    given: {
      patient: { age: 33, state: 'OH' },
      plan: { payer: 'cigna', kind: 'employer-insured' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'coding' },
    },
    first: 'denial-reason',
    order: ['denial-reason', 'internal-appeal'],
    absent: ['peer-to-peer', 'claim-file', 'parity-request', 'external-review', 'good-faith-estimate', 'other-product'],
    says: { 'denial-reason': /corrected bill/, 'internal-appeal': /only if the corrected bill/ },
    never: /waiting is dangerous|letter of medical necessity/,
  },
  'nobody asked the plan first (Georgia)': {
    given: {
      patient: { age: 51, state: 'GA' },
      plan: { payer: 'unitedhealthcare', kind: 'employer-insured' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: THREE,
      request: { stage: 'denied', ...OCTOBER, denialReason: 'no-prior-authorization' },
    },
    order: ['denial-reason', 'claim-file', 'internal-appeal', 'complaint'],
    // The treatment was given: no estimate, no call, no haste.
    absent: ['peer-to-peer', 'parity-request', 'good-faith-estimate', 'other-product', 'external-review'],
    says: { 'denial-reason': /group code CO.*approval after the fact/s },
    never: /waiting is dangerous/,
  },
  'self-funded, one medicine short, nothing asked yet (Ohio)': {
    given: {
      patient: { age: 51, state: 'OH' },
      plan: { payer: 'cigna', kind: 'employer-self-funded' },
      diagnosis: TRD,
      treatment: SPRAVATO,
      history: { failedAntidepressants: 1 },
    },
    first: 'plan-document',
    order: ['plan-document', 'benefit-check', 'close-gaps', 'records', 'prior-authorization', 'renewal'],
    absent: ['internal-appeal', 'external-review', 'complaint', 'peer-to-peer'],
    letters: { 'prior-authorization': 'medical-necessity', 'plan-document': 'plan-document-request' },
    says: {
      'benefit-check': /J0013.*--excludes.*--network.*--deductible/s,
      'prior-authorization': /1 met, 2 not met yet, 7 still open.*ketcover letter prior-authorization/s,
      renewal: /first approval lasts 6 months/,
    },
    never: STATE,
  },
  'approval is about to end (Texas marketplace)': {
    given: {
      patient: { age: 51, state: 'TX' },
      plan: { payer: 'bcbs-texas', kind: 'marketplace' },
      diagnosis: TRD,
      treatment: { ...SPRAVATO, phase: 'renewal' },
      history: { ...THREE, improvedOnTreatment: true },
    },
    first: 'renewal',
    order: ['renewal', 'records', 'prior-authorization'],
    absent: ['benefit-check', 'good-faith-estimate', 'internal-appeal', 'external-review', 'close-gaps', 'complaint'],
    says: {
      renewal: /next approval lasts 6 months.*before the present approval ends/s,
      'prior-authorization': /Ask before the present approval ends/,
    },
  },
  'self-funded, appeal turned down (Florida)': {
    given: {
      patient: { age: 43, state: 'FL' },
      plan: { payer: 'aetna', kind: 'employer-self-funded' },
      diagnosis: TRD,
      treatment: IV,
      history: THREE,
      request: {
        stage: 'appeal-denied',
        deniedOn: '2026-09-15',
        receivedOn: '2026-09-20',
        denialReason: 'experimental',
      },
    },
    first: 'external-review',
    order: ['external-review', 'denial-reason', 'claim-file', 'other-product', 'complaint'],
    absent: ['peer-to-peer', 'internal-appeal', 'fair-hearing', 'new-request'],
    due: { 'external-review': '2027-01-20' },
    letters: { 'external-review': 'external-review' },
    never: STATE,
  },
};
