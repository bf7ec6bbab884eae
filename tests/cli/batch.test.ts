/** Many cases at once: one line out for each line in, in order, whatever stands in it. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { ketcover, PROGRAM } from './ketcover.ts';

const person = (payer: string, age = 40) =>
  JSON.stringify({
    patient: { age },
    plan: { payer, kind: 'employer-insured' },
    diagnosis: { condition: 'treatment-resistant-depression' },
    treatment: { product: 'esketamine' },
  });
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ketcover batch', () => {
  it('gives the result that check gives, one line each, in order', () => {
    const { stdout, code } = ketcover(['batch'], { stdin: `${person('aetna')}\n${person('cigna')}\n` });
    const results = lines(stdout) as Result[];
    expect(code).toBe(0);
    expect(results.map((result) => (result.case as { plan: { payer: string } }).plan.payer)).toEqual([
      'aetna',
      'cigna',
    ]);
    const alone = JSON.parse(ketcover(['check', '--input', '-', '--json'], { stdin: person('aetna') }).stdout);
    expect(results[0]).toEqual(alone);
  });
  it('a bad line becomes an error in its place, the others are answered, the exit code is 2', () => {
    const input = [person('aetna'), 'not JSON', '', '{"patient":{"age":430},"plann":{}}', person('cigna')].join('\n');
    const { stdout, stderr, code } = ketcover(['batch', '-', '--fields', 'verdict.status'], { stdin: input });
    expect(code).toBe(2);
    expect(stderr).toBe('');
    const out = lines(stdout);
    expect(out.map((line) => ('error' in line ? line.line : 'answered'))).toEqual(['answered', 2, 3, 4, 'answered']);
    expect(out[3].error).toHaveLength(2);
  });
  it('--fields picks parts; a name that leads nowhere is null', () => {
    const { stdout } = ketcover(['batch', '--fields', 'verdict.status, nowhere.at.all'], { stdin: person('aetna') });
    expect(Object.keys(lines(stdout)[0])).toEqual(['verdict.status', 'nowhere.at.all']);
    expect(lines(stdout)[0]['nowhere.at.all']).toBeNull();
  });
  it('bytes cut anywhere, Windows line ends and a last line without one', () => {
    const { stdout, code } = ketcover(['batch', '--fields', 'verdict.status'], {
      stdin: `${person('aetna')}\r\n${person('Blue Cross and Blue Shield of Texas')}\r\n${person('cigna')}`,
    });
    expect(code).toBe(0);
    expect(lines(stdout)).toHaveLength(3);
  });
  it('a line without end is refused, and the next one answered', () => {
    const { stdout } = ketcover(['batch', '--fields', 'verdict.status'], {
      stdin: `${'x'.repeat(3_000_000)}\n${person('aetna')}\n`,
    });
    expect(lines(stdout)[0].error[0]).toContain('longer than');
    expect(lines(stdout)[1]['verdict.status']).toBeDefined();
  });
  it('a file that is not there: a clear word', () => {
    const { stderr, code } = ketcover(['batch', '/nowhere/cases.ndjson']);
    expect(code).toBe(2);
    expect(stderr).toContain('no such file');
  });
  it('a reader that has seen enough is no failure', () => {
    const done = spawnSync(
      'sh',
      ['-c', `yes '${person('aetna')}' | head -200 | "${process.execPath}" "${PROGRAM}" batch | head -1`],
      {
        encoding: 'utf8',
      },
    );
    expect(done.stderr).toBe('');
    expect(lines(done.stdout)).toHaveLength(1);
  });
});
