/** What this program promises to answer, on the bundled data, through the command line. */
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { result as resultSchema } from '../../src/model/result.ts';
import { ketcover } from '../cli/ketcover.ts';
import { PEOPLE } from '../cli/people.ts';

const words = (text: string) => (text.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

function answer(args: string | string[]): Result {
  const { stdout, stderr, code } = ketcover(['check', ...(typeof args === 'string' ? words(args) : args), '--json']);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return JSON.parse(stdout) as Result;
}

const TEXAN =
  '--plan-kind employer-self-funded --state TX --condition treatment-resistant-depression --icd10 F33.2 --product iv-ketamine --age 43 --failed-antidepressants 3';

describe('an infusion under a self-funded Aetna plan', () => {
  const result = answer(`--payer aetna ${TEXAN}`);

  it('is unlikely by the policy, which is named with number and web address', () => {
    expect(result.verdict).toMatchObject({ status: 'unlikely', basis: 'payer-policy', policies: ['aetna-cpb-0938'] });
    expect(result.policies).toContainEqual(
      expect.objectContaining({ id: 'aetna-cpb-0938', number: 'CPB 0938', url: expect.stringContaining('0938') }),
    );
    expect(result.sources.map(({ url }) => url)).toContain(result.policies[0]?.url);
  });
  it('says whether the text bears a date, and when it was read', () => {
    const [policy] = result.policies;
    const dated = policy?.reviewed ?? policy?.effective ?? null;
    expect(policy?.seen).toMatch(/^2026-/);
    if (dated === null) expect(result.warnings.join(' ')).toContain('bears no date');
  });
  it('points to Spravato', () => {
    const spravato = result.options.find(({ product }) => product === 'esketamine');
    expect(['likely', 'possible', 'not-yet']).toContain(spravato?.status);
    expect(result.wouldChange.some(({ change }) => change.includes('Spravato'))).toBe(true);
  });
  it('shows what paying alone costs, with its sources', () => {
    const cost = result.costs.find(({ id }) => id === 'if-denied');
    expect(cost?.you.low).toBeLessThan(cost?.you.high ?? 0);
    expect(cost?.sources.length).toBeGreaterThan(0);
    expect(cost?.assumed.length).toBeGreaterThan(0);
  });
  it('starts with the plan document, which rules, and names no state remedy', () => {
    expect(result.nextSteps[0]?.id).toBe('plan-document');
    expect(JSON.stringify(result.nextSteps)).not.toMatch(/state insurance department|Texas Department/i);
  });
});

describe('no payer', () => {
  it('is not known: counts are shown, nothing is invented', () => {
    const result = answer(TEXAN);
    expect(result.verdict).toMatchObject({ status: 'unknown', basis: 'typical', confidence: 'low', policies: [] });
    expect(result.verdict.because.join(' ')).toMatch(/18 large commercial insurers/);
    expect(result.openFacts[0]?.fact).toBe('plan.payer');
  });
  it('without insurance it is excluded, with the price and the right to an estimate', () => {
    const result = answer(
      `--payer none --plan-kind uninsured ${TEXAN.replace('--plan-kind employer-self-funded', '')}`,
    );
    expect(result.verdict.status).toBe('excluded');
    expect(result.costs.map(({ id }) => id)).toEqual(['if-denied', 'at-hospital', 'at-home']);
    expect(result.nextSteps.map(({ id }) => id)).toContain('good-faith-estimate');
    expect(result.nextSteps.map(({ id }) => id)).not.toContain('internal-appeal');
  });
});

describe('Spravato under Texas Medicaid', () => {
  const base =
    '--payer texas-medicaid --plan-kind medicaid-managed --state TX --condition treatment-resistant-depression --product esketamine';

  it('at 16 is unlikely for age', () => {
    const result = answer(`${base} --age 16`);
    expect(result.verdict.status).toBe('unlikely');
    const deciding = result.criteria.filter(({ state, decides }) => state === 'not-met' && decides);
    expect(deciding.map(({ facts, fixable }) => [facts, fixable])).toEqual([[['patient.age'], false]]);
  });
  it('at 30 with nothing else known is possible, and asks', () => {
    const result = answer(`${base} --age 30`);
    expect(result.verdict.status).toBe('possible');
    expect(result.openFacts.filter(({ affects }) => affects === 'verdict').length).toBeGreaterThan(1);
  });
});

describe('every answer', () => {
  it.each(Object.entries(PEOPLE))('%s fits the schema of a result', (_, args) => {
    const result = answer(args);
    expect(resultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
  });
  it.each(Object.entries(PEOPLE))(
    '%s: every source that is named is listed, parts add up, dates are in order',
    (_, args) => {
      const result = answer(args);
      const known = new Set(result.sources.map(({ id }) => id));
      const named = [
        ...result.criteria.map(({ source }) => source),
        ...result.costs.flatMap(({ sources }) => sources),
        ...result.deadlines.map(({ source }) => source),
        ...result.nextSteps.flatMap(({ source }) => (source ? [source] : [])),
      ];
      expect(named.filter((id) => !known.has(id))).toEqual([]);
      for (const cost of result.costs) {
        const parts = cost.parts.reduce((sum, part) => sum + part.amount, 0);
        const months = cost.months.reduce((sum, month) => sum + month.you, 0);
        expect(parts).toBeCloseTo(cost.you.typical, 6);
        expect(months).toBeCloseTo(cost.you.typical, 6);
        expect(cost.you.low).toBeLessThanOrEqual(cost.you.typical);
        expect(cost.you.typical).toBeLessThanOrEqual(cost.you.high);
      }
    },
  );
  it('puts 988 first where somebody thinks of suicide', () => {
    const result = answer(PEOPLE['suicidal-thoughts'] as string[]);
    expect(result.nextSteps[0]?.id).toBe('crisis-line');
    expect(
      ketcover(['check', ...(PEOPLE['suicidal-thoughts'] as string[])])
        .stdout.split('\n')
        .slice(0, 4)
        .join(' '),
    ).toContain('988');
  });
  it('is the same from flags, from a file and in any order', () => {
    const args = PEOPLE['cigna-spravato-benefits'] as string[];
    const flags = answer(args);
    const pairs = args.flatMap((word, i) => (i % 2 === 0 ? [[word, args[i + 1] as string]] : []));
    expect(answer(pairs.reverse().flat())).toEqual(flags);
    const file = ketcover(['check', '--input', '-', '--json'], {
      stdin: JSON.stringify({
        request: null,
        treatment: { startDate: '2026-12-07', product: 'Spravato' },
        diagnosis: { icd10: ['f332'], condition: 'TRD' },
        history: { failedAntidepressants: 1 },
        plan: {
          payer: 'Cigna Healthcare',
          kind: 'employer-insured',
          benefits: {
            deductible: 2000,
            deductibleMet: 350,
            coinsurance: 0.2,
            outOfPocketMax: 8000,
            outOfPocketMet: 500,
          },
        },
        patient: { state: 'Ohio', age: 51 },
      }),
    });
    expect(JSON.parse(file.stdout)).toEqual(flags);
  });
});
