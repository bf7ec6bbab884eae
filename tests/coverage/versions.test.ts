/** Versions of a policy, on the bundled chain of Premera's Spravato policy and on made-up ones. */
import { describe, expect, it } from 'vitest';
import { versionsOf } from '../../src/coverage/versions.ts';
import { openData } from '../../src/store/store.ts';
import { leaf, policy, rule } from './small-data.ts';

describe('what changed from version to version', () => {
  const old = policy('old', 'acme', [
    rule('trd', 'covered-with-criteria', {
      approvalMonths: 3,
      criteria: {
        all: [
          { ...leaf('two', 'history.failedAntidepressants', 'atLeast', 3), says: 'At least 3 antidepressants' },
          leaf('pill', 'history.concurrentAntidepressant', 'is', true),
        ],
      },
    }),
    rule('other', 'investigational', { conditions: 'any' }),
  ]);
  const now = policy(
    'now',
    'acme',
    [
      rule('trd', 'covered-with-criteria', {
        approvalMonths: 12,
        criteria: {
          all: [
            { ...leaf('two', 'history.failedAntidepressants', 'atLeast', 2), says: 'At least 2 antidepressants' },
            leaf('rems', 'history.remsSite', 'is', true),
          ],
        },
      }),
      rule('other', 'not-covered', { conditions: 'any' }),
      rule('renewal', 'covered', { phase: 'renewal' }),
    ],
    { supersedes: 'old' },
  );

  it('names stance, approval, criteria added, gone and changed, and new rules', () => {
    const [newest] = versionsOf('now', [old, now]);
    expect(newest?.differences).toEqual([
      { kind: 'approval', rule: 'trd', from: 3, to: 12 },
      { kind: 'criterion-changed', rule: 'trd', from: 'At least 3 antidepressants', to: 'At least 2 antidepressants' },
      { kind: 'criterion-added', rule: 'trd', says: 'The criterion rems' },
      { kind: 'criterion-removed', rule: 'trd', says: 'The criterion pill' },
      { kind: 'stance', rule: 'other', from: 'investigational', to: 'not-covered' },
      { kind: 'rule-added', rule: 'renewal', says: 'The policy is covered on this' },
    ]);
  });
  it('gives the whole chain whichever version is named, newest first', () => {
    expect(versionsOf('old', [old, now]).map(({ policy: { id } }) => id)).toEqual(['now', 'old']);
  });
  it('ends where versions name each other in a circle', () => {
    const circle = [
      { ...old, supersedes: 'now' },
      { ...now, supersedes: 'old' },
    ];
    expect(versionsOf('old', circle).length).toBeLessThanOrEqual(2);
  });
  it('Premera: the antidepressant pill was dropped in March 2025, bipolar disorder excluded in 2026', () => {
    const data = openData();
    const chain = versionsOf('premera-5-01-609-2026-03', data.policiesOf('premera'));
    expect(chain.map(({ policy: { effective } }) => effective.from)).toEqual([
      '2026-03-01',
      '2026-01-01',
      '2025-03-01',
      '2022-11-01',
    ]);
    const said = (i: number) => JSON.stringify(chain[i]?.differences);
    expect(said(2)).toMatch(/criterion-removed[^}]*antidepressant/);
    expect(said(1)).toMatch(/criterion-added[^}]*bipolar/i);
  });
});
