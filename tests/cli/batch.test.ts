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
  it('gives the same parts whether or not the costs are worked out', () => {
    const of = (fields: string) => lines(ketcover(['batch', '--fields', fields], { stdin: person('aetna') }).stdout)[0];
    const { deadlines, ...rest } = of('verdict,criteria,options,wouldChange,evidence,trials,case,deadlines');
    expect(deadlines.length).toBeGreaterThan(0);
    expect(of('verdict,criteria,options,wouldChange,evidence,trials,case')).toEqual(rest);
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
  it('--fields names on stderr what no answer can have, and nothing else', () => {
    const told = (fields: string) => ketcover(['batch', '--fields', fields], { stdin: person('aetna') }).stderr;
    for (const fine of ['verdict.status', 'case.patient.age', 'costs.0.you.low', 'options.5.status', 'line,error'])
      expect(told(fine)).toBe('');
    expect(told('verdict.statuss')).toContain('"verdict.statuss"');
    expect(told('verdikt')).toContain('Parts: schemaVersion, asOf, case, verdict');
  });
  it('--fields picks parts; a name that leads nowhere is null', () => {
    const { stdout } = ketcover(['batch', '--fields', 'verdict.status, nowhere.at.all'], { stdin: person('aetna') });
    expect(Object.keys(lines(stdout)[0])).toEqual(['verdict.status', 'nowhere.at.all']);
    expect(lines(stdout)[0]['nowhere.at.all']).toBeNull();
  });
  it('an id of one’s own goes back with the answer, and with an error', () => {
    const of = (id: unknown, more = {}) => JSON.stringify({ id, ...JSON.parse(person('aetna')), ...more });
    const { stdout } = ketcover(['batch', '--fields', 'verdict.status'], {
      stdin: [of('p-17'), of(4), of('p-18', { plann: {} }), of({ x: 1 }), person('aetna')].join('\n'),
    });
    const out = lines(stdout);
    expect(out.map(({ id }) => id)).toEqual(['p-17', 4, 'p-18', undefined, undefined]);
    expect(out[0]['verdict.status']).toBe(out[4]['verdict.status']);
    expect(out[2].error[0]).toContain('plann');
    expect(out[3].error[0]).toMatch(/^id: found/);
  });
  it('the table of a clinic: its id column goes back, and other names for columns are put right', () => {
    const { stdout, code } = ketcover(['batch', '--csv', '--fields', 'verdict.status'], {
      stdin:
        'ID,Age,payer,condition,product,Failed antidepressants\nMRN-1,43,Aetna,trd,spravato,3\n,51,Cigna,trd,spravato,\nMRN-3,430,Aetna,,,\n',
    });
    expect(code).toBe(2);
    expect(lines(stdout).map(({ id }) => id)).toEqual(['MRN-1', undefined, 'MRN-3']);
    const wrong = ketcover(['batch', '--csv'], { stdin: 'name,insurance,plan type,diagnosis\nX,Aetna,PPO,TRD\n' });
    expect(wrong.stderr).toContain('“insurance” of the table stands for no fact. Did you mean “payer”?');
    expect(wrong.stderr).toContain('Did you mean “plan-kind”?');
    expect(wrong.stderr).toContain('A column “id”');
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

describe('a table (CSV)', () => {
  const header = 'age,state,payer,plan-kind,condition,product,trial\n';
  const asked = ['batch', '--csv', '--fields', 'verdict.status,case'];
  it('columns are flags or paths; cells are read as flags; several values are parted by semicolons', () => {
    const rows =
      '43,TX,aetna,employer-insured,treatment-resistant-depression,spravato,"sertraline 150 mg 8 weeks; venlafaxine 150 mg 10 weeks"\n';
    const { stdout, code } = ketcover(asked, { stdin: header + rows });
    expect(code).toBe(0);
    expect(lines(stdout)[0].case).toMatchObject({
      patient: { age: 43, state: 'TX' },
      treatment: { product: 'esketamine' },
      history: { antidepressantTrials: [{ drug: 'sertraline' }, { drug: 'venlafaxine' }] },
    });
  });
  it('gives what the same facts give as JSON', () => {
    const table = ketcover(['batch', '--csv'], {
      stdin:
        'patient.age,payer,plan.kind,condition,product\n40,aetna,employer-insured,treatment-resistant-depression,esketamine\n',
    });
    expect(table.stdout).toBe(ketcover(['batch'], { stdin: person('aetna') }).stdout);
  });
  it('empty cells are not known; a wrong cell is an error in its place, with its line', () => {
    const { stdout, code } = ketcover(asked, { stdin: `${header}43,,,,,,\n430,TX,,,,,\n44,,,,,,\n` });
    expect(code).toBe(2);
    expect(lines(stdout).map((line) => line.line ?? line.case.patient.age)).toEqual([43, 3, 44]);
    expect(lines(stdout)[1].error[0]).toContain('found 430');
  });
  it('a column that stands for nothing: every such column is named, nothing is answered', () => {
    const { stdout, stderr, code } = ketcover(asked, { stdin: 'agee,payr,state\n1,2,TX\n' });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('“agee” of the table stands for no fact. Did you mean “age”?');
    expect(stderr).toContain('“payr”');
  });
  it('a quote without end: a clear word, the rows before it answered', () => {
    const { stdout, stderr, code } = ketcover(asked, { stdin: `${header}43,,,,,,\n"44,TX\n` });
    expect(code).toBe(2);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toContain('not a table');
  });
});

describe('a long input, answered by several threads', () => {
  it('keeps the order, errors in their places', () => {
    const many = Array.from({ length: 700 }, (_, i) => (i % 100 === 7 ? 'no JSON' : person('aetna', 18 + (i % 60))));
    const { stdout, code } = ketcover(['batch', '--fields', 'case.patient.age'], { stdin: `${many.join('\n')}\n` });
    expect(code).toBe(2);
    const out = lines(stdout);
    expect(out).toHaveLength(700);
    out.forEach((line, i) => {
      if (i % 100 === 7) expect(line.line).toBe(i + 1);
      else expect(line['case.patient.age']).toBe(18 + (i % 60));
    });
  });
});

const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false;
describe.runIf(parallel)('as a filter of GNU parallel', () => {
  it('--pipe gives what one run gives, in order', () => {
    const stdin = `${Array.from({ length: 40 }, (_, i) => person(i % 2 ? 'aetna' : 'cigna', 20 + i)).join('\n')}\n`;
    const filter = [process.execPath, PROGRAM, 'batch', '--fields', 'case.patient.age,verdict.status'];
    const several = spawnSync('parallel', ['--pipe', '--keep-order', '-N', '10', ...filter], {
      input: stdin,
      encoding: 'utf8',
      env: { ...process.env, KETCOVER_TODAY: '2026-11-23' },
    });
    expect(several.status).toBe(0);
    expect(several.stdout).toBe(ketcover(filter.slice(2), { stdin }).stdout);
  });
});
