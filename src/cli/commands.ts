/** The commands: what each is for, its flags, and where its work is done. Each is loaded when it is asked for. */
import type { Command } from 'commander';
import type { Words } from '../words/index.ts';
import type { Io } from './io.ts';

type Options = Record<string, unknown>;

export interface CommandEntry {
  about: string;
  /** The one word that follows the command: how it is written, what it is, and what it is when left out. */
  argument?: readonly [name: string, about: string, without?: string];
  /** The command answers for a case: it has a flag for every fact. */
  ofCase?: true;
  options: readonly (readonly [flags: string, about: string, repeatable?: 'repeatable'])[];
  /** @returns the exit code. */
  run(asked: { options: Options; word: string | undefined; program: Command; io: Io }): Promise<number>;
}

/** Commands that tell of all the others. */
export const OF_ALL_COMMANDS: readonly string[] = ['help', 'completion'];

/** @returns the commands by name, in the order in which help lists them. */
export function commandsIn({ cli: say, help }: Words): Readonly<Record<string, CommandEntry>> {
  return {
    check: {
      about: say.check.about,
      ofCase: true,
      options: [
        ['--input <file>', say.input],
        ['--json', say.check.json],
        ['--fhir', say.check.fhir],
        ['--details', say.check.details],
        ['--html <file>', say.check.html],
      ],
      run: async ({ options, io }) => (await import('./check.ts')).runCheck(options, io),
    },
    cost: {
      about: say.cost.about,
      ofCase: true,
      options: [
        ['--bill <dollars>', say.cost.bill, 'repeatable'],
        ['--allowed <dollars>', say.cost.allowed, 'repeatable'],
        ['--not-covered <dollars>', say.cost.notCovered, 'repeatable'],
        ['--for <name>', say.cost.forName, 'repeatable'],
        ['--service <name:amount:terms>', say.cost.service, 'repeatable'],
        ['--finance <rate,months>', say.cost.finance],
        ['--tax-rate <share>', say.cost.taxRate],
        ['--income <dollars>', say.cost.income],
        ['--input <file>', say.input],
        ['--json', say.json],
      ],
      run: async ({ options, io }) => (await import('./cost.ts')).runCost(options, io),
    },
    batch: {
      about: say.batch.about,
      argument: ['[file]', say.batch.file, '-'],
      options: [
        ['--fields <names>', say.batch.fields],
        ['--csv', say.batch.csv],
        ['--json', say.batch.json],
      ],
      run: async ({ options, word = '-', io }) => (await import('./batch/index.ts')).runBatch(word, options, io),
    },
    compare: {
      about: say.compare.about,
      ofCase: true,
      options: [
        ['--input <file>', say.input],
        ['--json', say.json],
      ],
      run: async ({ options, io }) => (await import('./compare.ts')).runCompare(options, io),
    },
    deadlines: {
      about: say.deadlines.about,
      ofCase: true,
      options: [
        ['--input <file>', say.input],
        ['--ics <file>', say.deadlines.ics],
        ['--json', say.json],
      ],
      run: async ({ options, io }) => (await import('./deadlines.ts')).runDeadlines(options, io),
    },
    letter: {
      about: say.letter.about,
      argument: ['<kind>', say.letter.kind],
      ofCase: true,
      options: [
        ['--input <file>', say.input],
        ['--html <file>', say.letter.html],
        ['--letter-lang <language>', say.letter.letterLang],
        ['--json', say.letter.json],
      ],
      run: async ({ options, word = '', io }) => (await import('./letter.ts')).runLetter(word, options, io),
    },
    list: {
      about: say.list.about,
      argument: ['<what>', say.list.what],
      options: [['--json', say.json]],
      run: async ({ options, word = '', io }) => (await import('./list.ts')).runList(word, options.json === true, io),
    },
    show: {
      about: say.show.about,
      argument: ['<id>', say.show.id],
      options: [
        ['--json', say.json],
        ['--history', say.show.history],
      ],
      run: async ({ options, word = '', io }) =>
        (await import('./show.ts')).runShow(
          word,
          { json: options.json === true, history: options.history === true },
          io,
        ),
    },
    schema: {
      about: say.schema.about,
      argument: ['<what>', say.schema.what],
      options: [['--json', say.schema.json]],
      run: async ({ word = '', io }) => (await import('./schema.ts')).runSchema(word, io),
    },
    mcp: {
      about: say.mcp.about,
      options: [['--json', say.mcp.json]],
      run: async ({ io }) => (await import('./mcp/index.ts')).runMcp(io),
    },
    completion: {
      about: say.completion.about,
      argument: ['<shell>', say.completion.shell],
      options: [['--json', say.completion.json]],
      run: async ({ options, word = '', program, io }) =>
        (await import('./completion.ts')).runCompletion(word, options.json === true, program, io),
    },
    help: {
      about: help.about,
      argument: ['[topic]', help.topic],
      options: [['--json', help.json]],
      run: async ({ options, word, program, io }) => {
        const { runHelp, runHelpJson } = await import('./help.ts');
        return (options.json === true ? runHelpJson : runHelp)(word, program, io.words, io);
      },
    },
  };
}
