/** Letters say only what stands in the case or the data; the rest stays a visible blank. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Mustache from 'mustache';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { letterPage } from '../../src/letters/html.ts';
import { escapeMarkdown, letter } from '../../src/letters/index.ts';
import { viewOf } from '../../src/letters/view.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const kinds = data.letters().map(({ id }) => id);
const resultOf = (given: Case) => check({ asOf: '2026-11-23', ...given }, data);
const draft = (id: string, given: Case) => {
  const made = letter(id, resultOf(given), data, en);
  if (!made) throw new Error(id);
  return made;
};
const denied: Case = {
  patient: { age: 43, state: 'TX' },
  plan: { payer: 'aetna', kind: 'employer-self-funded' },
  diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'] },
  treatment: { product: 'iv-ketamine' },
  history: { antidepressantTrials: [{ drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }], phq9: 21 },
  request: { stage: 'denied', deniedOn: '2026-10-02', receivedOn: '2026-10-06', denialReason: 'experimental' },
};

/** Every name that a template uses. */
function namesIn(tokens: ReturnType<typeof Mustache.parse>): string[] {
  return tokens.flatMap(([type, value, , , inside]) => [
    ...(type === 'text' ? [] : [value as string]),
    ...(Array.isArray(inside) ? namesIn(inside as ReturnType<typeof Mustache.parse>) : []),
  ]);
}

describe.each(kinds)('%s', (id) => {
  const template = readFileSync(new URL(`../../data/letters/${id}.md`, import.meta.url), 'utf8');

  it('uses only names that exist', () => {
    const kind = data.letters().find((entry) => entry.id === id);
    if (!kind) throw new Error(id);
    const view = viewOf(kind, resultOf(denied), data, en);
    const inLists = ['text', 'says', 'have', 'show', 'policy.name', 'policy.incomplete'];
    const inEvidence = ['evidence.plain', 'evidence.for', 'evidence.against', 'evidence.hasAgainst'];
    const known = new Set([...Object.keys(view), ...inLists, ...inEvidence]);
    expect(namesIn(Mustache.parse(template)).filter((name) => !known.has(name))).toEqual([]);
  });
  it('has no raw HTML, and no exclamation mark', () => {
    expect(template).not.toMatch(/<[a-z/!]/i);
    expect(template).not.toContain('!');
  });
  it('of somebody of whom nothing is known: only blanks, no empty places', () => {
    const { markdown, blanks } = draft(id, {});
    expect(blanks.length).toBeGreaterThan(0);
    expect(markdown).not.toMatch(/undefined|null|\{\{|\( ?\)|: \.|\s,/);
  });
  it('of a denied person reads whole', () => {
    expect(draft(id, denied).markdown).not.toMatch(/undefined|null|\{\{|\( ?\)|: \.|\s,/);
  });
});

describe('an appeal', () => {
  it('answers the reason in the plan’s letter', () => {
    expect(draft('appeal', denied).markdown).toContain('Why the treatment is not experimental for me');
    const step = { ...denied, request: { ...denied.request, denialReason: 'step-therapy' } };
    expect(draft('appeal', step).markdown).toContain('What has been tried already');
    expect(draft('appeal', step).markdown).not.toContain('not experimental');
  });
  it('brings the studies for and against, with their figures', () => {
    const { markdown } = draft('appeal', denied);
    expect(markdown).toContain('ELEKT-D (2023, 403 people)');
    expect(markdown).toContain('KARMA-Dep 2 (2025, 65 people)');
    expect(markdown).toContain('outside the FDA label');
  });
  it('names the last day, its rule, the policy and its number', () => {
    const { markdown } = draft('appeal', denied);
    expect(markdown).toContain('April 4, 2027 (180 calendar days from receipt)');
    expect(markdown).toContain('29 CFR 2560.503-1(h)(3)(i)');
    expect(markdown).toContain('CPB 0938');
    expect(markdown).toContain('sertraline: 150 mg a day, 8 weeks, \\[dates\\], did not help'.replaceAll('\\', ''));
  });
  it('names no last day that has passed', () => {
    const late = draft('appeal', {
      ...denied,
      request: { ...denied.request, deniedOn: '2026-01-02', receivedOn: '2026-01-05' },
    });
    expect(late.markdown).not.toContain('before the last day');
  });
  it('cites employer law only for employer plans', () => {
    const at = (kind: string, id: string) => draft(id, { ...denied, plan: { payer: 'aetna', kind } }).markdown;
    expect(at('employer-self-funded', 'plan-document-request')).toContain('ERISA');
    expect(at('marketplace', 'plan-document-request')).not.toContain('ERISA');
    expect(at('marketplace', 'claim-file-request')).not.toContain('2560.503-1(h)(2)(iii)');
    expect(at('employer-self-funded', 'claim-file-request')).toContain('2560.503-1(h)(2)(iii)');
  });
  it('claims approval by the FDA only where there is one', () => {
    const spravato = draft('medical-necessity', { ...denied, treatment: { product: 'esketamine' } }).markdown;
    expect(spravato).toContain('The FDA has approved the drug for this use.');
    expect(draft('medical-necessity', denied).markdown).toContain('The use is off-label.');
  });
});

describe('what people type', () => {
  it('cannot become markup in Markdown or HTML', () => {
    const evil = '<script>alert(1)</script> **bold** [link](javascript:alert(1)) \u0000';
    const made = draft('appeal', {
      ...denied,
      history: { antidepressantTrials: [{ drug: evil, outcome: 'partial' }] },
    });
    expect(made.markdown).not.toContain('<script');
    const page = letterPage(made);
    expect(page).not.toMatch(/<script|<a |javascript:alert\(1\)"|<strong>bold/);
  });
  it('whatever it is, the page holds only the tags of a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (drug) => {
        const page = letterPage({
          id: 'x',
          title: drug,
          from: 'member',
          markdown: `- ${escapeMarkdown(drug)}\n`,
          blanks: [],
        });
        const tags = [...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1]?.toLowerCase());
        const usual = [
          'html',
          'head',
          'meta',
          'title',
          'style',
          'body',
          'main',
          'ul',
          'ol',
          'li',
          'p',
          'mark',
          'br',
          'input',
        ];
        expect(tags.filter((tag) => !usual.includes(tag as string))).toEqual([]);
      }),
    );
  });
});

it('every letter that a step or a right names exists', () => {
  const named = data
    .planKinds()
    .flatMap(({ id }) => data.rights(id)?.rights ?? [])
    .flatMap((right) => (right.letter ? [right.letter] : []));
  expect([...new Set(named)].filter((id) => !kinds.includes(id))).toEqual([]);
});
