/** Plain mode: what is read out, and which signs mean what. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { contextFor } from '../../src/cli/check.ts';
import type { Io } from '../../src/cli/io.ts';
import { plainPrompter } from '../../src/cli/wizard/plain-prompter.ts';
import { FACTS } from '../../src/model/facts.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const LINES = [
  { id: 'patient.age' as const, question: 'How old?', answer: '43' },
  { id: 'patient.state' as const, question: 'Which state?', answer: 'TX' },
];

function typing(typed: string) {
  const input = new PassThrough();
  const said: string[] = [];
  const io = { out: (text: string) => said.push(text), width: 200 } as unknown as Io;
  const prompter = plainPrompter(io, contextFor(openData(), en), input);
  input.end(typed);
  return { prompter, said: () => said.join('') };
}

async function reviewed(typed: string, more: number) {
  const { prompter, said } = typing(typed);
  const answer = await prompter.review?.(LINES, more);
  prompter.close();
  return { answer, said: said() };
}

const question = (id: 'plan.kind' | 'plan.payer', known = {}) => ({
  id,
  text: FACTS[id].question,
  why: FACTS[id].why,
  number: 2,
  open: { verdict: 1, steps: 0, cost: 0 },
  canGoBack: true,
  known,
});

it('a short list is read out whole, so that a number is enough', async () => {
  const { prompter, said } = typing('2\n');
  const answer = await prompter.ask(question('plan.kind', { plan: { payer: 'cigna' } }));
  expect(answer).toMatchObject({ kind: 'value', value: 'employer-self-funded' });
  expect(said()).toContain('2: Job plan, self-funded');
  prompter.close();
});

it.each([
  ['premera blue cross wa', 'premera'],
  ['bcbs il ppo', 'bcbs-illinois'],
  ['workers comp\n1', 'workers comp'],
  ['blue cross blue sheild california\n1', 'blue-shield-california'],
])('%j is %s, as for the flag', async (typed, value) => {
  const { prompter } = typing(`${typed}\n`);
  const known = { patient: { state: 'CA' } };
  expect(await prompter.ask(question('plan.payer', known))).toMatchObject({ kind: 'value', value });
  prompter.close();
});

it.each([
  ['plan.kind', 'zzzzzz\n2\n', 'employer-self-funded'],
  ['plan.payer', 'blue cross blue sheild california\nzzzzzz\n1\n', 'blue-shield-california'],
] as const)(
  '%s: after a name that was not found the numbers that were read out still count',
  async (id, typed, value) => {
    const { prompter, said } = typing(typed);
    const known = { patient: { state: 'CA' } };
    expect(await prompter.ask(question(id, known))).toMatchObject({ kind: 'value', value });
    expect(said()).toContain(en.wizard.noMatch('zzzzzz'));
    prompter.close();
  },
);

it('a long list is not: a name or a part of it is asked for', async () => {
  const { prompter, said } = typing('cigna\n');
  expect(await prompter.ask(question('plan.payer'))).toMatchObject({ kind: 'value', value: 'cigna' });
  expect(said()).not.toContain('UnitedHealthcare');
  prompter.close();
});

it.each([
  ['\n', 3, undefined],
  ['2\n', 3, 'patient.state'],
  ['+\n', 3, 'more'],
  ['+\n1\n', 0, 'patient.age'],
])('%j with %i questions left', async (typed, more, answer) => {
  const got = await reviewed(typed, more);
  expect(got.answer).toBe(answer);
  expect(got.said).toContain('2: Which state? TX');
  expect(got.said.includes(en.wizard.plainMoreQuestions(3))).toBe(more > 0);
});
