/** Health records on the command line: every form of input, every command, and batch. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ketcover } from '../cli/ketcover.ts';
import { bundle, condition, coverage, patient, type Resource, statement } from './fixtures.ts';

const record: Resource[] = [
  patient,
  coverage({ payor: [{ display: 'UHC' }] }),
  condition('F33.2'),
  statement('sertraline 50 MG Oral Tablet', { statusReason: [{ text: 'No response' }] }),
];
const folder = mkdtempSync(join(tmpdir(), 'ketcover-fhir-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const checked = (stdin: string, args: string[] = []) =>
  ketcover(['check', '--input', '-', ...args, '--json'], { stdin });

describe('--input takes', () => {
  const wanted = {
    patient: { age: 43, state: 'TX' },
    plan: { payer: 'unitedhealthcare' },
    diagnosis: { icd10: ['F33.2'] },
  };
  it.each([
    ['a Bundle', JSON.stringify(bundle(...record))],
    ['a list of resources', JSON.stringify(record)],
    ['a resource a line', record.map((resource) => `${JSON.stringify(resource)}\n`).join('\r\n')],
  ])('%s', (_, stdin) => {
    const { stdout, code } = checked(stdin);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).case).toMatchObject(wanted);
    expect(JSON.parse(stdout).warnings[0]).toBe(
      'Read from the health record: age 43, TX, UnitedHealthcare, F33.2, antidepressants (sertraline). Please check that this is right.',
    );
  });
  it('flags on top of a record, for what it does not hold and what it has wrong', () => {
    const { stdout } = checked(JSON.stringify(record), [
      '--age',
      '44',
      '--product',
      'spravato',
      '--plan-kind',
      'marketplace',
    ]);
    expect(JSON.parse(stdout).case).toMatchObject({
      patient: { age: 44, state: 'TX' },
      plan: { payer: 'unitedhealthcare', kind: 'marketplace' },
      treatment: { product: 'esketamine' },
    });
  });
  it('medicines that may not be all: the number of failed ones stays open, and is asked', () => {
    const answer = (...args: string[]) =>
      JSON.parse(checked(JSON.stringify(record), ['--product', 'spravato', '--payer', 'cigna', ...args]).stdout);
    const own = answer();
    const failed = (result: typeof own) =>
      result.criteria.find(({ id }: { id: string }) => id === 'two-failed').state as string;
    expect(own.case.history).toMatchObject({ antidepressantTrials: [{ drug: 'sertraline' }], allTrialsListed: false });
    expect({ status: own.verdict.status, failed: failed(own) }).toEqual({ status: 'possible', failed: 'not-known' });
    expect(own.openFacts.map(({ fact }: { fact: string }) => fact)).toContain('history.failedAntidepressants');
    // The person's word that there were no others, and the person's own list.
    expect(failed(answer('--all-trials-listed'))).toBe('not-met');
    const listed = answer('--trial', 'sertraline 50 mg 8 weeks no-response');
    expect(listed.case.history.allTrialsListed).toBeUndefined();
    expect(failed(listed)).toBe('not-met');
  });
  it('the day of the question for ages', () => {
    const { stdout } = checked(JSON.stringify(record), ['--as-of', '2026-05-16']);
    expect(JSON.parse(stdout).case.patient.age).toBe(42);
  });
  it('a Bundle of many megabytes', () => {
    const notes = Array.from({ length: 3000 }, (_, i) => ({
      resourceType: 'DocumentReference',
      id: `d${i}`,
      content: [{ attachment: { data: 'A'.repeat(2000) } }],
    }));
    const path = join(folder, 'everything.json');
    writeFileSync(path, JSON.stringify(bundle(...record, ...notes)));
    const { stdout, code } = ketcover(['check', '--input', path, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).case).toMatchObject(wanted);
    expect(JSON.parse(stdout).warnings.join()).toContain('DocumentReference (3,000)');
  });
});

describe('refused, with a clear word and exit code 2', () => {
  it.each([
    ['records of two people', JSON.stringify([patient, { ...patient, id: 'q' }]), 'about 2 people'],
    ['a line that is cut off', `${JSON.stringify(patient)}\n{"resourceType":"Cov`, 'Line 2'],
    ['a case of more than 1 MB', JSON.stringify({ note: 'x'.repeat(1_100_000) }), 'larger than 1 MB'],
    [
      'an insurer whose name several share',
      JSON.stringify([patient, coverage({ payor: [{ display: 'BCBS' }] })]),
      'bcbs-texas',
    ],
  ])('%s', (_, stdin, word) => {
    const { stdout, stderr, code } = checked(stdin);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(word);
  });
  it('a shared name is settled by --payer', () => {
    const stdin = JSON.stringify([patient, coverage({ payor: [{ display: 'BCBS' }] })]);
    expect(JSON.parse(checked(stdin, ['--payer', 'bcbs-texas']).stdout).case.plan.payer).toBe('bcbs-texas');
  });
});

describe('other commands', () => {
  const stdin = JSON.stringify(record);
  it.each([
    ['compare', ['compare', '--input', '-']],
    ['cost', ['cost', '--input', '-', '--product', 'spravato']],
    ['deadlines', ['deadlines', '--input', '-', '--stage', 'denied', '--received-on', '2026-11-01']],
  ])('%s: the same case, the same notes', (_, args) => {
    const { stdout, code } = ketcover([...args, '--json'], { stdin });
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer.case.patient).toMatchObject({ age: 43, state: 'TX' });
    expect(answer.warnings.join()).toContain('Read from the health record');
  });
  it('a letter says on standard error what was read', () => {
    const { stdout, stderr, code } = ketcover(['letter', 'appeal', '--input', '-', '--product', 'spravato'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('F33.2');
    expect(stderr).toContain('Read from the health record');
  });
  it.each(['check', 'cost', 'deadlines', 'compare'])('%s in words names what was left out', (command) => {
    const { stdout } = ketcover([command, '--input', '-'], { stdin });
    expect(stdout.replace(/\s+/g, ' ')).toContain('the dose for one day is not certain');
  });
  it('batch: a Bundle a line is a person; a single resource is not', () => {
    const lines = [bundle(...record), { patient: { age: 50 } }, patient].map((line) => JSON.stringify(line)).join('\n');
    const { stdout, code } = ketcover(['batch', '--fields', 'case.patient.age,warnings'], { stdin: lines });
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(out[0]['case.patient.age']).toBe(43);
    expect(out[0].warnings[0]).toContain('Read from the health record');
    expect(out[1]['case.patient.age']).toBe(50);
    expect(out[2]).toMatchObject({ line: 3, error: [expect.stringContaining('a whole person')] });
  });
});
