import { describe, expect, it } from 'vitest';
import { remember } from '../../src/logic/remember.ts';

describe('answers that are kept', () => {
  it('are worked out once for each key, also when there is none', () => {
    const of = {};
    let worked = 0;
    const ask = (key: string) =>
      remember(of, key, () => {
        worked += 1;
        return key === 'nothing' ? undefined : key.length;
      });
    expect([ask('four'), ask('four'), ask('nothing'), ask('nothing'), ask('seven77')]).toEqual([
      4,
      4,
      undefined,
      undefined,
      7,
    ]);
    expect(worked).toBe(3);
  });

  it('belong to what they were made from', () => {
    expect(remember({}, 'same key', () => 'one')).toBe('one');
    expect(remember({}, 'same key', () => 'another')).toBe('another');
  });

  it('are let go, the oldest first, before they fill the memory', () => {
    const of = {};
    for (let i = 0; i <= 500; i += 1) remember(of, `key ${i}`, () => 'first time');
    expect(remember(of, 'key 1', () => 'again')).toBe('first time');
    expect(remember(of, 'key 0', () => 'again')).toBe('again');
  });
});
