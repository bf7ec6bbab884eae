/** What a clinic may ask above the allowed amount: the law of each programme, on the bundled data. */
import { describe, expect, it } from 'vitest';
import { bill, programOf } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const asOf = '2026-11-26';

function owed(plan: NonNullable<Case['plan']>, asked = 1000, allowed = 500, patient?: Case['patient']) {
  const program = programOf({ asOf, plan, ...(patient ? { patient } : {}) }, data);
  return bill([asked], plan.benefits ?? {}, {
    allowed: [allowed],
    ...(plan.network ? { network: plan.network as 'in' | 'out' } : {}),
    ...(program ? { program } : {}),
  });
}

const part = (answer: ReturnType<typeof owed>, id: string) => answer.parts.find((each) => each.id === id)?.amount ?? 0;

describe('balance bills', () => {
  it('Original Medicare: at most 15% above the amount approved (42 CFR 414.48), the rest may not be asked', () => {
    const answer = owed({ kind: 'original-medicare', network: 'out' });
    // $283 + 20 % of $217 = $326.40, and 15 % of $500.
    expect(part(answer, 'balance')).toBe(75);
    expect(answer.you).toBe(401.4);
    expect(answer.bills[0]?.writtenOff).toBe(425);
    expect(answer.bills[0]?.steps.join(' ')).toContain('at most 15% of it');
    expect(answer.assumed.join(' ')).toContain('limiting charge');
    expect(answer.sources.some(({ id }) => id.endsWith('cfr-414-48'))).toBe(true);
  });

  it('a balance below the limit is owed whole', () => {
    expect(part(owed({ kind: 'original-medicare', network: 'out' }, 540), 'balance')).toBe(40);
  });

  it('Medigap G pays what may be asked, and no more', () => {
    const answer = owed({ kind: 'original-medicare', network: 'out', secondPlan: 'medigap', medigapPlan: 'G' });
    expect(answer.you).toBe(283);
    expect(answer.secondPlan).toBe(43.4 + 75);
  });

  it('QMB: nobody may bill the person anything (42 U.S.C. 1396a(n)(3))', () => {
    for (const kind of ['original-medicare', 'medicare-advantage'] as const) {
      const answer = owed({
        kind,
        network: 'out',
        secondPlan: 'medicaid',
        benefits: { deductible: 0, coinsurance: 0.2 },
      });
      expect(answer.you, kind).toBe(0);
      expect(answer.bills[0]?.writtenOff, kind).toBe(500);
      expect(answer.assumed.join(' '), kind).toContain('payment in full by law');
    }
  });

  it('Medicare Advantage: no more than under Original Medicare (42 CFR 422.214)', () => {
    const answer = owed({ payer: 'humana', kind: 'medicare-advantage', network: 'out', benefits: { copay: 40 } });
    expect(answer.you).toBe(40 + 75);
  });

  it('Medicaid: payment in full (42 CFR 447.15)', () => {
    for (const kind of ['medicaid-ffs', 'medicaid-managed'] as const) {
      const answer = owed({ kind, network: 'out' }, 1000, 500, { state: 'CA' });
      expect(part(answer, 'balance'), kind).toBe(0);
      expect(answer.you, kind).toBe(4);
    }
  });

  it('separate CHIP: the rule for Medicaid is not claimed', () => {
    const answer = owed({ kind: 'chip', network: 'out' }, 1000, 500, { state: 'TX' });
    expect(answer.assumed.join(' ')).not.toContain('takes part in Medicaid');
    expect(part(answer, 'balance')).toBe(500);
  });

  it('CHIP as a part of Medicaid: the rule of Medicaid', () => {
    expect(part(owed({ kind: 'chip', network: 'out' }, 1000, 500, { state: 'OH' }), 'balance')).toBe(0);
  });

  it('TRICARE: at most 15% above its amount', () => {
    const answer = owed({ kind: 'tricare', network: 'out' });
    expect(part(answer, 'balance')).toBe(75);
    expect(answer.assumed.join(' ')).toContain('authorized');
  });

  it('VA and workers’ compensation: nothing above', () => {
    expect(owed({ kind: 'va', network: 'out' }).you).toBe(50);
    expect(owed({ kind: 'workers-comp', network: 'out' }).you).toBe(0);
  });

  it('CHAMPVA: all of it where the clinic does not accept assignment, which is said', () => {
    const answer = owed({ kind: 'champva', network: 'out' });
    expect(part(answer, 'balance')).toBe(500);
    expect(answer.assumed.join(' ')).toContain('accepts assignment');
  });

  it('an employer’s plan has no such law here, so all of it is counted', () => {
    expect(owed({ kind: 'employer-insured', network: 'out', benefits: { coinsurance: 0.5 } }).you).toBe(750);
  });

  it('without a word on the network the amount is taken as accepted, and that is said', () => {
    const answer = owed({ kind: 'original-medicare' });
    expect(answer.you).toBe(326.4);
    expect(answer.assumed.join(' ')).toContain('accepts the program’s amount');
    expect(answer.bills[0]?.steps.join(' ')).toContain('A clinic that accepts the program’s amount as full payment');
    expect(answer.bills[0]?.steps.join(' ')).not.toContain('network');
  });

  it('you, the plan, the second plan and what may not be asked make up the bill', () => {
    for (const kind of [
      'original-medicare',
      'medicare-advantage',
      'medicaid-ffs',
      'tricare',
      'va',
      'champva',
    ] as const) {
      for (const secondPlan of [undefined, 'medicaid', 'medigap'] as const) {
        const plan = { kind, network: 'out', benefits: { coinsurance: 0.2 }, ...(secondPlan ? { secondPlan } : {}) };
        const { bills } = owed(plan as NonNullable<Case['plan']>);
        const [one] = bills;
        expect((one?.you ?? 0) + (one?.plan ?? 0) + (one?.secondPlan ?? 0) + (one?.writtenOff ?? 0)).toBeCloseTo(
          1000,
          2,
        );
      }
    }
  });

  it('a course outside the network of Medicare Advantage keeps to the limit', () => {
    const result = check(
      {
        asOf,
        patient: { age: 70 },
        plan: {
          payer: 'humana',
          kind: 'medicare-advantage',
          network: 'out',
          benefits: { deductible: 0, coinsurance: 0.4 },
        },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine', sessions: 1, pricePerSession: 2000, allowedPerSession: 1000 },
      },
      data,
    );
    const cost = result.costs.find(({ id }) => id === 'out-of-network');
    expect(cost?.you.typical).toBe(400 + 150);
    expect(cost?.assumed.join(' ')).toContain('at most 15% more');
    // Of a doctor who has left Medicare nothing is paid, and all of the price may be asked.
    expect(cost?.you.high).toBe(2000);
  });
});
