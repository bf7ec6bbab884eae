/** The program with the real world handed in. Sets the exit code and lets Node end by itself, so nothing is cut off. */
import process from 'node:process';
import { EXIT } from './exit-codes.ts';
import { realIo, WrongInput } from './io.ts';
import { chosenLanguage, wordsFor } from './language.ts';
import { run } from './program.ts';

async function main(): Promise<void> {
  const io = realIo();
  try {
    process.exitCode = await run(process.argv.slice(2), io);
  } catch (error) {
    const { language } = chosenLanguage(process.argv.slice(2), io.locale);
    const words = await wordsFor(typeof language === 'string' ? language : 'en');
    if (error instanceof WrongInput) {
      io.err(`${words.cli.wrongToday(error.found)}\n`);
      process.exitCode = EXIT.wrongInput;
      return;
    }
    // A fault of the program, not of the input: say so without a stack trace, which helps nobody who reads it.
    io.err(`${words.cli.failed((error as Error).message)}\n`);
    if (process.env.KETCOVER_DEBUG) io.err(`${(error as Error).stack}\n`);
    process.exitCode = EXIT.failed;
  }
}

/** Done when the command is; who runs the program more than once waits for it (`bin/keep-compiled.js`). */
export const done = main();
