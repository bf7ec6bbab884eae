/**
 * The page in a real browser: what it asks for, how it fits, how it prints, and whether everybody can use it. Skipped
 * where there is no Chromium (Debian: `apt install chromium`; elsewhere KETCOVER_CHROMIUM holds its path).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, pageFor } from './page.ts';

const CHROMIUM = [process.env.KETCOVER_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path && existsSync(path),
);
if (!CHROMIUM) console.warn('No Chromium here: the page for printing is not looked at in a browser.');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!CHROMIUM)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketcover-page-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a person's page from a file, as a person does. */
  async function open(name: keyof typeof PEOPLE, options: BrowserContextOptions = {}) {
    const file = join(folder, 'page.html');
    writeFileSync(file, pageFor(PEOPLE[name]).html);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const seen = { requests: [] as string[], messages: [] as string[] };
    page.on('request', (request) => seen.requests.push(request.url()));
    page.on('console', (message) => seen.messages.push(message.text()));
    page.on('pageerror', (error) => seen.messages.push(error.message));
    await page.goto(pathToFileURL(file).href);
    return { page, context, seen, url: pathToFileURL(file).href };
  }

  /** Opens everything that is folded. Scripts here are text: they run in the page, not in this file. */
  const unfold = (page: Page) =>
    page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');

  const pages = async (page: Page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const countOf = (printed: string) => printed.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  it.each(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])(
    'asks for nothing, fits a small phone, and prints on a few pages of Letter paper: %s',
    async (name) => {
      const { page, context, seen, url } = await open(name, { viewport: { width: 320, height: 800 } });
      expect(seen).toEqual({ requests: [url], messages: [] });
      const printed = await pages(page);
      const sizes = new Set(printed.match(/\/MediaBox\s*\[[^\]]*\]/g)?.map((box) => box.replace(/\s+/g, ' ')));
      expect([...sizes]).toEqual(['/MediaBox [0 0 612 792]']);
      expect(countOf(printed)).toBeGreaterThanOrEqual(3);
      expect(countOf(printed)).toBeLessThanOrEqual(15);
      // The sources are folded on the screen; their links show that they were printed all the same.
      expect(printed.match(/\/URI \(http/g)?.length).toBeGreaterThan(20);
      await unfold(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(seen.requests).toEqual([url]);
      await context.close();
    },
  );

  const LOOKED_AT = ['denied, with dates and past medicines', 'thoughts of suicide', 'nothing known'] as const;
  it.each(LOOKED_AT)(
    'axe finds nothing wrong, in light and in dark: %s',
    async (name) => {
      const { page, context } = await open(name, { bypassCSP: true });
      await unfold(page);
      await page.evaluate(AXE);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { passes, violations } = (await page.evaluate('axe.run()')) as AxeResults;
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(passes.length).toBeGreaterThan(20);
      }
      await context.close();
    },
    120_000,
  );

  it('is dark where the reader’s device is dark, and white on paper', async () => {
    const { page, context } = await open('no insurance', { colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await paper()).toBe('rgb(22, 24, 26)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await context.close();
  });

  it('reads without any script, and a letter opens by its own words', async () => {
    const { page, context } = await open('denied, with dates and past medicines', { javaScriptEnabled: false });
    const draft = page.locator('#letter-appeal .sheet');
    expect(await draft.isVisible()).toBe(false);
    await page.locator('#letter-appeal summary').click();
    expect(await draft.isVisible()).toBe(true);
    expect(await draft.textContent()).toContain('UnitedHealthcare');
    await context.close();
  });

  it('a letter is printed where it was opened', async () => {
    const { page, context } = await open('denied, with dates and past medicines');
    const before = countOf(await pages(page));
    await page.locator('#letter-appeal summary').click();
    expect(countOf(await pages(page))).toBeGreaterThan(before);
    await context.close();
  });
});
