/** A letter as a page: nothing that came in with a value becomes markup, and the two languages keep apart. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { letterBody, letterPage } from '../../src/letters/html.ts';
import { type Letter, letter } from '../../src/letters/index.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const draft = (markdown: string, more: Partial<Letter> = {}): Letter => ({
  id: 'appeal',
  language: 'en',
  title: 'Appeal & more',
  from: 'member',
  markdown,
  blanks: [],
  ...more,
});

describe('the body', () => {
  it('marks the blanks, and boxes are signs that can be ticked on paper', () => {
    expect(letterBody(draft('Dear [name of the person],\n'))).toBe('<p>Dear <mark>[name of the person]</mark>,</p>\n');
    expect(letterBody(draft('- [ ] one\n- [x] two\n'))).toMatch(/\u2610 one[\s\S]*\u2611 two/);
    expect(letterBody(draft('- [ ] one\n'))).not.toContain('<input');
  });
  it('no link, no picture and no raw HTML comes through', () => {
    const body = letterBody(draft('See [the page](https://example.org) ![x](y.png) <b>bold</b> <script>1</script>\n'));
    expect(body).toContain('See the page');
    expect(body).not.toMatch(/<a |<img|<b>|<script/);
    expect(body).toContain('&lt;script');
  });
});

describe('the page', () => {
  const spanish = draft('Hola\n', { language: 'es', title: 'Apelación' });
  it('one letter: its language and its title', () => {
    const page = letterPage(draft('Hello\n'));
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<title>Appeal &amp; more</title>');
    expect(page).toContain('<main>\n<p>Hello</p>\n</main>');
    expect(page).not.toContain('class="translation"');
  });
  it('with a translation: the page is in the language of the person, the letter in its own', () => {
    const page = letterPage(draft('Hello\n'), { letter: spanish, note: { before: 'A < B', after: 'Después' } });
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('<title>Apelación</title>');
    expect(page).toContain('<p class="note">A &lt; B</p>\n<div lang="en">\n<p>Hello</p>\n</div>');
    expect(page).toContain('<section class="translation">\n<p class="note">Después</p>\n<p>Hola</p>\n</section>');
  });
});

describe('filling', () => {
  const data = openData();
  const result = check({ asOf: '2026-11-23', plan: { payer: 'aetna', kind: 'employer-insured' } }, data);
  it('no letter of a name that is none, or without a template', () => {
    expect(letter('nothing', result, data, en)).toBeUndefined();
    expect(letter('appeal', result, { ...data, letterTemplate: () => undefined }, en)).toBeUndefined();
  });
  it('what is known is filled in, and what is not stays a blank or falls away', () => {
    const template = '{{age}}|{{sessions}}|{{sessionsOrBlank}}|{{startDate}}|{{deniedOn}}|{{condition}}|{{urgency}}\n';
    const filled = (of: Case) =>
      letter('appeal', check({ asOf: '2026-11-23', ...of }, data), { ...data, letterTemplate: () => template }, en)
        ?.markdown;
    expect(
      filled({
        patient: { age: 44 },
        diagnosis: { condition: 'ptsd' },
        treatment: { product: 'iv-ketamine', sessions: 8, startDate: '2026-12-07' },
        request: { stage: 'denied', deniedOn: '2026-10-02', urgent: false },
      }),
    ).toBe(
      `44|8|8|December 7, 2026|October 2, 2026|${data.conditions().find(({ id }) => id === 'ptsd')?.name}|${en.letters.urgent.no}\n`,
    );
    const { blank } = en.letters;
    expect(filled({})).toBe(
      `||${blank.sessions}|${blank.date}|${blank.letterDate}|${blank.condition}|${blank.urgency}\n`,
    );
  });
  it('lists each blank once', () => {
    const template = 'Dear [the plan], [the plan], [your name] {{product}}\n';
    expect(letter('appeal', result, { ...data, letterTemplate: () => template }, en)?.blanks.slice(0, 2)).toEqual([
      'the plan',
      'your name',
    ]);
  });
});
