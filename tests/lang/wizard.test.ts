/** The questions in Spanish, line by line: what a screen reader reads out, kept as a transcript. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contextFor } from '../../src/cli/check.ts';
import type { Io } from '../../src/cli/io.ts';
import { commandLines } from '../../src/cli/wizard/command.ts';
import { askAll } from '../../src/cli/wizard/loop.ts';
import { plainPrompter } from '../../src/cli/wizard/plain-prompter.ts';
import type { Case } from '../../src/model/case.ts';
import { PLAIN } from '../../src/report/layout.ts';
import { openData } from '../../src/store/store.ts';
import { es } from '../../src/words/es/index.ts';

const FILE = fileURLToPath(new URL('../cli/golden/es-wizard-plain.txt', import.meta.url));

const data = openData(undefined, 'es');
const context = contextFor(data, es);

/** Plays the questions with these answers, one a line; what is said and typed, in order. */
async function play(answers: readonly string[]): Promise<{ said: string; outcome: Case }> {
  const input = new PassThrough();
  const left = [...answers];
  let said = '';
  const io: Io = {
    out: (text) => {
      said += text;
      if (!text.endsWith(es.wizard.plainPrompt)) return;
      const answer = left.shift() ?? '';
      said += `${answer}\n`;
      input.write(`${answer}\n`);
    },
    err: () => {},
    outSlowly: async () => {},
    interactive: true,
    plain: true,
    width: 80,
    words: es,
    locale: 'es',
    theme: async () => PLAIN,
    today: () => '2026-11-23',
    read: () => ({ bytes: new Uint8Array(), more: false }),
    write: () => {},
  };
  const prompter = plainPrompter(io, context, input);
  const outcome = await askAll(prompter, context, '2026-11-23');
  prompter.close();
  said += `\n${commandLines(outcome.case, 80, 'es').join('\n')}\n`;
  return { said, outcome: outcome.case };
}

it('a conversation in Spanish', async () => {
  const answers = [
    'esketamina', // treatment
    'Aetna', // payer
    'plan del trabajo autofinanciado', // kind of plan
    'depresi\u00f3n resistente', // illness
    '?', // why
    'El plan dijo que no', // stage, by its words
    '43',
    'no s\u00e9',
    '!',
    '',
  ];
  const { said, outcome } = await play(answers);
  if (process.env.UPDATE_GOLDEN || !existsSync(FILE)) {
    if (process.env.CI) throw new Error('no golden file of the questions in Spanish');
    writeFileSync(FILE, said);
  }
  expect(said).toBe(readFileSync(FILE, 'utf8'));
  expect(outcome.treatment?.product).toBe('esketamine');
  expect(outcome.plan).toMatchObject({ payer: 'aetna', kind: 'employer-self-funded' });
  expect(outcome.diagnosis?.condition).toBe('treatment-resistant-depression');
  expect(said).toContain('Por qu\u00e9:');
  expect(said).toContain('ketcover check --lang es');
});
