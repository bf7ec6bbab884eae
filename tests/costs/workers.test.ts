/** Workers' compensation: what is approved costs the person nothing, and that this is a general rule is said. */
import { expect, it } from 'vitest';
import { bill, programOf } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import { openData } from '../../src/store/store.ts';

it('an injured worker owes nothing for approved care, and the whole price without approval', () => {
  const result = check(
    {
      asOf: '2026-11-26',
      patient: { state: 'CA', age: 45 },
      plan: { payer: 'california-workers-comp', kind: 'workers-comp' },
      diagnosis: { condition: 'crps' },
      treatment: { product: 'iv-ketamine' },
    },
    openData(),
  );
  const approved = result.costs.find(({ id }) => id === 'if-approved');
  expect(approved?.you).toEqual({ low: 0, typical: 0, high: 0 });
  expect(approved?.assumed.join(' ')).toContain('as a rule pays approved care');
  expect(approved?.sources.some((id) => id.includes('insurance-journal-comp-2015'))).toBe(true);
  expect(result.costs.find(({ id }) => id === 'if-denied')?.you.typical).toBeGreaterThan(1000);
});

it('a bill for approved care is the insurer’s', () => {
  const program = programOf({ asOf: '2026-11-26', plan: { kind: 'workers-comp' } }, openData());
  const { you, plan, assumed } = bill([1000], {}, program ? { program } : {});
  expect({ you, plan }).toEqual({ you: 0, plan: 1000 });
  expect(assumed[0]).toContain('as a rule pays approved care');
});
