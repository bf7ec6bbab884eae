import { describe, expect, it } from 'vitest';
import { compare, isBounds, type Known, type Op } from '../../src/logic/leaf.ts';

const cases: [Op, Known | undefined, number | boolean | string | string[] | undefined, boolean | undefined][] = [
  ['atLeast', 18, 18, true],
  ['atLeast', 17, 18, false],
  ['atLeast', undefined, 18, undefined],
  ['atLeast', { min: 2, max: 5 }, 2, true],
  ['atLeast', { min: 0, max: 1 }, 2, false],
  ['atLeast', { min: 1, max: 3 }, 2, undefined],
  ['atLeast', { min: 0, max: 2 }, 2, undefined],
  ['atMost', 65, 65, true],
  ['atMost', { min: 60, max: 65 }, 65, true],
  ['atMost', { min: 66, max: 70 }, 65, false],
  ['atMost', { min: 65, max: 70 }, 65, undefined],
  ['atMost', 66, 65, false],
  ['atMost', { min: 60, max: 70 }, 65, undefined],
  ['is', true, true, true],
  ['is', false, true, false],
  ['is', 'psychiatry', 'psychiatry', true],
  ['is', { min: 2, max: 2 }, 2, true],
  ['is', { min: 1, max: 3 }, 2, undefined],
  ['is', { min: 3, max: 3 }, 2, false],
  ['is', { min: 2, max: 3 }, 2, undefined],
  ['is', { min: 1, max: 2 }, 2, undefined],
  ['is', { min: 3, max: 4 }, 2, false],
  ['is', { min: 0, max: 1 }, 2, false],
  ['is', { min: 0, max: 1 }, true, false],
  ['oneOf', 'psychiatry', ['psychiatry', 'neurology'], true],
  ['oneOf', 'other', ['psychiatry'], false],
  ['oneOf', ['neurology', 'psychiatry'], ['psychiatry'], true],
  ['oneOf', ['neurology', 'surgery'], ['psychiatry'], false],
  ['noneOf', 'home', ['home'], false],
  ['noneOf', ['office', 'home'], ['home'], false],
  ['noneOf', 'office', ['home'], true],
  ['anyCode', ['F33.2'], ['F33.*'], true],
  ['anyCode', ['F33.2'], ['F33.1', 'F33.2'], true],
  ['anyCode', ['F33.2'], ['F33.1'], false],
  ['anyCode', ['F43.10'], ['F33.*'], false],
  ['anyCode', ['G90.511', 'F32.1'], ['F32.1'], true],
  ['known', 0, undefined, true],
  ['known', undefined, undefined, undefined],
];

describe('compare', () => {
  it.each(cases)('%s %j with %j is %j', (op, known, value, expected) => {
    expect(compare({ fact: 'x', op, value }, known)).toBe(expected);
  });
  it('names a data file that compares words with a number', () => {
    expect(() => compare({ fact: 'x', op: 'atLeast', value: 2 }, 'two')).toThrow('needs a number');
    expect(() => compare({ fact: 'x', op: 'atLeast', value: 'two' }, 2)).toThrow('needs a number');
    expect(() => compare({ fact: 'x', op: 'oneOf', value: 'two' }, 'two')).toThrow('needs a list');
  });
  it('nothing, a list or a number is no pair of bounds', () => {
    expect([null, undefined, 3, ['min'], { min: 1 }, { max: 1 }, { min: 1, max: 2 }].map(isBounds)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
