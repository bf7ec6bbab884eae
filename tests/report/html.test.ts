/** The page as text: its parts, its order, and that nothing typed becomes markup. How it looks: html-browser.test.ts. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scaleTo } from '../../src/report/html/chart.ts';
import { html, link, linked } from '../../src/report/html/markup.ts';
import { STYLE, STYLE_HASH } from '../../src/report/html/style.ts';
import { en } from '../../src/words/index.ts';
import { PEOPLE, pageFor, textOf } from './page.ts';

const attributes = (page: string, name: string) =>
  [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] as string);

describe.each(Object.entries(PEOPLE))('%s', (_name, raw) => {
  const { result, html: page } = pageFor(raw);
  const text = textOf(page);

  it('is one page without script, styles of its own, forms or anything to fetch', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<(script|iframe|object|embed|img|video|audio|form|input|base)\b/i);
    expect(page).not.toMatch(/\s(on\w+|style|src|srcset)=/i);
    expect(page.match(/<link\b|@import|url\(/g)).toBeNull();
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  it('has headings in order, under one first heading', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const jumps = levels.filter((level, i) => i > 0 && level > (levels[i - 1] as number) + 1);
    expect(jumps).toEqual([]);
  });

  it('every id is there once, and every link inside the page finds its place', () => {
    const ids = attributes(page, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [
      ...attributes(page, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
      ...attributes(page, 'aria-labelledby'),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(10);
  });

  it('answers the three questions first, in their order', () => {
    const top = page.slice(0, page.indexOf('<nav'));
    const places = [en.report.covered, en.report.howMuch, en.report.whatNow].map((title) => top.indexOf(`>${title}<`));
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(textOf(top)).toContain(result.verdict.headline);
    expect(textOf(top)).toContain(en.report.status[result.verdict.status]);
    expect(textOf(top)).toContain(result.nextSteps[0]?.title);
    expect(textOf(top)).toContain(en.report.disclaimer);
    expect(text.split(en.report.disclaimer)).toHaveLength(2);
  });

  it('holds every condition with its state, every step, date, warning and source', () => {
    for (const { says, state } of result.criteria)
      expect(text.includes(`${says} (${en.report.state[state]})`)).toBe(true);
    // Links inside a sentence leave spaces where their tags were.
    const dense = (some: string) => some.replace(/\s/g, '');
    for (const { title, detail } of result.nextSteps) expect(dense(text).includes(dense(title + detail))).toBe(true);
    for (const { label } of result.deadlines) expect(text.includes(label)).toBe(true);
    for (const warning of result.warnings) expect(text.includes(warning)).toBe(true);
    const links = attributes(page, 'href');
    for (const { url, title } of result.sources) {
      expect(links).toContain(url.replaceAll('&', '&amp;'));
      expect(text.includes(title.replace(/\s+/g, ' '))).toBe(true);
    }
  });

  it('drafts the letters that its steps name, and no other', () => {
    const named = [...new Set(result.nextSteps.flatMap(({ letter }) => letter ?? []))];
    const there = attributes(page, 'id').flatMap((id) => (id.startsWith('letter-') ? [id.slice(7)] : []));
    expect(there).toEqual(named);
    const led = attributes(page, 'href').flatMap((href) => (href.startsWith('#letter-') ? [href.slice(8)] : []));
    expect(new Set(led)).toEqual(new Set(named));
  });
});

it('the checklist asks for each thing once', () => {
  for (const raw of Object.values(PEOPLE)) {
    const { result, html: page } = pageFor(raw);
    const list = textOf(page.slice(page.indexOf('<section id="checklist"'), page.indexOf('<section id="told"')));
    for (const { says } of result.criteria) expect(list.split(says)).toHaveLength(2);
    const asked = result.criteria.flatMap(({ facts }) => facts);
    for (const { fact, question, affects } of result.openFacts) {
      if (affects === 'verdict') expect(list.includes(question)).toBe(!asked.includes(fact));
    }
  }
});

it('names the crisis line before everything else where it is needed, and only there', () => {
  const at = (page: string) => page.indexOf('class="crisis"');
  const { html: page } = pageFor(PEOPLE['thoughts of suicide']);
  expect(at(page)).toBeGreaterThan(0);
  expect(at(page)).toBeLessThan(page.indexOf('class="cards"'));
  expect(page).toContain('<a href="tel:988">988</a>');
  expect(at(pageFor(PEOPLE['no insurance']).html)).toBe(-1);
});

it('lets through its own style sheet and nothing else', () => {
  const hash = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
  expect(STYLE_HASH).toBe(hash);
  const [policy] = attributes(pageFor({}).html, 'content').filter((content) => content.includes('default-src'));
  expect(policy).toBe(`default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`);
});

it('shows bars in the ratio of the amounts', () => {
  const scale = scaleTo(10_600);
  expect(scale.at(0)).toBe(0);
  expect(scale.at(8000)).toBeCloseTo(2 * scale.at(4000), 10);
  expect(scale.at(10_600)).toBeLessThanOrEqual(100);
  expect(scale.marks[0]).toBe(0);
  expect(scaleTo(0).marks.length).toBeGreaterThan(0);
});

describe('hostile text', () => {
  const NASTY = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt; {{payer}} [x](javascript:alert(3)) <style>*{}</style>`;

  /** The same result, every sentence of it hostile. */
  const poisoned = <T>(value: T, key = ''): T => {
    if (typeof value === 'string') {
      const kept = ['id', 'status', 'state', 'basis', 'confidence', 'unit', 'who', 'counts', 'grade', 'label', 'to'];
      const day = /^\d{4}(-\d{2}){0,2}$/.test(value);
      const product = ['product', 'letter', 'affects', 'from', 'benefit', 'schemaVersion'].includes(key);
      return day || product || kept.includes(key) ? value : (NASTY as T);
    }
    if (Array.isArray(value)) return value.map((item) => poisoned(item, key)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)])) as T;
  };

  it.each(Object.entries(PEOPLE))('in every sentence of a result: %s', (_name, raw) => {
    const { html: page } = pageFor(raw, (result) => ({ ...poisoned(result), case: result.case }));
    expect(page).toContain('&lt;script&gt;');
    expect(page.match(/<script|<img|<style>\*|onerror='alert/g)).toBeNull();
    expect(attributes(page, 'href').filter((href) => !/^(https?:|tel:|#)/.test(href))).toEqual([]);
    // Were a quotation mark let through, it would end an attribute early and leave one without a value.
    expect(
      page
        .replace(/<[a-z][^<>]*>/gi, '')
        .match(/<[a-z]/gi)
        ?.filter((tag) => tag !== '<!'),
    ).toBeFalsy();
  });

  it('in what a person types', () => {
    const { html: page } = pageFor({
      ...PEOPLE['denied, with dates and past medicines'],
      patient: { age: 38, state: 'CA', county: NASTY.slice(0, 60) },
      history: { antidepressantTrials: [{ drug: NASTY.slice(0, 60), weeks: 3 }] },
    });
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
  });

  it('in the pieces', () => {
    expect(html`<p title="${NASTY}">${[NASTY, null, false, 3]}</p>`.text).not.toMatch(/<script|"><|onerror='/);
    expect(link('javascript:alert(1)').text).toBe('javascript:alert(1)');
    expect(linked('See https://www.hhs.gov/x?a=1&b=2, or 1-800-950-6264.').text).toBe(
      'See <a href="https://www.hhs.gov/x?a=1&amp;b=2">https://www.hhs.gov/x?a=1&amp;b=2</a>, or <a href="tel:18009506264">1-800-950-6264</a>.',
    );
    expect(linked('Call 988, it costs $988 or $1,988.').text).toBe(
      'Call <a href="tel:988">988</a>, it costs $988 or $1,988.',
    );
  });
});
