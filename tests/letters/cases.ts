/** Cases over which every letter is drafted: kinds of plan, products, illnesses, stages, reasons, and what is known. */
import type { Case } from '../../src/model/case.ts';
import type { Data } from '../../src/model/data.ts';

const DENIED = { deniedOn: '2026-10-02', receivedOn: '2026-10-06' };

/** A payer that sells or runs this kind of plan. */
const PAYER: Record<string, string> = {
  fehb: 'fep',
  'medicare-advantage': 'unitedhealthcare',
  'part-d': 'cvs-caremark',
  uninsured: 'none',
  marketplace: 'bcbs-texas',
  'employer-insured': 'cigna',
  'employer-self-funded': 'aetna',
};

export function caseFor(kind: string, reason: string | undefined, more: Case = {}): Case {
  return {
    ...more,
    patient: { age: 43, state: 'TX', ...more.patient },
    plan: { ...(PAYER[kind] ? { payer: PAYER[kind] } : {}), kind, ...more.plan },
    diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'], ...more.diagnosis },
    treatment: { product: 'esketamine', ...more.treatment },
    history: {
      antidepressantTrials: [
        { drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response', ended: '2025-03' },
        { drug: 'venlafaxine', weeks: 10, outcome: 'intolerant' },
      ],
      phq9: 21,
      ...more.history,
    },
    request: { stage: 'denied', ...DENIED, ...(reason ? { denialReason: reason } : {}), ...more.request },
  };
}

/** One of each: all kinds of plan with all reasons; then other products, illnesses, stages and gaps. */
export function manyCases(data: Data): [string, Case][] {
  const kinds = data.planKinds().map(({ id }) => id);
  const reasons = [undefined, ...data.denialReasons().items.map(({ id }) => id)];
  const crossed = kinds.flatMap((kind) =>
    reasons.map((reason): [string, Case] => [`${kind}, ${reason ?? 'no reason'}`, caseFor(kind, reason)]),
  );
  const products = data.products().map(({ id }) => id);
  const conditions = data.conditions().map(({ id }) => id);
  const treated = products.flatMap((product) =>
    conditions.map((condition): [string, Case] => [
      `${product} for ${condition}`,
      caseFor('employer-insured', 'experimental', { treatment: { product }, diagnosis: { condition, icd10: [] } }),
    ]),
  );
  const others: [string, Case][] = [
    ['nothing known', {}],
    ['urgent', caseFor('marketplace', 'not-medically-necessary', { request: { urgent: true } })],
    ['appeal denied', caseFor('employer-self-funded', 'experimental', { request: { stage: 'appeal-denied' } })],
    ['late', caseFor('part-d', 'step-therapy', { request: { deniedOn: '2026-01-02', receivedOn: '2026-01-05' } })],
    ['planning', caseFor('employer-insured', undefined, { request: { stage: 'planning' } })],
    ['workers in California', caseFor('workers-comp', 'not-medically-necessary', { patient: { state: 'CA' } })],
  ];
  return [...crossed, ...treated, ...others];
}
