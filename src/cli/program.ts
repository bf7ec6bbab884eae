/** The command line: its commands, their help and their exit codes. */
import { Command, CommanderError } from 'commander';
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import { en } from '../words/index.ts';
import { examplesText } from './examples.ts';
import { EXIT } from './exit-codes.ts';
import { addFactFlags } from './fact-flags.ts';
import { type Io, plainIo, version } from './io.ts';

const EXAMPLES = `
Examples:
  ketcover                                answer some questions, get a report
  ketcover check --payer aetna --plan-kind employer-self-funded --state TX \\
    --condition treatment-resistant-depression --product iv-ketamine --age 43
  ketcover check --input case.json --json the same from a file, as JSON
  ketcover list payers                    what the bundled data covers
  ketcover show aetna-cpb-0938            one policy with its sources`;

const PLAIN_OPTION = [
  '--plain',
  'for screen readers: no rules, bars or redrawing (by itself where TERM=dumb)',
] as const;

const INPUT_HELP = 'read the case from a JSON file (a case, or FHIR R4); - for standard input; flags override it';

/**
 * Runs one command line.
 * @returns the exit code.
 */
export async function run(argv: string[], given: Io): Promise<number> {
  const io = argv.includes('--plain') ? plainIo(given) : given;
  let code: number = EXIT.answered;
  const program = new Command('ketcover');
  program
    .description(
      'Is my ketamine treatment covered by my health insurance, what will it cost me,\nand what do I do next? Works offline; nothing you type leaves this computer.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', EXAMPLES)
    .option('--save <file>', 'of the questions: keep the answers in a file as you go, readable by you alone')
    .option('--input <file>', 'of the questions: go on with the answers of a file')
    .option(...PLAIN_OPTION)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    // Long flags leave a narrow column for their questions; wrapped is better than cut by the terminal.
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => io.out(text),
      // What was typed comes back in these messages; it must not bring control characters along.
      writeErr: (text) => io.err(`${text.split('\n').map(clean).join('\n')}`),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .exitOverride();

  program.allowExcessArguments().action(async () => {
    const [word] = program.args;
    if (word !== undefined) {
      const names = program.commands.map((command) => command.name());
      const near = nearestOf(clean(word).slice(0, 100), names);
      const hint = near.length > 0 ? ` Did you mean "${near[0]}"?` : '';
      io.err(`There is no command ${quoted(word)}.${hint} Commands: ${names.join(', ')}\n`);
      code = EXIT.wrongInput;
      return;
    }
    if (!io.interactive) {
      io.err(
        'ketcover asks its questions in a terminal. Here there is none, so give the answers as flags:\n' +
          '  ketcover check --payer aetna --condition depression --product spravato --age 43\n' +
          'or as JSON: ketcover check --input case.json. All flags: ketcover check --help\n',
      );
      code = EXIT.wrongInput;
      return;
    }
    const { wizard } = await import('./wizard/index.ts');
    code = await wizard(io, program.opts<{ save?: string; input?: string }>());
  });

  // A flag for every fact, on five commands: only the command that is asked for gets them, since making them takes time.
  const asked = argv.find((word) => !word.startsWith('-'));
  const factFlagsOf = (command: Command) =>
    asked === command.name() || asked === 'help' || asked === 'completion' ? addFactFlags(command) : command;

  const check = program.command('check').description('answer one case: covered? how much? what now?');
  factFlagsOf(check)
    .option('--input <file>', INPUT_HELP)
    .option('--json', 'print everything as JSON')
    .option('--fhir', 'print the answer as a FHIR R4 CoverageEligibilityResponse')
    .option('--details', 'print every condition, date and source')
    .option('--html <file>', 'also write it as one page to read or print, with drafts of the letters')
    .action(async (options: Record<string, unknown>) => {
      const { runCheck } = await import('./check.ts');
      code = await runCheck(options, io);
    });

  const repeated = (text: string, before: string[] | undefined) => [...(before ?? []), text];
  const cost = program.command('cost').description('only the costs of a case; with --bill, what you owe of any bill');
  cost
    .option('--bill <dollars>', 'a bill of any kind: who pays what, step by step (may be repeated, in order)', repeated)
    .option('--allowed <dollars>', 'what the plan allows of the bill, if less (may be repeated)', repeated)
    .option('--not-covered <dollars>', 'what of the bill the plan does not cover at all (may be repeated)', repeated)
    .option('--for <name>', 'whose bill it is, in a family (once for each bill, in order)', repeated);
  cost
    .option('--finance <rate,months>', 'paid back in so many months at this yearly rate: how much a month, as 12.9%,24')
    .option('--tax-rate <share>', 'your highest tax rate: what paying from an HSA or FSA saves, as 22%')
    .option('--income <dollars>', 'with --tax-rate: your adjusted gross income, for the medical deduction');
  factFlagsOf(cost)
    .option('--input <file>', INPUT_HELP)
    .option('--json', 'print as JSON')
    .action(async (options: Record<string, unknown>) => {
      const { runCost } = await import('./cost.ts');
      code = await runCost(options, io);
    });

  program
    .command('batch')
    .description('many cases in (NDJSON, or a CSV table), one NDJSON line out for each, same order')
    .argument('[file]', 'a file of cases, one JSON object a line, or .csv; - for standard input', '-')
    .option('--fields <names>', 'only these parts of each result, as verdict.status,costs')
    .option('--csv', 'the input is a table with a header of flag names (known by itself for a file named .csv)')
    .option('--json', 'the same; the output is JSON already')
    .action(async (path: string, options: { fields?: string; csv?: boolean }) => {
      const { runBatch } = await import('./batch/index.ts');
      code = await runBatch(path, options, io);
    });

  const comparison = program.command('compare').description('every treatment side by side for the same person');
  factFlagsOf(comparison)
    .option('--input <file>', INPUT_HELP)
    .option('--json', 'print as JSON')
    .action(async (options: Record<string, unknown>) => {
      const { runCompare } = await import('./compare.ts');
      code = await runCompare(options, io);
    });

  const deadlines = program.command('deadlines').description('only the dates: what is due when, and by which rule');
  factFlagsOf(deadlines)
    .option('--input <file>', INPUT_HELP)
    .option('--ics <file>', 'also write a calendar file with reminders two weeks and three days before each date')
    .option('--json', 'print as JSON')
    .action(async (options: Record<string, unknown>) => {
      const { runDeadlines } = await import('./deadlines.ts');
      code = await runDeadlines(options, io);
    });

  const letter = program
    .command('letter')
    .description('a draft letter from the facts of a case; blanks stay visible (kinds: ketcover list letters)')
    .argument('<kind>', 'appeal, medical-necessity, external-review …');
  factFlagsOf(letter)
    .option('--input <file>', INPUT_HELP)
    .option('--html <file>', 'write it as a page for printing')
    .option('--json', 'print as JSON, with the list of blanks')
    .action(async (kind: string, options: Record<string, unknown>) => {
      const { runLetter } = await import('./letter.ts');
      code = await runLetter(kind, options, io);
    });

  program
    .command('list')
    .description('list what is bundled: payers, conditions, products, plan-kinds, policies, letters, claims, facts')
    .argument('<what>', 'payers, conditions, products, plan-kinds, policies, letters, claims or facts')
    .option('--json', 'print as JSON')
    .action(async (what: string, options: { json?: boolean }) => {
      const { runList } = await import('./list.ts');
      code = await runList(what, options.json === true, io);
    });

  program
    .command('show')
    .description('show one payer, policy, condition, product, plan kind or fact, with its sources')
    .argument('<id>', 'an id from one of the lists, or a name')
    .option('--json', 'print as JSON')
    .option('--history', 'of a policy: every bundled version, and what changed')
    .action(async (id: string, options: { json?: boolean; history?: boolean }) => {
      const { runShow } = await import('./show.ts');
      code = await runShow(id, { json: options.json === true, history: options.history === true }, io);
    });

  program
    .command('schema')
    .description(
      'print the JSON Schema (draft 2020-12) of the input, of what a command prints with --json, or of a policy file',
    )
    .argument('<what>', 'case, result, compare, cost, bill, deadlines, letter, batch or policy')
    .option('--json', 'the same; a schema is JSON already')
    .action(async (what: string) => {
      const { runSchema } = await import('./schema.ts');
      code = await runSchema(what, io);
    });

  program
    .command('mcp')
    .description('the same answers for AI assistants: a Model Context Protocol server on standard input and output')
    .option('--json', 'no effect; the protocol is JSON already')
    .action(async () => {
      const { runMcp } = await import('./mcp/index.ts');
      code = await runMcp(io);
    });

  program
    .command('completion')
    .description('a script for your shell that completes commands, flags and names')
    .argument('<shell>', 'bash, zsh or fish')
    .option('--json', 'no effect; a script is text')
    .action(async (shell: string) => {
      const { runCompletion } = await import('./completion.ts');
      code = runCompletion(shell, program, io);
    });

  program
    .command('help')
    .description(en.help.about)
    .argument('[topic]', en.help.topic)
    .option('--json', 'no effect; help is text')
    .action(async (topic: string | undefined) => {
      const { runHelp } = await import('./help.ts');
      code = runHelp(topic, program, en, io);
    });

  for (const command of program.commands) {
    command
      .addHelpText('after', () => examplesText(command.name(), en, io.width))
      .option(...PLAIN_OPTION)
      .allowExcessArguments(false)
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput(program.configureOutput());
  }

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version are answers; everything else is a wrong command line, which commander has explained by now.
    return error.exitCode === 0 ? EXIT.answered : EXIT.wrongInput;
  }
  return code;
}
