/** What a letter argues, what it leaves to the writer, and what it tells the writer first. */
import { describe, expect, it } from 'vitest';
import { check, checkCoverage } from '../../src/check.ts';
import { letter } from '../../src/letters/index.ts';
import { pointsOf } from '../../src/letters/points.ts';
import type { Case } from '../../src/model/case.ts';
import type { Result } from '../../src/model/result.ts';
import { openData } from '../../src/store/store.ts';
import { es } from '../../src/words/es/index.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const inSpanish = openData(undefined, 'es');
const resultOf = (given: Case) => check({ asOf: '2026-11-26', ...given }, data);
const draft = (id: string, given: Case) => letter(id, resultOf(given), data, en)?.markdown.replaceAll('\\', '') ?? '';
const borrador = (id: string, given: Case) =>
  letter(id, check({ asOf: '2026-11-26', ...given }, inSpanish, es), inSpanish, es)?.markdown.replaceAll('\\', '') ??
  '';

const ARGUING = [
  'medical-necessity',
  'prior-authorization',
  'appeal',
  'expedited-appeal',
  'external-review',
  'step-therapy-exception',
];
const denied = { stage: 'denied', deniedOn: '2026-10-02', denialReason: 'not-medically-necessary' } as const;

/** HCSC asks for one of four scores, and for no use disorder or one in remission. */
const texas = (history: Case['history']): Case => ({
  patient: { age: 43, state: 'TX' },
  plan: { payer: 'bcbs-texas', kind: 'marketplace' },
  diagnosis: { condition: 'treatment-resistant-depression' },
  treatment: { product: 'esketamine' },
  history: history ?? {},
  request: denied,
});

describe('one of several ways', () => {
  it('what is met is argued, and the others are no blanks', () => {
    const text = draft('appeal', texas({ phq9: 21 }));
    expect(text).toContain('- PHQ-9 of 10 or more: **met** (21); of several ways, this one is enough.');
    expect(text).not.toMatch(/MADRS of|HAM-D of|QIDS of/);
  });
  it('what is open is one point with one blank, and leaves out the way that is closed', () => {
    const text = draft('appeal', texas({ phq9: 8 }));
    expect(text).toContain(
      '- One of these is enough: (1) MADRS of 28 or more; (2) HAM-D of 17 or more; (3) QIDS of 11 or more: [say which one is met, and how it can be seen]',
    );
    expect(text).not.toContain('PHQ-9 of 10');
  });
  it('where none is met, one is enough still', () => {
    const text = draft('appeal', texas({ phq9: 8, madrs: 20, hamd17: 12, qids: 9 }));
    expect(text).toContain(
      'One of these is enough: (1) PHQ-9 of 10 or more (here: 8); (2) MADRS of 28 or more (here: 20)',
    );
    expect(text.match(/not met as written/g)).toHaveLength(1);
  });
  it('in Spanish too', () => {
    expect(borrador('appeal', texas({ phq9: 8 }))).toContain('Basta una de estas: (1) ');
    expect(borrador('appeal', texas({ phq9: 21 }))).toContain('de varias maneras, basta con esta');
  });
  it('a way of several points is one way, and the way through a crisis is offered to nobody', () => {
    const { open, met } = pointsOf(
      resultOf({
        plan: { payer: 'cvs-caremark', kind: 'employer-insured' },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine' },
        history: { psychotherapyTried: true },
      }),
      data,
      en,
    );
    expect(open.map(({ says }) => says).join('\n')).not.toContain('Crisis');
    // Of the medicine added and talk therapy, one is enough.
    expect(met).toContainEqual(expect.objectContaining({ says: expect.stringMatching(/^Talk therapy/), enough: true }));
    expect(open.map(({ says }) => says).join('\n')).not.toContain('A medicine added');
  });
  it('no point stands twice, and none is lost, over every rule with several ways', () => {
    const policies = data
      .payers()
      .flatMap(({ id }) => data.policiesOf(id))
      .filter(({ rules }) => JSON.stringify(rules).includes('"any":['));
    expect(policies.length).toBeGreaterThan(20);
    for (const { id, payer, examples } of policies) {
      for (const { name, case: given } of examples) {
        const own = { plan: { payer }, ...(given as Case) };
        const result = checkCoverage({ asOf: '2026-11-26', ...own }, data) as Result;
        const { met, open, unmet } = pointsOf(result, data, en);
        const all = [...met, ...open, ...unmet].map(({ says }) => says);
        expect(new Set(all).size, `${id}: ${name}`).toBe(all.length);
        if (result.criteria.length > 0) expect(all.length, `${id}: ${name}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('what is better kept to oneself', () => {
  const told = /this letter tells something about/;
  it('stands only where the policy asks for it, and the writer is told first', () => {
    const text = draft('appeal', texas({ substanceUseDisorder: true, monthsWithoutUse: 3 }));
    expect(text).toMatch(
      /^\[For you, to take out before you send this: this letter tells something about alcohol or drug use/,
    );
    expect(text).toContain('in remission: a month without any use: **met** (3 months)');
    expect(draft('step-therapy-exception', texas({ substanceUseDisorder: true, monthsWithoutUse: 3 }))).not.toMatch(
      /alcohol|drug use/,
    );
  });
  it('is not told at all where another way is enough', () => {
    const text = draft('appeal', texas({ substanceUseDisorder: false, monthsWithoutUse: 30 }));
    expect(text).toContain('No alcohol or drug use disorder now: **met**');
    expect(text).not.toContain('remission');
    expect(text).not.toMatch(told);
  });
  it('tells by what is left of it, too', () => {
    const text = draft('medical-necessity', texas({ substanceUseDisorder: true }));
    expect(text).toMatch(told);
    expect(draft('medical-necessity', texas({}))).not.toMatch(told);
  });
  it('an answer that there is none tells nothing', () => {
    const veteran: Case = {
      plan: { payer: 'va', kind: 'va' },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'iv-ketamine' },
      history: { suicidalIdeation: false, pregnant: false, failedAntidepressants: 4 },
    };
    expect(draft('medical-necessity', veteran)).not.toMatch(told);
    expect(draft('medical-necessity', { ...veteran, history: { pregnant: true } })).toMatch(/about pregnancy/);
  });
});

describe('bipolar disorder on record', () => {
  const given: Case = {
    plan: { payer: 'aetna', kind: 'employer-insured' },
    diagnosis: { condition: 'treatment-resistant-depression' },
    treatment: { product: 'iv-ketamine' },
    history: { bipolarOrMania: true },
    request: denied,
  };
  it.each(ARGUING)('%s: the writer is told first, in both languages', (id) => {
    expect(draft(id, given)).toMatch(/^\[Before you send this: bipolar disorder or a mania is on record/);
    expect(borrador(id, given)).toMatch(/^\[Antes de enviar esto: consta un trastorno bipolar/);
    expect(draft(id, { ...given, history: { bipolarOrMania: false } })).not.toMatch(/bipolar/);
  });
  it('the clinician writes of it, with a blank', () => {
    expect(draft('medical-necessity', given)).toContain('- Bipolar disorder or a mania is on record: [since when');
    expect(draft('prior-authorization', given)).toContain('- [ ] note on the bipolar disorder');
  });
  it('where it is the illness itself, or the illness is none of the mind, there is nothing to add', () => {
    expect(draft('appeal', { ...given, diagnosis: { condition: 'bipolar-depression' } })).not.toMatch(/is on record/);
    expect(draft('appeal', { ...given, diagnosis: { condition: 'crps' } })).not.toMatch(/bipolar/);
  });
});

describe('after the last day', () => {
  const late = (kind: string, payer: string, stage: 'denied' | 'appeal-denied' = 'denied'): Case => ({
    patient: { age: 67, state: 'OH' },
    plan: { payer, kind },
    diagnosis: { condition: 'treatment-resistant-depression' },
    treatment: { product: 'esketamine' },
    request: { ...denied, stage, deniedOn: '2026-02-02' },
  });
  it.each([
    ['original-medicare', 'medicare', '42 CFR 405.942(b)', 'June 7, 2026'],
    ['medicare-advantage', 'unitedhealthcare', '42 CFR 422.582', 'April 8, 2026'],
    ['part-d', 'cvs-caremark', '42 CFR 423.582', 'April 8, 2026'],
  ])('%s: good cause is asked for under %3$s', (kind, payer, cite, day) => {
    const text = draft('appeal', late(kind, payer));
    expect(text).toContain(
      `The last day, as I count it, was ${day}. I ask you to take this request all the same, for good cause (${cite}): [say what kept you`,
    );
    expect(text).not.toContain('We know of no rule');
    expect(borrador('appeal', late(kind, payer))).toContain(`por una buena causa (${cite})`);
  });
  it.each([
    ['employer-self-funded', 'aetna', /The plan may take it, but need not\. Call the plan/],
    ['employer-insured', 'cigna', /The plan may take it, but need not\. Call the plan/],
    [
      'medicaid-managed',
      'texas-medicaid',
      /We know of no rule that makes this kind of plan take a late request\. Call/,
    ],
  ])('%s: no rule is made up; the plan is asked, and the reason is given', (kind, payer, known) => {
    const text = draft('appeal', late(kind, payer));
    expect(text).toMatch(/^\[Before you send this: the last day, as we count it, was /);
    expect(text).toMatch(known);
    expect(text).toContain('I ask you to take this request all the same: [say what kept you');
    expect(text).not.toContain('good cause');
  });
  it('in time there is nothing of it', () => {
    const given = late('original-medicare', 'medicare');
    const text = draft('appeal', { ...given, request: denied });
    expect(text).not.toMatch(/comes late|good cause|the last day, as we count/);
  });
});

describe('parity under an employer plan', () => {
  const of = (kind: string) =>
    draft('parity-request', { ...texas({}), plan: { payer: 'aetna', kind }, treatment: { product: 'iv-ketamine' } });
  it('self-funded: the parity law of ERISA, and the papers with their time and penalty', () => {
    const text = of('employer-self-funded');
    expect(text).toContain('ERISA 712, 29 U.S.C. 1185a(a)(3), (a)(4) and (a)(8)');
    expect(text).not.toContain('300gg-26');
    expect(text).toContain(
      'ERISA 104(b)(4), 29 U.S.C. 1024(b)(4); 29 U.S.C. 1132(c)(1). They are due within 30 calendar days.',
    );
    expect(text).toContain('[Take this paragraph out if your employer is a church');
  });
  it('insured: both laws; a plan bought alone: only its own', () => {
    expect(of('employer-insured')).toMatch(/1185a.*300gg-26/);
    expect(of('marketplace')).not.toMatch(/1185a|1024|A court/);
  });
});

describe('where it goes', () => {
  it('an address that is known is filled in, with the phone for the writer', () => {
    const given: Case = {
      ...texas({}),
      patient: { age: 43, state: 'MS' },
      plan: { payer: 'bcbs-mississippi', kind: 'marketplace' },
    };
    const text = draft('external-review', { ...given, request: { ...denied, stage: 'appeal-denied' } });
    expect(text).toContain(
      'Mississippi Insurance Department, Life and Health Actuarial Division, P.O. Box 79, Jackson, MS 39205\n[For you, to take out: phone 1-601-359-3569]',
    );
    const olympia = draft('appeal', {
      ...given,
      patient: { state: 'WA' },
      plan: { kind: 'workers-comp' },
      diagnosis: { condition: 'crps' },
    });
    expect(olympia).toContain('P.O. Box 44291, Olympia, WA 98504-4291');
  });
  it('an office without an address, or the letter that names it, is a blank that says so', () => {
    expect(draft('appeal', texas({}))).toContain('[where to send it: the appeals address in the denial letter]');
    const york = { ...texas({}), patient: { state: 'NY' }, request: { ...denied, stage: 'appeal-denied' as const } };
    expect(draft('external-review', york)).toContain('[where to send it: New York Department of Financial Services]');
  });
  it('a fax number for requests that was read in the policy is there for the writer', () => {
    const given: Case = {
      ...texas({}),
      plan: { payer: 'mercy-care', kind: 'medicaid-managed' },
      patient: { state: 'AZ' },
    };
    expect(draft('prior-authorization', given)).toMatch(/\[For you, to take out: .*800-854-7614/);
  });
});

describe('without insurance', () => {
  const given: Case = {
    plan: { payer: 'none' },
    diagnosis: { condition: 'ptsd' },
    treatment: { product: 'iv-ketamine' },
  };
  const NEED_NO_PLAN = ['records-request', 'good-faith-estimate-request', 'bill-dispute'];
  it.each(data.letters().map(({ id }) => id))('%s', (id) => {
    const warned = /^\[Before you send this: by what you told us there is no insurance/;
    if (NEED_NO_PLAN.includes(id)) expect(draft(id, given)).not.toMatch(warned);
    else {
      expect(draft(id, given)).toMatch(warned);
      expect(borrador(id, given)).toMatch(/^\[Antes de enviar esto: según lo que nos dijo, no hay seguro/);
    }
    expect(draft(id, texas({}))).not.toMatch(warned);
  });
  it('a plan that was named all the same is a plan', () => {
    expect(draft('appeal', { ...given, plan: { payer: 'none', kind: 'short-term' } })).not.toContain('no insurance');
  });
});

describe('who signs, and who reads', () => {
  it('of a child: a parent signs', () => {
    const child = { ...texas({}), patient: { age: 16, state: 'TX' } };
    expect(draft('appeal', child)).toMatch(/^\[Before you send this: the person who is to be treated is under 18/);
    expect(draft('medical-necessity', child)).not.toContain('guardian');
    expect(draft('appeal', texas({}))).not.toContain('guardian');
  });
  it('a hearing office did not decide: no sentence calls the decision its own', () => {
    const hearing: Case = { ...texas({}), plan: { payer: 'texas-medicaid', kind: 'medicaid-ffs' } };
    for (const denialReason of ['step-therapy', 'experimental', 'no-prior-authorization', 'excluded']) {
      const text = draft('appeal', { ...hearing, request: { ...denied, denialReason } });
      expect(text.replace(/\[[^\]]*\]/g, '')).not.toMatch(/\b(?:your|you asked?|you would)\b/i);
    }
  });
  it('what the label warns of is told before it is sent', () => {
    const text = draft('medical-necessity', texas({ pregnant: true }));
    expect(text).toMatch(/^\[Before you send this: Spravato may harm an unborn baby/);
    expect(draft('medical-necessity', texas({ pregnant: false }))).not.toContain('unborn');
  });
  it('"another reason" is no reason to quote', () => {
    const text = draft('appeal', { ...texas({}), request: { ...denied, denialReason: 'other' } });
    expect(text).not.toContain('gives this reason');
    expect(text).toContain('**Why the treatment is needed**');
  });
});

describe('what the policy says', () => {
  const ptsd: Case = {
    patient: { state: 'TX' },
    plan: { payer: 'aetna', kind: 'employer-insured' },
    diagnosis: { condition: 'suicidal-ideation' },
    treatment: { product: 'iv-ketamine' },
    request: { ...denied, stage: 'appeal-denied' },
  };
  it('is quoted without the line for a crisis, which is for the person', () => {
    const text = draft('external-review', ptsd);
    expect(text).toContain(
      '- What it says: Aetna calls ketamine experimental for suicidal thoughts.\n- [Say why this should not',
    );
    expect(text).not.toContain('988');
  });
  it('a blank on what it says never stands without what it says', () => {
    for (const kind of ['appeal', 'expedited-appeal', 'external-review']) {
      for (const product of data.products()) {
        for (const payer of ['aetna', 'tricare', 'bcbs-vermont', 'fep']) {
          const text = draft(kind, {
            ...ptsd,
            plan: { payer },
            treatment: { product: product.id },
            diagnosis: { condition: 'ptsd' },
          });
          expect(text.match(/Say why this should not/g)?.length ?? 0).toBe(text.match(/- What it says:/g)?.length ?? 0);
        }
      }
    }
  });
  it('a title that is ours is not put before the payer as its own', () => {
    const text = draft('appeal', {
      ...ptsd,
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine' },
    });
    expect(text).not.toContain('as other sites report it');
    expect(text).toContain('Aetna, policy on Spravato [its name and number, from the plan’s letter or website]');
  });
});

describe('a letter in Spanish', () => {
  // Words of English that name no law and no office by themselves.
  const english = /\b(?:law|laws|appeal|external|policy|step therapy|chapter|section|following|as stated|and)\b/;
  const withoutNames = (text: string) => text.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
  it('introduces a law or an office in Spanish; its own name stands beside it', () => {
    const york = borrador('external-review', {
      ...texas({}),
      patient: { state: 'NY' },
      request: { ...denied, stage: 'appeal-denied' },
    });
    expect(york).toContain('La regla de esta revisión: ley de apelación externa de Nueva York, como la explica');
    for (const kind of data.planKinds()) {
      for (const state of ['NY', 'TX', 'KS']) {
        const given = { ...texas({}), plan: { kind: kind.id }, patient: { state } };
        const result = check({ asOf: '2026-11-26', ...given }, inSpanish, es);
        for (const id of ['appeal', 'external-review', 'step-therapy-exception', 'parity-request']) {
          const text = letter(id, result, inSpanish, es)?.markdown ?? '';
          const rules = text.match(/(?:La regla de est|según |Según las reglas).*/g) ?? [];
          for (const rule of rules) expect(withoutNames(rule), `${kind.id} ${state} ${id}`).not.toMatch(english);
        }
      }
    }
  });
});
