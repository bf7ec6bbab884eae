/** Terms that programmes publish for medicines, for care outside a network, and for CHIP. On the bundled data. */
import { describe, expect, it } from 'vitest';
import { bill, programOf } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const asOf = '2026-11-26';
const start = '2026-09-01';

function owed(plan: NonNullable<Case['plan']>, asked: number, patient?: Case['patient']) {
  const program = programOf({ asOf, plan, ...(patient ? { patient } : {}) }, data);
  return bill([asked], plan.benefits ?? {}, {
    ...(plan.network ? { network: plan.network as 'in' | 'out' } : {}),
    ...(plan.drugBilling ? { pharmacy: plan.drugBilling === 'pharmacy' } : {}),
    ...(program ? { program } : {}),
  });
}

function approved(plan: NonNullable<Case['plan']>, product: string, treatment: Case['treatment'] = {}) {
  return check(
    {
      asOf: start,
      patient: { age: 45 },
      plan,
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product, startDate: start, ...treatment },
    },
    data,
  ).costs.find(({ id }) => id === 'if-approved');
}

describe('VA', () => {
  it('lozenges cost the copay for a medicine, not for a visit (38 CFR 17.110)', () => {
    for (const drugBilling of [undefined, 'pharmacy'] as const) {
      const plan = { kind: 'va', ...(drugBilling ? { drugBilling } : {}) };
      const cost = approved(plan, 'oral-ketamine', { sessions: 3, pricePerSession: 190 });
      expect(cost?.you).toEqual({ low: 0, typical: 24, high: 33 });
      expect(cost?.parts.map(({ id }) => id)).toEqual(['drug-copay']);
      expect(cost?.sources.some((id) => id.endsWith('cfr-17-110'))).toBe(true);
    }
  });

  it('lozenges have a figure without a price too, as the copay does not depend on it', () => {
    const cost = approved({ kind: 'va' }, 'oral-ketamine', { sessions: 1 });
    expect(cost?.you).toEqual({ low: 0, typical: 8, high: 11 });
    expect(cost?.assumed.join(' ')).toContain('Your copay does not change with it');
    expect(cost?.assumedBriefly).toContain('copay $8 a fill');
  });

  it('Spravato given at the visit has no copay of its own, whoever supplies it', () => {
    const cost = approved({ kind: 'va', drugBilling: 'pharmacy' }, 'esketamine', { sessions: 8 });
    expect(cost?.you).toEqual({ low: 0, typical: 400, high: 400 });
    expect(cost?.assumed.join(' ')).toContain('given during a visit');
  });

  it('a bill for a medicine asks the copay for one', () => {
    const answer = owed({ kind: 'va', drugBilling: 'pharmacy' }, 50);
    expect(answer.you).toBe(8);
    expect(answer.assumed.join(' ')).toContain('copay $8 a fill');
    expect(answer.assumed.join(' ')).not.toContain('copay $50 a visit');
  });

  it('a copay that was given goes before the published one', () => {
    expect(owed({ kind: 'va', drugBilling: 'pharmacy', benefits: { drugCopay: 11 } }, 50).you).toBe(11);
    expect(owed({ kind: 'va' }, 300).you).toBe(50);
  });
});

describe('TRICARE', () => {
  it('a medicine with only a drug deductible: the deductible, then the published copay of a fill', () => {
    const answer = owed({ kind: 'tricare', benefits: { drugDeductible: 100 } }, 500);
    expect(answer.you).toBe(148);
    expect(answer.assumed.join(' ')).not.toContain('copay $39 a visit');
    expect(answer.sources.some(({ id }) => id.endsWith('tricare-pharmacy-2026'))).toBe(true);
  });

  it('Spravato from a pharmacy: a copay for each 28 days beside the copay of each visit', () => {
    const cost = approved(
      { kind: 'tricare', drugBilling: 'pharmacy', network: 'in', benefits: { deductible: 0 } },
      'esketamine',
      {
        sessions: 8,
        allowedPerSession: 1356.08,
      },
    );
    // 8 visits of $39 and one fill of $48; at worst 8 visits of $50 and 8 fills of $85.
    expect(cost?.you.typical).toBe(8 * 39 + 48);
    expect(cost?.you.high).toBe(8 * 50 + 8 * 85);
    expect(cost?.you.low).toBe(0);
  });

  it('outside the network: the deductible and 20% of the allowed amount, not the copay of the network', () => {
    const answer = owed({ kind: 'tricare', network: 'out' }, 500);
    // $150, and 20 % of $350.
    expect(answer.you).toBe(220);
    expect(answer.assumed.join(' ')).toContain('25% as a retiree');
    expect(answer.assumed.join(' ')).not.toContain('visit to a specialist in the network');
  });
});

describe('Medicaid and CHIP', () => {
  it('a medicine from a pharmacy under Medicaid', () => {
    const answer = owed({ kind: 'medicaid-ffs', drugBilling: 'pharmacy' }, 300, { state: 'OH' });
    expect(answer.you).toBe(4);
    expect(answer.assumed.join(' ')).toContain('For a medicine at a pharmacy');
  });

  it('CHIP of its own has its own rule; CHIP as a part of Medicaid has Medicaid’s', () => {
    const own = owed({ kind: 'chip' }, 500, { state: 'TX' });
    expect(own.you).toBe(5.7);
    expect(own.assumed.join(' ')).toContain('5% of its income');
    expect(own.assumed.join(' ')).not.toContain("state's Medicaid");
    expect(own.sources.some(({ id }) => id.endsWith('cfr-457-560'))).toBe(true);
    const joined = owed({ kind: 'chip' }, 500, { state: 'OH' });
    expect(joined.you).toBe(4);
    expect(joined.sources.some(({ id }) => id.endsWith('cfr-447-52'))).toBe(true);
  });

  it('a course under CHIP too', () => {
    const cost = check(
      {
        asOf: start,
        patient: { age: 17, state: 'TX' },
        plan: { kind: 'chip' },
        diagnosis: { condition: 'crps' },
        treatment: { product: 'iv-ketamine', sessions: 10, startDate: start },
      },
      data,
    ).costs.find(({ id }) => id === 'if-approved');
    expect(cost?.you).toEqual({ low: 0, typical: 57, high: 350 });
  });
});

describe('lozenges from a pharmacy under a job plan', () => {
  it('take the copay for medicines that was given', () => {
    const plan = { kind: 'employer-insured', network: 'in' as const, benefits: { deductible: 1000, drugCopay: 30 } };
    const cost = approved(plan, 'oral-ketamine', { sessions: 3, pricePerSession: 190 });
    expect(cost?.you.typical).toBe(90);
    expect(cost?.parts.map(({ id }) => id)).toEqual(['drug-copay']);
  });

  it('without such terms nothing changes', () => {
    const plan = { kind: 'employer-insured', network: 'in' as const, benefits: { deductible: 1000, coinsurance: 0.2 } };
    expect(approved(plan, 'oral-ketamine', { sessions: 3, pricePerSession: 190 })?.you.typical).toBe(570);
  });
});

describe('what follows from a copay alone', () => {
  it('workers’ compensation: approved lozenges cost nothing', () => {
    expect(approved({ kind: 'workers-comp' }, 'oral-ketamine', { sessions: 3 })?.you).toEqual({
      ...{ low: 0, typical: 0, high: 0 },
    });
  });

  it('a copay for medicines that was given needs no price', () => {
    expect(approved({ kind: 'va', benefits: { drugCopay: 0 } }, 'oral-ketamine', { sessions: 3 })?.you.high).toBe(0);
    const plan = { kind: 'employer-insured', network: 'in' as const, benefits: { deductible: 0, drugCopay: 30 } };
    expect(approved(plan, 'oral-ketamine', { sessions: 2 })?.you.typical).toBe(60);
  });

  it('CHIP of its own does not take what Medicaid asks for a medicine', () => {
    const answer = owed({ kind: 'chip', drugBilling: 'pharmacy' }, 300, { state: 'TX' });
    expect(answer.assumed.join(' ')).not.toContain('Medicaid ask');
    expect(answer.you).toBe(5.7);
  });
});

describe('beside Medicare', () => {
  it('a Medigap letter is second coverage, so its lack is not claimed', () => {
    const cost = approved({ kind: 'original-medicare', medigapPlan: 'N' }, 'esketamine', { sessions: 8 });
    expect(cost?.assumedBriefly).not.toContain('no second coverage');
    expect(approved({ kind: 'original-medicare' }, 'esketamine')?.assumedBriefly).toContain('no second coverage');
  });
});

describe('TRICARE For Life', () => {
  it('is named to somebody of 65 and more with TRICARE, as its terms are others', () => {
    const of = (age: number) => owed({ kind: 'tricare' }, 500, { age }).assumed.join(' ');
    expect(of(66)).toContain('TRICARE For Life');
    expect(of(40)).not.toContain('TRICARE For Life');
  });
});
