/** `ketcover` in a terminal: questions, then the report, then the command that gives the same report again. */
import process from 'node:process';
import { wrap } from '../../report/layout.ts';
import { openData } from '../../store/store.ts';
import { contextFor, printReport } from '../check.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { commandLines } from './command.ts';
import { inquirerPrompter } from './inquirer-prompter.ts';
import { askAll, type Outcome } from './loop.ts';

/** Ctrl-C, and the end of the terminal. */
const STOPPED: readonly string[] = ['ExitPromptError', 'AbortPromptError'];

/** @returns the exit code: 0 after the report, 130 when the person stopped. */
export async function wizard(io: Io): Promise<number> {
  const data = openData();
  const context = contextFor(data);
  const say = context.words.wizard;
  const theme = await io.theme();

  // Ctrl-D or a closed terminal leave the prompt open with nothing that could ever answer it.
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('beforeExit', end);
  const prompter = await inquirerPrompter(io, context, () => ({ signal: ended.signal }));
  let outcome: Outcome;
  try {
    io.out(`${say.greeting.flatMap((line) => wrap(line, io.width)).join('\n')}\n`);
    outcome = await askAll(prompter, context, io.today());
  } catch (error) {
    if (STOPPED.includes((error as Error).name)) return EXIT.interrupted;
    throw error;
  } finally {
    process.removeListener('beforeExit', end);
  }

  if (outcome.complete) io.out(`\n${wrap(say.enough, io.width, '', '', theme.dim).join('\n')}\n`);
  io.out('\n');
  await printReport(outcome.result, false, data, io);
  io.out(`\n${theme.strong(say.again)}\n${commandLines(outcome.case, io.width).join('\n')}\n`);
  return EXIT.answered;
}
