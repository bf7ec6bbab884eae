/**
 * Anything may be typed or piped in: no crash, no hang, no stack trace, no escape sequence passed on, nothing of the
 * program changed by what it reads. A slice with a fixed seed runs in `npm test`; FUZZ_RUNS=1000000 runs as many anew.
 */

import { describe, expect, it, vi } from 'vitest';
import { check } from '../../src/check.ts';
import { answer } from '../../src/cli/batch/answer.ts';
import { lineRecords } from '../../src/cli/batch/lines.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import { readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import { readTrial } from '../../src/intake/trial-text.ts';
import type { Case } from '../../src/model/case.ts';
import { withFact } from '../../src/model/case.ts';
import { FACT_IDS, FACTS } from '../../src/model/facts.ts';
import { textReport } from '../../src/report/text.ts';
import { PLAIN } from '../../src/report/theme.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';

const data = openData();
const list = readIcdList(readIcdText());
const context = { data, words: en, icd: () => list };
const MANY = process.env.FUZZ_RUNS !== undefined;
if (MANY) vi.setConfig({ testTimeout: 24 * 3_600_000 });
/** @param share of the runs asked for: whole answers take longer than readings. */
const runs = (usual: number, share = 1) => ({
  numRuns: MANY ? Math.ceil(Number(process.env.FUZZ_RUNS) * share) : usual,
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not come out
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const STACK = /\n\s+at .*[:(]\d+/;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\u001b[2J\u001b]0;title\u0007',
    '__proto__',
    'constructor',
    '$(reboot)',
    '=HYPERLINK("x")',
    '<script>alert(1)</script>',
    '{{{x}}}',
    '../../etc/passwd',
    'a'.repeat(3000),
    '\u202eevil',
    '\ud800',
    '-1',
    '1e999',
    'NaN',
  ),
);

/** Values that are nearly right: what a real mistake looks like, and what reaches deep into the program. */
const nearly = (id: (typeof FACT_IDS)[number]): fc.Arbitrary<unknown> => {
  const { type, choices, min, max } = FACTS[id];
  const wrong = fc.oneof({ weight: 1, arbitrary: hostile }, { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) });
  const right: fc.Arbitrary<unknown> =
    type === 'boolean'
      ? fc.boolean()
      : type === 'integer'
        ? fc.integer({ min: min ?? 0, max: Math.min(max ?? 100, 1000) })
        : type === 'money'
          ? fc.integer({ min: 0, max: 2_000_000 }).map((cents) => cents / 100)
          : type === 'fraction'
            ? fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
            : type === 'choice'
              ? fc.constantFrom(...(choices ?? []).map(({ value }) => value))
              : type === 'date'
                ? fc
                    .integer({ min: 0, max: 3000 })
                    .map((day) => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10))
                : type === 'payer'
                  ? fc.constantFrom(...data.payers().map((payer) => payer.id))
                  : type === 'plan-kind'
                    ? fc.constantFrom(...data.planKinds().map((kind) => kind.id))
                    : type === 'condition'
                      ? fc.constantFrom(...data.conditions().map((condition) => condition.id))
                      : type === 'product'
                        ? fc.constantFrom(...data.products().map((product) => product.id))
                        : type === 'state'
                          ? fc.constantFrom('TX', 'CA', 'NY', 'OH', 'PR', 'GU', 'WA')
                          : fc.constantFrom(
                              'F33.2',
                              ['F33.2'],
                              ['sertraline 100 mg 8 weeks failed'],
                              '01-01',
                              '07-01',
                              'experimental',
                            );
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });
};

const someCase = fc
  .subarray([...FACT_IDS], { maxLength: 25 })
  .chain((ids) => fc.tuple(...ids.map((id) => nearly(id).map((value) => [id, value] as const))))
  .map((facts) => facts.reduce<Case>((built, [id, value]) => withFact(built, id, value as string), {}));

const prototypeIsClean = () => expect(Object.keys(Object.prototype)).toEqual([]);

describe('any value as a case', () => {
  it('is read, or every error of it named, and never thrown back', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ maxDepth: 5, withNullPrototype: true }), fc.jsonValue({ maxDepth: 6 })),
        (value) => {
          const reading = readCase(value, context);
          if ('errors' in reading) {
            for (const { message } of reading.errors) {
              expect(message).not.toMatch(CONTROL);
              expect(message.length).toBeLessThan(4000);
            }
          }
        },
      ),
      runs(1500),
    );
    prototypeIsClean();
  });

  it('a case of nearly right facts gets a whole answer, in JSON and as a report', () => {
    let answered = 0;
    fc.assert(
      fc.property(someCase, fc.integer({ min: 40, max: 100 }), (given, width) => {
        const reading = readCase(given, context);
        if ('errors' in reading) return;
        answered += 1;
        const result = check({ ...reading.case, asOf: reading.case.asOf ?? '2026-11-26' }, data);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        const text = textReport(result, { width, theme: PLAIN, details: true, words: en, productName: (id) => id });
        expect(text).not.toMatch(CONTROL);
        expect(text).not.toMatch(/undefined|\bNaN\b|\[object|Infinity/);
        for (const cost of result.costs) {
          expect(cost.you.low).toBeLessThanOrEqual(cost.you.typical);
          expect(cost.you.typical).toBeLessThanOrEqual(cost.you.high);
        }
      }),
      runs(60, 0.01),
    );
    expect(answered).toBeGreaterThan(10);
    prototypeIsClean();
  });

  it('keys of the language itself are refused as keys of a case', () => {
    for (const text of [
      '{"__proto__":{"age":1}}',
      '{"patient":{"__proto__":{"age":1}}}',
      '{"constructor":{"prototype":{"x":1}}}',
    ]) {
      const reading = readCase(JSON.parse(text), context);
      expect('errors' in reading).toBe(true);
    }
    prototypeIsClean();
  });
});

describe('found by a million runs', () => {
  it('a zero below zero is zero', () => {
    const reading = readCase({ plan: { benefits: { drugDeductibleMet: -0 } } }, context);
    expect(reading).toMatchObject({ case: { plan: { benefits: { drugDeductibleMet: 0 } } } });
  });
  it('a control character in a line that is no JSON does not come back in the error', () => {
    const records = [{ number: 1, text: '\u009b2J' }] as Parameters<typeof answer>[0];
    const { text } = answer(records, { today: '2026-11-26', fields: ['verdict.status'] }, data, context);
    expect(text).toContain('is not valid JSON');
    expect(text).not.toMatch(CONTROL);
  });
});

describe('any text', () => {
  it('as a past medicine', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ maxLength: 200 })), (text) => {
        readTrial(text, data.drugs());
      }),
      runs(1500),
    );
  });

  it('as lines of a batch: one answer a line, in place', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\n', ' ')),
      fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
      fc.constantFrom('{}', '{"patient":{"age":16}}', '', '[[[[', '{"a":', '\u0000'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 64 }), async (lines, cut) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        async function* parts() {
          for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
        }
        const out: string[] = [];
        for await (const records of lineRecords(parts())) {
          const { text } = answer(records, { today: '2026-11-26', fields: ['verdict.status'] }, data, context);
          out.push(...text.split('\n').slice(0, -1));
        }
        expect(out.length).toBe(lines.length);
        out.forEach((text, i) => {
          const parsed = JSON.parse(text) as { line?: number };
          if (parsed.line !== undefined) expect(parsed.line).toBe(i + 1);
          expect(text).not.toMatch(CONTROL);
        });
      }),
      runs(60, 0.01),
    );
  });
});

describe('any command line', () => {
  const flags = FACT_IDS.map((id) => `--${FACTS[id].flag}`);
  const word = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...flags,
        '--json',
        '--details',
        '--plain',
        '--input',
        '--bill',
        '--service',
        '--help',
        '--history',
      ),
    },
    { weight: 3, arbitrary: hostile },
    {
      weight: 2,
      arbitrary: fc.constantFrom('aetna', 'crps', 'F33.2', '43', '20%', 'spravato', '2026-02-30', 'TX', ''),
    },
  );
  const command = fc.constantFrom(
    'check',
    'cost',
    'compare',
    'deadlines',
    'letter',
    'list',
    'show',
    'schema',
    'completion',
    'help',
    'nonsense',
  );

  it('ends with 0 or 2 and clean words', async () => {
    await fc.assert(
      fc.asyncProperty(command, fc.array(word, { maxLength: 7 }), async (name, words) => {
        let out = '';
        let err = '';
        const io: Io = {
          out: (text) => {
            out += text;
          },
          outSlowly: async (text) => {
            out += text;
          },
          err: (text) => {
            err += text;
          },
          interactive: false,
          width: 80,
          plain: false,
          words: en,
          locale: '',
          theme: async () => PLAIN,
          today: () => '2026-11-26',
          read: () => ({ bytes: new Uint8Array([123, 125]), more: false }),
          write: () => {},
        };
        // A script for a shell holds escape sequences for its own use.
        const code = await run([name, ...words], io);
        expect([0, 2]).toContain(code);
        expect(err).not.toMatch(CONTROL);
        if (name !== 'completion') expect(out).not.toMatch(CONTROL);
        expect(out + err).not.toMatch(STACK);
      }),
      runs(80, 0.01),
    );
    prototypeIsClean();
  });
});
