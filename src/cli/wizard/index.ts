/**
 * `ketcover` in a terminal: questions, then the report, then the command that gives the same report again. Answers are
 * kept in a file only where the person names one.
 */
import process from 'node:process';
import type { Case } from '../../model/case.ts';
import { wrap } from '../../report/layout.ts';
import {
  contextFor,
  dataFor,
  printErrors,
  printRecordNotes,
  printReport,
  readCaseInput,
  whyNotWritten,
} from '../check.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { givenOf } from './answers.ts';
import { commandLines } from './command.ts';
import { inquirerPrompter } from './inquirer-prompter.ts';
import { askAll, type Outcome } from './loop.ts';
import { plainPrompter } from './plain-prompter.ts';

/** Ctrl-C, and the end of the terminal. */
const STOPPED: readonly string[] = ['ExitPromptError', 'AbortPromptError'];

export interface WizardOptions {
  /** A file of answers to go on with. */
  input?: string;
  /** A file in which the answers are kept after each question. */
  save?: string;
}

/** @returns the exit code: 0 after the report, 130 when the person stopped. */
export async function wizard(io: Io, options: WizardOptions = {}): Promise<number> {
  const data = dataFor(io);
  const context = contextFor(data, io.words);
  const say = context.words.wizard;
  const theme = await io.theme();

  let start: Case = {};
  if (options.input !== undefined) {
    const reading = readCaseInput({}, options.input, context, io);
    if ('errors' in reading) return printErrors(reading.errors, false, io);
    printRecordNotes(reading, io);
    start = reading.case;
  }
  const { save } = options;
  let unsaved: string | undefined;
  const changed = (answers: Case) => {
    if (save === undefined || unsaved) return;
    try {
      io.write(save, `${JSON.stringify(answers, null, 2)}\n`);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      unsaved = io.words.intake.file.unwritable(save.slice(0, 200), whyNotWritten(code, io.words));
      io.err(`\n${unsaved}\n`);
    }
  };
  // Tried before the first question, so that nobody answers twenty questions for a file that cannot be written.
  changed(start);
  if (unsaved) return EXIT.wrongInput;

  // Ctrl-D or a closed terminal leave the prompt open with nothing that could ever answer it.
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('beforeExit', end);
  const plain = io.plain ? plainPrompter(io, context, process.stdin) : undefined;
  const prompter = plain ?? (await inquirerPrompter(io, context, () => ({ signal: ended.signal })));
  let outcome: Outcome;
  try {
    io.out(
      `${say
        .greeting(save)
        .flatMap((line) => wrap(line, io.width))
        .join('\n')}\n`,
    );
    if (plain) plain.tell(say.plainHow);
    const count = Object.keys(givenOf(start)).length;
    if (count > 0) prompter.tell(say.goingOn(count));
    outcome = await askAll(prompter, context, start.asOf ?? io.today(), { start, changed });
  } catch (error) {
    if (STOPPED.includes((error as Error).name)) return EXIT.interrupted;
    throw error;
  } finally {
    plain?.close();
    process.removeListener('beforeExit', end);
  }

  if (outcome.complete) io.out(`\n${wrap(say.enough, io.width, '', '', theme.dim).join('\n')}\n`);
  io.out('\n');
  await printReport(outcome.result, false, data, io);
  if (save !== undefined && !unsaved) io.out(`\n${wrap(say.saved(save), io.width).join('\n')}\n`);
  io.out(`\n${theme.strong(say.again)}\n${commandLines(outcome.case, io.width, io.words.language.code).join('\n')}\n`);
  return EXIT.answered;
}
