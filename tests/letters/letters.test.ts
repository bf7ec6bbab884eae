/** Letters say only what stands in the case or the data; the rest stays a visible blank. */
import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import Mustache from 'mustache';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { letterPage } from '../../src/letters/html.ts';
import { letter } from '../../src/letters/index.ts';
import { viewOf } from '../../src/letters/view.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';

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
    const inLists = ['text', 'says', 'have', 'show', 'ways', 'enough', 'policy.name', 'policy.incomplete'];
    const inPolicy = ['policy.says', 'policy.refuses', 'late.due', 'late.cite', 'papers.law', 'papers.within'];
    const inEvidence = ['evidence.plain', 'evidence.for', 'evidence.against', 'evidence.hasAgainst'];
    const known = new Set([...Object.keys(view), ...inLists, ...inPolicy, ...inEvidence]);
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

/** All tags of a page, in order: what a reader of the text would build from it. */
const tagsOf = (html: string) => [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[0].toLowerCase());

describe('what people type', () => {
  const withDrug = (drug: string) =>
    draft('appeal', { ...denied, history: { antidepressantTrials: [{ drug, outcome: 'partial' }] } });
  const harmless = withDrug('sertraline');
  const viewed = (markdown: string) => tagsOf(new Marked({ gfm: true }).parse(markdown, { async: false }));

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['bold and code', '**bold** `code` __x__ ~~y~~'],
    ['a link', '[link](javascript:alert(1)) [a]: https://example.org'],
    ['a picture', '![x](https://example.org/x.png)'],
    ['an address', 'see https://example.org and www.example.org or me@example.org <https://example.org>'],
    ['a heading', '# sertraline\n## more'],
    ['a list', '- one\n- two'],
    ['a numbered list', '1. one'],
    ['a quote', '> said'],
    ['a table', '| a | b |\n|---|---|\n| c | d |'],
    ['an entity', '&lt;b&gt; &#60;script&#62;'],
    ['a template', '{{payer}} {{{payer}}} {{#met}}x{{/met}}'],
    ['a blank that is none', '[your full name]'],
    ['terminal colours', '\u001b[31mred\u001b[0m \u0007 \u009b1m'],
    ['marks that turn the text around', 'abc\u202etxt.exe \u2066x'],
    ['a null', 'a\u0000b'],
  ])('%s stays words, in Markdown and on the page', (_, evil) => {
    const made = withDrug(evil);
    expect(viewed(made.markdown)).toEqual(viewed(harmless.markdown));
    expect(tagsOf(letterPage(made))).toEqual(tagsOf(letterPage(harmless)));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(made.markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(made.blanks).toEqual(harmless.blanks);
  });
  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const made = withDrug(`drug ${typed}`);
        expect(viewed(made.markdown)).toEqual(viewed(harmless.markdown));
        expect(tagsOf(letterPage(made))).toEqual(tagsOf(letterPage(harmless)));
      }),
      { numRuns: 60 },
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
