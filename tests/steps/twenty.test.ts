/**
 * Twenty and more people: right remedy, right order, nothing pointless. `UPDATE_GOLDEN=1` rewrites the texts: read the
 * difference as the person would.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { NextStep } from '../../src/model/result.ts';
import { openData } from '../../src/store/store.ts';
import { CLIENTS } from './twenty.ts';

const data = openData();
const FOLDER = fileURLToPath(new URL('./golden/', import.meta.url));
const fileName = (name: string) =>
  `${FOLDER}${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.txt`;

function asText(name: string, verdict: string, steps: NextStep[]): string {
  const lines = steps.flatMap((step, i) => [
    `${i + 1}. ${step.title} [${step.id}]`,
    `   ${step.detail}`,
    ...(step.due || step.dueRule ? [`   By: ${step.due ?? 'no day known'} (${step.dueRule})`] : []),
    ...(step.contact ? [`   Contact: ${step.contact}`] : []),
    ...(step.letter ? [`   Letter: ${step.letter}`] : []),
    ...(step.howOften ? [`   How often it works: ${step.howOften}`] : []),
    ...step.documents.map((paper) => `   - ${paper}`),
    `   Source: ${step.source ?? 'our own advice'}; ${step.confidence}`,
  ]);
  return `${name}\n${verdict}\n\n${lines.join('\n')}\n`;
}

it('there are twenty of them, and of every kind of plan with rights of its own', () => {
  expect(Object.keys(CLIENTS).length).toBeGreaterThanOrEqual(20);
  const kinds = new Set(Object.values(CLIENTS).map(({ given }) => given.plan?.kind));
  for (const kind of ['employer-insured', 'employer-self-funded', 'marketplace', 'grandfathered', 'short-term']) {
    expect(kinds).toContain(kind);
  }
});

describe.each(Object.entries(CLIENTS))('%s', (name, client) => {
  const { verdict, nextSteps: steps } = check({ asOf: '2026-11-26', ...client.given }, data);
  const ids = steps.map(({ id }) => id);
  const step = (id: string) => {
    const found = steps.find((entry) => entry.id === id);
    if (!found) throw new Error(`no step ${id} among ${ids}`);
    return found;
  };

  it('right steps in the right order', () => {
    if (client.first) expect(ids[0]).toBe(client.first);
    expect(ids.filter((id) => client.order.includes(id))).toEqual(client.order);
    expect(ids.length).toBeLessThanOrEqual(9);
  });
  it('nothing pointless', () => {
    expect(ids.filter((id) => client.absent.includes(id))).toEqual([]);
    if (client.never) {
      for (const { id, title, detail, documents, contact } of steps) {
        expect([title, detail, ...documents, contact ?? ''].join('\n'), id).not.toMatch(client.never);
      }
    }
  });
  it('right days, letters and words', () => {
    for (const [id, due] of Object.entries(client.due ?? {})) expect(step(id).due, id).toBe(due);
    for (const [id, letter] of Object.entries(client.letters ?? {})) expect(step(id).letter, id).toBe(letter);
    for (const [id, words] of Object.entries(client.says ?? {})) expect(step(id).detail, id).toMatch(words);
  });
  it('reads as it did', () => {
    const file = fileName(name);
    const now = asText(name, verdict.headline, steps);
    if (process.env.UPDATE_GOLDEN || !existsSync(file)) {
      if (process.env.CI) throw new Error(`no golden file for ${name}`);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, now);
    }
    expect(now).toBe(readFileSync(file, 'utf8'));
  });
});
