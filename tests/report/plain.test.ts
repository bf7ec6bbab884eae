/** The report for a screen reader: the same words, without what would be read out sign by sign. */
import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/report/plain.ts';
import { en } from '../../src/words/index.ts';
import { ketcover } from '../cli/ketcover.ts';
import { PEOPLE } from '../cli/people.ts';

describe('plain mode', () => {
  it('takes away rules, bullets and bars, and says times', () => {
    const drawn = [
      'Is it covered?',
      '--------------',
      '  - One thing',
      '    * Another',
      '    2026-11   $40 ####',
      '8 × $300 a session',
    ];
    expect(inWords(drawn.join('\n'), en).split('\n')).toEqual([
      'Is it covered?',
      '  One thing',
      '    Another',
      '    2026-11   $40',
      '8 times $300 a session',
    ]);
  });
  it.each(Object.keys(PEOPLE))('%s: every word of the report, none of its signs', (name) => {
    const argv = ['check', ...(PEOPLE[name] as string[]), '--details'];
    const usual = ketcover(argv).stdout;
    const plain = ketcover([...argv, '--plain']).stdout;
    expect(plain).not.toMatch(/-{3,}|#{2,}|^\s*[-*] |×/m);
    const words = (text: string) => text.replace(/×/g, 'times').match(/[\p{L}\d$%]+/gu);
    // The columns of costs side by side become sentences: the same amounts, other words.
    const columns = (text: string) => {
      const at = text.indexOf(en.report.beside);
      return at < 0 ? '' : text.slice(at, text.indexOf('\n\n', at));
    };
    const amounts = (text: string) => columns(text).match(/\$\d+(?:,\d{3})*/g) ?? [];
    expect(amounts(plain)).toEqual(amounts(usual));
    const rest = (text: string) => words(text.replace(columns(text), ''));
    expect(rest(plain)).toEqual(rest(usual));
  });
  it('leaves JSON alone', () => {
    const argv = ['check', ...(PEOPLE['va-iv'] as string[]), '--json'];
    expect(ketcover([...argv, '--plain']).stdout).toBe(ketcover(argv).stdout);
  });
});
