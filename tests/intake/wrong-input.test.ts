/** Wrong input of every kind: a clear message that names path, what was found and what is allowed; exit 2; no stack trace. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ketcover } from '../cli/ketcover.ts';

const ESC = '\u001b';
const folder = mkdtempSync(join(tmpdir(), 'ketcover-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the point
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

/** Every run of wrong input must end like this. */
function refused(args: string[], stdin?: string | Buffer): string {
  const { stdout, stderr, code } = ketcover(args, stdin === undefined ? {} : { stdin });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toBe('');
  expect(stderr).not.toMatch(/\n\s+at .*[:(]\d+|node:internal|TypeError|RangeError/);
  expect(stderr).not.toMatch(CONTROLS);
  return stderr;
}

/** Flags, and what the message must contain. */
const FLAGS: [string, string[], (string | RegExp)[]][] = [
  [
    'an unknown payer with a near miss',
    ['--payer', 'aetnaa'],
    ['plan.payer', '"aetnaa"', 'Did you mean "aetna"', 'ketcover list payers'],
  ],
  ['an unknown payer with none', ['--payer', 'Zzyzx Mutual'], ['"Zzyzx Mutual"', 'unlisted']],
  ['a payer name that fits several', ['--payer', 'Blue Cross'], ['plan.payer', '"Blue Cross"']],
  ['an empty payer', ['--payer', ''], ['plan.payer', 'nothing']],
  ['a header code, with every code below it', ['--icd10', 'F33'], ['F33', 'header', 'F33.2, F33.3', 'F33.9']],
  ['a header of very many codes', ['--icd10', 'G43'], ['G43', 'header', 'and 36 more']],
  ['a header code of pain', ['--icd10', 'G90.5'], ['G90.5', 'header']],
  ['a code that does not exist', ['--icd10', 'F99.99'], ['F99.99', 'not a billable code', 'Did you mean "F99"']],
  ['a code with a digit too many', ['--icd10', 'F33.21'], ['F33.21', 'Did you mean "F33.2"']],
  ['a code of ICD-9', ['--icd10', '296.33'], ['296.33', 'ICD-10']],
  ['words for a code', ['--icd10', 'depression'], ['diagnosis.icd10[0]', 'DEPRESSION']],
  ['one wrong code of two', ['--icd10', 'F33.2,F33'], ['diagnosis.icd10[1]']],
  ['an age below zero', ['--age', '-1'], ['patient.age', '-1', 'from 0 to 120']],
  ['an age of 430', ['--age', '430'], ['patient.age', '430', 'from 0 to 120']],
  ['an age in words', ['--age', 'forty'], ['patient.age', '"forty"', 'whole number']],
  ['half a year', ['--age', '43.5'], ['"43.5"', 'whole number']],
  ['an age with an exponent', ['--age', '4e1'], ['"4e1"']],
  ['an age that is empty', ['--age', ''], ['patient.age', 'nothing']],
  ['a bare percent', ['--coinsurance', '20'], ['plan.benefits.coinsurance', '20', '20% or 0.2']],
  ['a share over one', ['--coinsurance', '1.5'], ['1.5', '20% or 0.2']],
  ['a share over 100 %', ['--coinsurance', '150%'], ['coinsurance']],
  ['a negative share', ['--coinsurance', '-0.2'], ['-0.2']],
  ['a share in words', ['--coinsurance', 'a fifth'], ['"a fifth"']],
  ['negative money', ['--deductible', '-5'], ['plan.benefits.deductible', '-5', 'dollars']],
  ['money in words', ['--deductible', 'two thousand'], ['"two thousand"', '1,500.50']],
  ['money with three decimals', ['--copay', '10.123'], ['plan.benefits.copay', '10.123', 'two decimals']],
  ['money with commas in wrong places', ['--deductible', '1,50'], ['"1,50"']],
  ['money without end', ['--out-of-pocket-max', '1e400'], ['out-of-pocket-max']],
  ['a day that does not exist', ['--denied-on', '2026-02-30'], ['request.deniedOn', '"2026-02-30"', 'YYYY-MM-DD']],
  ['an American date that does not exist', ['--denied-on', '02/30/2026'], ['"02/30/2026"', 'YYYY-MM-DD']],
  ['an American date', ['--received-on', '10/02/2026'], ['"10/02/2026"', 'Did you mean "2026-10-02"']],
  ['a date in words', ['--start-date', 'next Monday'], ['treatment.startDate', 'next Monday']],
  ['a date of another age', ['--start-date', '0026-10-02'], ['0026-10-02']],
  ['a month that does not exist', ['--plan-year-start', '13-01'], ['"13-01"', 'MM-DD']],
  ['a plan year with a year', ['--plan-year-start', '2026-01-01'], ['MM-DD']],
  [
    'a letter received before it was written',
    ['--denied-on', '2026-10-06', '--received-on', '2026-10-02'],
    ['request.receivedOn', '2026-10-06'],
  ],
  ['an unknown state', ['--state', 'ZZ'], ['patient.state', '"ZZ"', 'Texas']],
  ['a misspelled state', ['--state', 'Texass'], ['"Texass"', 'Did you mean "TX"']],
  [
    'an unknown plan kind',
    ['--plan-kind', 'employer-selffunded'],
    ['plan.kind', 'Did you mean "employer-self-funded"'],
  ],
  ['an unknown condition', ['--condition', 'deppression-major'], ['diagnosis.condition', 'allowed']],
  ['a misspelled condition', ['--condition', 'fibromialgia'], ['Did you mean "fibromyalgia"']],
  ['an unknown product', ['--product', 'ketchup'], ['treatment.product', '"ketchup"', 'esketamine']],
  ['a misspelled product', ['--product', 'sprovato'], ['Did you mean "esketamine"']],
  ['an unknown exclusion', ['--excludes', 'everything'], ['plan.excludes[0]']],
  ['an unknown stage', ['--stage', 'denyed'], ['request.stage', 'Did you mean "denied"']],
  ['an unknown reason', ['--denial-reason', 'because'], ['request.denialReason', 'experimental']],
  ['an unknown network', ['--network', 'both'], ['plan.network', 'in, out']],
  ['an unknown setting', ['--setting', 'clinic'], ['treatment.setting', 'office']],
  ['no sessions', ['--sessions', '0'], ['treatment.sessions', 'from 1 to 365']],
  ['too many sessions', ['--sessions', '1000'], ['1000']],
  ['a PHQ-9 over its scale', ['--phq9', '28'], ['history.phq9', '28', 'from 0 to 27']],
  ['a MADRS over its scale', ['--madrs', '61'], ['from 0 to 60']],
  ['a trial without a drug', ['--trial', '150 mg 8 weeks'], ['history.antidepressantTrials[0]', 'sertraline 150 mg']],
  ['an unknown flag', ['--colour', 'red'], ["unknown option '--colour'"]],
  ['a flag with a near miss', ['--payr', 'aetna'], ['Did you mean --payer']],
  ['a flag without its value', ['--payer'], ['argument missing']],
  ['a word too many', ['aetna'], [/too many arguments/]],
  ['control characters in a name', ['--payer', `ae${ESC}[31mtna\u0007x`], ['aetnax']],
  ['an escape sequence in a flag', [`--${ESC}[2Jpayer`, 'x'], ['unknown option']],
  ['an escape sequence in a choice', ['--stage', `${ESC}]0;title\u0007denied!`], ['request.stage']],
  ['a very long name', ['--payer', 'a'.repeat(100_000)], ['plan.payer', '…']],
];

describe('flags', () => {
  it.each(FLAGS)('%s', (_, args, parts) => {
    const message = refused(['check', ...args]);
    for (const part of parts)
      expect(message).toMatch(
        typeof part === 'string' ? new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i') : part,
      );
    expect(message.length).toBeLessThan(4_000);
  });

  it('names every error at once', () => {
    const message = refused([
      'check',
      '--payer',
      'aetnaa',
      '--age',
      'forty',
      '--icd10',
      'F33',
      '--coinsurance',
      '20',
      '--state',
      'ZZ',
    ]);
    expect(message.trim().split('\n')).toHaveLength(5);
  });

  it('gives errors as JSON where JSON was asked for', () => {
    const errors = JSON.parse(refused(['check', '--age', '430', '--payer', 'aetnaa', '--json'])).errors;
    expect(errors).toHaveLength(2);
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: 'plan.payer',
        flag: '--payer',
        found: '"aetnaa"',
        suggestions: expect.arrayContaining(['aetna']),
      }),
    );
  });
});

const JSON_INPUT: [string, string | Buffer, string[]][] = [
  ['empty', '', ['empty']],
  ['only spaces', '  \n\t ', ['empty']],
  ['not JSON', '{"patient": {age: 43}}', ['not valid JSON']],
  ['cut off', '{"patient": {"age": 4', ['not valid JSON']],
  ['a list', '[{"patient":{"age":43}}]', ['the case', 'a list', 'object']],
  ['a text', '"aetna"', ['the case', '"aetna"']],
  ['a number', '42', ['42']],
  ['null', 'null', ['the case', 'null']],
  ['an unknown key', '{"patien": {"age": 43}}', ['patien', 'Did you mean "patient"']],
  ['an unknown inner key', '{"patient": {"agee": 43}}', ['patient.agee', 'Did you mean "age"']],
  [
    'an unknown benefit',
    '{"plan": {"benefits": {"deductable": 1}}}',
    ['plan.benefits.deductable', 'Did you mean "deductible"'],
  ],
  ['a section that is a text', '{"patient": "43"}', ['patient', '"43"', 'object']],
  ['a section that is a list', '{"plan": []}', ['plan', 'a list']],
  ['an age as text', '{"patient": {"age": "43"}}', ['patient.age', '"43"', 'whole number']],
  ['a yes/no as text', '{"history": {"psychosis": "no"}}', ['history.psychosis', 'true or false']],
  ['a share in percent', '{"plan": {"benefits": {"coinsurance": 20}}}', ['coinsurance', '20']],
  ['a code that is not in a list', '{"diagnosis": {"icd10": "F33.2"}}', ['diagnosis.icd10', 'a list']],
  ['a code that is a number', '{"diagnosis": {"icd10": [33.2]}}', ['diagnosis.icd10[0]', '33.2']],
  [
    'trials that are no objects',
    '{"history": {"antidepressantTrials": [5]}}',
    ['history.antidepressantTrials[0]', '5'],
  ],
  ['a trial without a drug', '{"history": {"antidepressantTrials": [{"weeks": 8}]}}', ['antidepressantTrials[0].drug']],
  [
    'a trial with a negative dose',
    '{"history": {"antidepressantTrials": [{"drug": "sertraline", "doseMg": -5}]}}',
    ['[0].doseMg', '-5'],
  ],
  [
    'a trial with a wrong result',
    '{"history": {"antidepressantTrials": [{"drug": "sertraline", "outcome": "no response"}]}}',
    ['[0].outcome', 'Did you mean "no-response"'],
  ],
  [
    'a trial with an unknown key',
    '{"history": {"antidepressantTrials": [{"drug": "sertraline", "dose": 50}]}}',
    ['[0].dose', 'doseMg'],
  ],
  [
    'too many trials',
    JSON.stringify({ history: { antidepressantTrials: Array(500).fill({ drug: 'x' }) } }),
    ['500', 'at most 60'],
  ],
  ['a prototype key', '{"__proto__": {"age": 1}, "patient": {"age": 43}}', ['__proto__']],
  ['a constructor key', '{"patient": {"constructor": 1}}', ['patient.constructor']],
  ['deep nesting', `{"patient": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`, ['patient', 'a list']],
  ['deep objects', `${'{"plan":'.repeat(20_000)}1${'}'.repeat(20_000)}`, ['plan.plan']],
  ['a text of 10 MB', `{"plan":{"payer":"${'x'.repeat(10_000_000)}"}}`, ['larger than 1 MB']],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x41]), ['UTF-8']],
  [
    'escape sequences in a text',
    JSON.stringify({ plan: { payer: `${ESC}[31mred${ESC}]8;;http://x${ESC}\\` } }),
    ['"red'],
  ],
  ['direction marks in a text', JSON.stringify({ plan: { payer: 'a\u202eetna-x' } }), ['plan.payer']],
  ['control characters in a key', JSON.stringify({ [`p${ESC}[2J`]: 1 }), ['"p"']],
];

describe('JSON input', () => {
  it.each(JSON_INPUT)('%s', (_, text, parts) => {
    const message = refused(['check', '--input', '-'], text);
    for (const part of parts) expect(message.toLowerCase()).toContain(part.toLowerCase());
    expect(message.length).toBeLessThan(6_000);
  });

  it('a file that is not there', () => {
    expect(refused(['check', '--input', join(folder, 'nothing.json')])).toContain('there is no such file');
  });
  it('a folder', () => {
    expect(refused(['check', '--input', folder])).toContain('it is a folder');
  });
  it('a file with a wrong age, and a flag that is wrong too', () => {
    const path = file('age.json', '{"patient": {"age": 430}}');
    expect(refused(['check', '--input', path, '--state', 'ZZ']).trim().split('\n')).toHaveLength(2);
  });
  it('a flag mends the file: flags win', () => {
    const path = file('mended.json', '{"patient": {"age": 430}}');
    expect(ketcover(['check', '--input', path, '--age', '43', '--json']).code).toBe(0);
  });
});

describe('other commands', () => {
  it.each([
    [['list', 'payer'], 'Did you mean "payers"'],
    [['list', `${ESC}[31m`], 'There is no list'],
    [['show', 'aetna-cpb-938'], 'Did you mean "aetna-cpb-0938"'],
    [['show', ''], 'Nothing bundled'],
    [['schema', 'polcy'], 'Did you mean "policy"'],
    [['chekc'], 'Did you mean "check"'],
    [['list'], 'missing required argument'],
  ])('%j', (args, part) => {
    expect(refused(args)).toContain(part);
  });
});
