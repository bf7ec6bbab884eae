/** The summary of plain mode: which signs mean what. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { contextFor } from '../../src/cli/check.ts';
import type { Io } from '../../src/cli/io.ts';
import { plainPrompter } from '../../src/cli/wizard/plain-prompter.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const LINES = [
  { id: 'patient.age' as const, question: 'How old?', answer: '43' },
  { id: 'patient.state' as const, question: 'Which state?', answer: 'TX' },
];

async function reviewed(typed: string, more: number) {
  const input = new PassThrough();
  const said: string[] = [];
  const io = { out: (text: string) => said.push(text), width: 200 } as unknown as Io;
  const prompter = plainPrompter(io, contextFor(openData()), input);
  input.end(typed);
  const answer = await prompter.review?.(LINES, more);
  prompter.close();
  return { answer, said: said.join('') };
}

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
