/** Not one letter claims a fact that is neither in the case nor in the data. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { letter } from '../../src/letters/index.ts';
import type { Case } from '../../src/model/case.ts';
import type { Result } from '../../src/model/result.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { caseFor, manyCases } from './cases.ts';
import { type Corpus, corpusOf, unsupported } from './claims.ts';

const data = openData();
const kinds = data.letters();
const resultOf = (given: Case) => check({ asOf: '2026-11-26', ...given }, data);
const template = (id: string) => readFileSync(new URL(`../../data/letters/${id}.md`, import.meta.url), 'utf8');

/** What the letters of this case may draw on: its own result, and of the data only what belongs to it. */
function knownOf(result: Result): Corpus {
  const { patient, plan, diagnosis, treatment, request } = result.case as Case;
  const { nextSteps: _steps, costs: _costs, options: _options, ...own } = result;
  const product = data.products().find((entry) => entry.id === (treatment?.product ?? result.evidence?.product));
  return corpusOf(
    own,
    data.payers().find((payer) => payer.id === plan?.payer)?.name,
    data.planKinds().find((kind) => kind.id === plan?.kind),
    data.conditions().find((condition) => condition.id === diagnosis?.condition)?.name,
    product && { ...product, sources: [] },
    data.denialReasons().items.find((reason) => reason.id === request?.denialReason)?.name,
    data.rights(plan?.kind ?? ''),
    data.stateRights(patient?.state)?.office,
    en.letters.appeal,
    en.letters.score,
    en.letters.tried,
    en.letters.blank,
  );
}

/** What stands in the template and in the list of letters. */
const ofKind = (id: string): Corpus =>
  corpusOf(
    template(id),
    kinds.find((kind) => kind.id === id),
  );

// Each case is checked once, for all letters.
const cases = manyCases(data).map(([name, given]) => {
  const result = resultOf(given);
  return { name, result, known: knownOf(result) };
});

const draft = (id: string, result: Result) => letter(id, result, data, en)?.markdown as string;

describe('the check itself finds', () => {
  const result = resultOf(caseFor('employer-self-funded', 'experimental'));
  const corpora = [knownOf(result), ofKind('appeal')];
  const sound = draft('appeal', result);
  it.each([
    ['a number', 'It helped 83 of 100 people.', '83'],
    ['a day', 'I called on May 3, 2026.', 'May 3, 2026'],
    ['a law', 'See 42 CFR 405.942(a).', '42 CFR 405.942(a)'],
    ['a name', 'It was shown by Doctor Miller at Yale.', 'Doctor Miller'],
  ])('%s that is made up', (_, sentence, claim) => {
    expect(unsupported(`${sound}\n\n${sentence}`, ...corpora)).toContain(claim);
    expect(unsupported(sound, ...corpora)).toEqual([]);
  });
});

describe.each(kinds.map(({ id }) => id))('%s', (id) => {
  it('claims nothing that is made up, over all kinds of plan, reasons, products and illnesses', () => {
    const own = ofKind(id);
    const found = cases.flatMap(({ name, result, known }) =>
      unsupported(draft(id, result), known, own).map((claim) => `${name}: ${claim}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the law in a letter', () => {
  const everyLetter = (kind: string, more: Case = {}) => {
    const result = resultOf(caseFor(kind, 'step-therapy', more));
    return kinds.map(({ id }) => [id, draft(id, result)] as const);
  };
  const employer = ['employer-insured', 'employer-self-funded', 'grandfathered'];
  const others = data
    .planKinds()
    .map(({ id }) => id)
    .filter((id) => !employer.includes(id));

  it.each(others)('%s: no law of employer plans', (kind) => {
    for (const [id, markdown] of everyLetter(kind)) {
      expect(markdown, `${id} for ${kind}`).not.toMatch(/ERISA|29 U\.S\.C\.|\(h\)\(2\)\(iii\)|plan administrator/);
    }
  });
  it.each(employer)('%s: employer law, with a note for churches and public bodies', (kind) => {
    const markdown = draft('plan-document-request', resultOf(caseFor(kind, undefined)));
    expect(markdown).toContain('ERISA 104(b)(4)');
    expect(markdown).toContain('29 U.S.C. 1132(c)(1)');
    expect(markdown).toMatch(/due within 30 calendar days/);
    expect(markdown).toMatch(/\[Take this out if your employer is a church or a public body/);
  });
  it.each(['employer-self-funded', 'fehb', 'tricare', 'va', 'original-medicare', 'medicare-advantage', 'part-d'])(
    '%s: no state insurance law, wherever the person lives',
    (kind) => {
      for (const state of ['TX', 'CA', 'NY', 'OH']) {
        for (const [id, markdown] of everyLetter(kind, { patient: { state } })) {
          expect(markdown, `${id} for ${kind} in ${state}`).not.toMatch(
            /Insurance Code|Revised Code|Health and Safety Code|state has a law|Department of Insurance/,
          );
        }
      }
    },
  );
  it('parity is cited where it holds, and doubted where it does not', () => {
    const of = (kind: string, condition: string) =>
      draft('parity-request', resultOf(caseFor(kind, undefined, { diagnosis: { condition, icd10: [] } })));
    const depression = 'treatment-resistant-depression';
    expect(of('marketplace', depression)).toContain('42 U.S.C. 300gg-26');
    expect(of('medicaid-managed', depression)).toContain('81 FR 18389');
    expect(of('original-medicare', depression)).toContain('[Before you send this: we know of no rule');
    expect(of('original-medicare', depression)).not.toContain('may not be stricter');
    expect(of('marketplace', 'crps')).toContain('parity is about mental health care');
    expect(of('marketplace', 'crps')).not.toContain('is for a mental health condition');
  });
  it('an urgent appeal asks for the time that the rule of this plan kind gives, and for none where there is no rule', () => {
    const of = (kind: string) => draft('expedited-appeal', resultOf(caseFor(kind, 'not-medically-necessary')));
    for (const kind of ['employer-insured', 'marketplace', 'part-d', 'medicaid-managed', 'fehb']) {
      expect(of(kind), kind).toContain('please decide within 72 hours');
    }
    for (const kind of ['original-medicare', 'va', 'sharing-ministry']) expect(of(kind), kind).not.toContain('within');
    expect(of('marketplace')).toContain('outside (external) review at the same time');
    expect(of('medicare-advantage')).not.toContain('at the same time');
  });
});

describe('step therapy', () => {
  const at = (id: string, kind: string, state: string) =>
    draft(id, resultOf(caseFor(kind, 'step-therapy', { patient: { state } })));
  it.each([
    ['employer-self-funded', 'IL'],
    ['marketplace', 'AL'],
    ['marketplace', 'ID'],
  ])('%s, %s: what no law gives is asked for under the rules of the plan', (kind, state) => {
    const markdown = at('step-therapy-exception', kind, state);
    expect(markdown).not.toContain('The rule for this request');
    expect(markdown).not.toMatch(/1144|No state law/);
    expect(markdown).toContain(kind === 'marketplace' ? '[If your state has a law' : 'by the plan’s own rule');
  });
  it('a law that bans it is named, where it reaches the plan', () => {
    const ban = 'does not let a plan make people try other medicines first: Public Act 103-0650';
    for (const id of ['step-therapy-exception', 'appeal']) {
      expect(at(id, 'employer-insured', 'IL'), id).toContain(ban);
      expect(at(id, 'employer-self-funded', 'IL'), id).not.toContain('does not let a plan');
      expect(at(id, 'employer-insured', 'AL'), id).not.toContain('does not let a plan');
    }
    expect(at('step-therapy-exception', 'employer-insured', 'OH')).toContain('The rule for this request');
  });
});

describe('what the law does not give is said before a letter is sent', () => {
  const review = (kind: string, reason: string) => draft('external-review', resultOf(caseFor(kind, reason)));
  it('no right to an outside review', () => {
    for (const kind of ['grandfathered', 'short-term', 'sharing-ministry']) {
      expect(review(kind, 'experimental'), kind).toContain('we know of no right to an outside review');
    }
    expect(review('marketplace', 'experimental')).not.toContain('we know of no right');
  });
  it('a hearing is no outside review, and one of another state is none here', () => {
    const doubt = 'we know of no right to an outside review';
    const at = (kind: string, state: string) =>
      draft('external-review', resultOf(caseFor(kind, 'experimental', { patient: { state } })));
    for (const kind of ['medicaid-ffs', 'tricare', 'medicaid-managed', 'workers-comp']) {
      expect(at(kind, 'OH'), kind).toContain(doubt);
      expect(at(kind, 'OH'), kind).not.toContain('The rule for this review');
    }
    for (const [kind, state] of [
      ['medicaid-managed', 'NY'],
      ['workers-comp', 'CA'],
      ['medicare-advantage', 'OH'],
      ['original-medicare', 'OH'],
      ['part-d', 'OH'],
      ['fehb', 'OH'],
    ] as const) {
      expect(at(kind, state), kind).not.toContain(doubt);
    }
  });
  it('an exclusion or a billing error is no medical judgment', () => {
    expect(review('marketplace', 'excluded')).toContain('an outside review looks at medical judgment');
    expect(review('marketplace', 'excluded')).not.toContain('The decision rests on a medical judgment');
    expect(review('marketplace', 'experimental')).toContain('The decision rests on a medical judgment');
  });
});

describe('what a clinician could not sign', () => {
  const failed = { doseMg: 200, weeks: 8, outcome: 'no-response' } as const;
  const spravato = (more: Case): Case => ({
    plan: { payer: 'bcbs-massachusetts', kind: 'employer-insured' },
    diagnosis: { condition: 'treatment-resistant-depression' },
    treatment: { product: 'esketamine' },
    request: { stage: 'denied', denialReason: 'experimental' },
    ...more,
  });
  it('no approval by FDA of what the label leaves out', () => {
    const approved = /The FDA has approved (?:the|this) drug for this use/;
    for (const kind of ['medical-necessity', 'appeal', 'external-review']) {
      expect(draft(kind, resultOf(spravato({ patient: { age: 40 } }))), kind).toMatch(approved);
      expect(draft(kind, resultOf(spravato({ patient: { age: 16 } }))), kind).not.toMatch(approved);
      const aneurysm = resultOf(spravato({ patient: { age: 40 }, history: { aneurysmOrAvm: true } }));
      expect(draft(kind, aneurysm), kind).not.toMatch(approved);
    }
  });
  it('what the label forbids is cleared up first, and no point to argue', () => {
    const result = resultOf(spravato({ patient: { age: 40 }, history: { aneurysmOrAvm: true } }));
    for (const kind of ['medical-necessity', 'appeal', 'expedited-appeal', 'external-review', 'prior-authorization']) {
      const text = draft(kind, result);
      expect(text, kind).toMatch(/^\[Before you send this: The label forbids Spravato in people with an aneurysm/);
      expect(text.match(/label forbids/g), kind).toHaveLength(1);
      expect(text, kind).not.toContain('leave this line out');
    }
  });
  it('a medicine that does not count is told from those of which "each" is said', () => {
    const result = resultOf(
      spravato({
        history: {
          antidepressantTrials: [
            { drug: 'sertraline', ...failed },
            { drug: 'bupropion', ...failed, doseMg: 100 },
          ],
        },
      }),
    );
    const text = draft('medical-necessity', result);
    expect(text).toMatch(/bupropion: 100 mg a day, 8 weeks, .* \(not one of those that are counted below\)/);
    expect(text).toMatch(/sertraline: 200 mg a day, 8 weeks, \[dates\], did not help\n/);
  });
  it('a missing authorization is no medical judgment', () => {
    const denied = (denialReason: string) =>
      draft('external-review', resultOf(spravato({ request: { stage: 'appeal-denied', denialReason } })));
    expect(denied('no-prior-authorization')).not.toContain('rests on a medical judgment');
    expect(denied('not-medically-necessary')).toContain('rests on a medical judgment');
  });
  it('our own account of an open rule is not quoted to the payer as its words', () => {
    const given: Case = {
      plan: { payer: 'tricare', kind: 'tricare' },
      diagnosis: { condition: 'ptsd' },
      treatment: { product: 'iv-ketamine' },
      request: { stage: 'denied', denialReason: 'experimental' },
    };
    expect(draft('appeal', resultOf(given))).not.toMatch(/a no at first/i);
  });
});

describe('evidence', () => {
  const of = (product: string, condition: string, id = 'appeal') =>
    draft(
      id,
      resultOf(
        caseFor('employer-insured', 'experimental', { treatment: { product }, diagnosis: { condition, icd10: [] } }),
      ),
    );
  const grades = data
    .evidence()
    .evidence.flatMap((row) =>
      row.products.flatMap((product) => row.conditions.map((condition) => ({ ...row, product, condition }))),
    );

  it('is called firm only where it is, and every contrary study of the table is named', () => {
    const { studies } = data.evidence();
    for (const { product, condition, grade, against, for: favourable } of grades) {
      if (favourable.length === 0) continue;
      for (const id of ['appeal', 'medical-necessity', 'external-review']) {
        const markdown = of(product, condition, id);
        const name = `${id}: ${product} for ${condition} (${grade})`;
        const thin = grade === 'limited' || grade === 'insufficient';
        expect(markdown.includes('The studies are few so far.'), name).toBe(thin);
        if (thin) expect(markdown, name).not.toContain('is not experimental for me');
        for (const ref of against) {
          const study = studies.find((entry) => entry.id === ref);
          expect(markdown.replaceAll('\\', ''), name).toContain(`${study?.name} (${study?.year}`);
        }
      }
    }
  });
});
