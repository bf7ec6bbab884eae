/** Answers as people type them: misspelt, nonsense, a day in words, a day that has not come, no idea. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { contextFor } from '../../src/cli/check.ts';
import { entriesFor, matches } from '../../src/cli/wizard/choices.ts';
import { type Answer, askAll, type Question } from '../../src/cli/wizard/loop.ts';
import { nameInWidth } from '../../src/cli/wizard/prompt-theme.ts';
import { readTyped } from '../../src/cli/wizard/typed.ts';
import { readCase } from '../../src/intake/index.ts';
import type { FactId } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { wordsFor } from '../../src/words/load.ts';

const data = openData();
const context = contextFor(data, en);

const found = (id: FactId, type: string, typed: string) => {
  const question = { id, known: {} } as Question;
  const { choices } = matches(typed, question, entriesFor(question, type, data, en) ?? [], data);
  return choices.map(({ value }) => (value.kind === 'value' ? value.value : undefined));
};

describe('a list narrowed by what is typed', () => {
  it.each(['depresion', 'deppression'])('%s: every depression, not only the one with the shortest name', (typed) => {
    const all = found('diagnosis.condition', 'condition', typed);
    expect(all).toEqual(
      expect.arrayContaining(['treatment-resistant-depression', 'major-depression', 'bipolar-depression']),
    );
    expect(all).not.toContain('crps');
  });
  it('letters without sense find nothing: “asdf” is not ASO, the card of a self-funded plan', () => {
    expect(found('plan.kind', 'plan-kind', 'asdf')).toEqual([]);
    expect(found('plan.kind', 'plan-kind', 'aso')).toContain('employer-self-funded');
  });
});

describe('a day as it is written on a letter', () => {
  it.each([
    '10/02/2026',
    '10/2/26',
    '2026/10/02',
    'Oct 2, 2026',
    'October 2nd, 2026',
    'oct. 2 2026',
    '2 oct 2026',
    '2 de octubre de 2026',
  ])('%s', (typed) => {
    expect(readTyped('request.receivedOn', typed, context)).toMatchObject({ value: '2026-10-02' });
  });
  it.each(['oct 2', 'last tuesday', '13/45/2026', 'Foo 2, 2026', '2026', 'a/b/c', '1/2/3/4'])(
    '%s: not understood',
    (typed) => {
      expect(readTyped('request.receivedOn', typed, context)).toHaveProperty('problem');
    },
  );
});

describe('a letter of tomorrow', () => {
  it('is asked again at once', async () => {
    const answers: Record<string, Answer[]> = {
      'request.stage': [{ kind: 'value', value: 'denied' }],
      'plan.kind': [{ kind: 'value', value: 'employer-insured' }],
      'request.receivedOn': [
        { kind: 'value', value: '2026-12-31' },
        { kind: 'value', value: '2026-10-31' },
      ],
    };
    const told: string[] = [];
    const outcome = await askAll(
      {
        ask: async ({ id }) => answers[id]?.shift() ?? { kind: 'unknown' },
        tell: (text) => void told.push(text),
      },
      context,
      '2026-11-26',
    );
    expect(told).toContain(en.wizard.notYet('December 31, 2026'));
    expect(outcome.case.request?.receivedOn).toBe('2026-10-31');
  });
  it('by a flag: said under the answer', () => {
    const warnings = (receivedOn: string) =>
      check(
        { asOf: '2026-11-26', plan: { kind: 'employer-insured' }, request: { stage: 'denied', receivedOn } },
        data,
      ).warnings.join(' ');
    expect(warnings('2026-12-31')).toContain('December 31, 2026, has not come yet');
    expect(warnings('2026-11-26')).not.toContain('has not come yet');
  });
});

it('no idea, in the words of people', async () => {
  const es = await wordsFor('es');
  for (const words of ['i dont know', 'idk', 'not sure', 'no idea', "i don't remember"])
    expect(en.wizard.unknownWords).toContain(words);
  for (const words of ['no sé', 'ni idea', 'no recuerdo']) expect(es.wizard.unknownWords).toContain(words);
});

it('a long choice is broken between words in a narrow window', () => {
  const lines = nameInWidth('Antes hay que probar otros tratamientos (terapia escalonada)', 60).split('\n');
  expect(lines).toEqual(['Antes hay que probar otros tratamientos (terapia', '    escalonada)']);
  expect(nameInWidth('Sí', 60)).toBe('Sí');
});

it('a name of many companies, in a state with none of its own: only those that work everywhere', () => {
  const reading = readCase({ patient: { state: 'OH' }, plan: { payer: 'bcbs' } }, context);
  const told = 'errors' in reading ? reading.errors.map(({ message }) => message).join(' ') : '';
  expect(told).toContain('anthem (Anthem), fep');
  expect(told).not.toContain('Massachusetts');
});
