/** Fifty people, none of whom is asked fifteen questions. */
import { describe, expect, it } from 'vitest';
import { contextFor } from '../../src/cli/check.ts';
import { askAll, ENOUGH, type Prompter } from '../../src/cli/wizard/loop.ts';
import type { FactId } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { FIFTY, type Known } from './fifty-people.ts';

const context = contextFor(openData(), en);

async function play(knows: Known, more = 0) {
  const asked: FactId[] = [];
  const offered: number[] = [];
  const prompter: Prompter = {
    ask: async ({ id }) => {
      asked.push(id);
      const value = knows[id];
      return value === undefined ? { kind: 'unknown' } : { kind: 'value', value };
    },
    tell: () => {},
    review: async (_lines, open) => (offered.push(open) <= more ? 'more' : undefined),
  };
  return { outcome: await askAll(prompter, context, '2026-11-23'), asked, offered };
}

const played = await Promise.all(FIFTY.map(async ({ who, knows }) => ({ who, knows, ...(await play(knows)) })));

describe('fifty people', () => {
  it('are fifty, and different', () => {
    expect(FIFTY).toHaveLength(50);
    expect(new Set(FIFTY.map(({ knows }) => JSON.stringify(knows))).size).toBe(50);
  });

  it.each(played)('$who: an answer after fewer than fifteen questions', ({ asked, outcome }) => {
    expect(asked.length).toBeLessThan(15);
    expect(new Set(asked).size).toBe(asked.length);
    expect(outcome.questions).toBe(asked.length);
    expect(outcome.result.verdict.headline).not.toBe('');
    expect(outcome.result.nextSteps.length).toBeGreaterThan(0);
  });

  it('half of them need eleven questions or fewer, and most are asked everything', () => {
    const counts = played.map(({ asked }) => asked.length).sort((a, b) => a - b);
    expect(counts[24]).toBeLessThanOrEqual(11);
    expect(played.filter(({ outcome }) => outcome.complete).length).toBeGreaterThanOrEqual(35);
  });

  it('whoever was denied is asked for the date of the letter, and gets a last day', () => {
    const denied = played.filter(({ knows }) => knows['request.stage'] === 'denied');
    expect(denied.length).toBeGreaterThanOrEqual(4);
    for (const { asked, outcome } of denied) {
      expect(asked).toContain('request.deniedOn');
      expect(outcome.result.deadlines.some(({ who, due }) => who === 'member' && due !== null)).toBe(true);
    }
  });

  it('nobody is asked what follows from something they do not know', () => {
    for (const { asked, knows } of played) {
      if (knows['plan.benefits.deductible'] === undefined) expect(asked).not.toContain('plan.benefits.deductibleMet');
      const scales = asked.filter((id) => /phq9|madrs|hamd17|qids/.test(id) && knows[id] === undefined);
      expect(scales.length).toBeLessThanOrEqual(1);
    }
  });

  it('whoever wants a finer answer can go on to the last question', async () => {
    const paused = played.find(({ outcome }) => !outcome.complete);
    const { asked, offered, outcome } = await play(paused?.knows ?? {}, 1);
    expect(offered[0]).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(ENOUGH);
    expect(outcome.complete).toBe(true);
    expect(offered.at(-1)).toBe(0);
  });
});
