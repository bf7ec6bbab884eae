/** The command line: its commands, their help and their exit codes. */
import { Command, CommanderError, Help } from 'commander';
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import type { Words } from '../words/index.ts';
import { examplesText } from './examples.ts';
import { EXIT } from './exit-codes.ts';
import { addFactFlags } from './fact-flags.ts';
import { type Io, ioIn, plainIo, version } from './io.ts';
import { chosenLanguage, LANGUAGES, wordsFor } from './language.ts';

/** commander's help with its few words of its own in the language of the person. */
function helpIn({ cli: say }: Words): Partial<Help> {
  const theirs = Help.prototype;
  const own = (text: string) => say.signs.reduce((said, [from, to]) => said.replace(from, to), text);
  return {
    minWidthToWrap: 20,
    styleTitle: (title) => say.titles[title] ?? title,
    commandUsage: (command) => own(theirs.commandUsage(command)),
    subcommandTerm: (command) => own(theirs.subcommandTerm(command)),
    argumentDescription: (argument) => own(theirs.argumentDescription(argument)),
    optionTerm: (option) => own(theirs.optionTerm(option)),
  };
}

/**
 * Runs one command line.
 * @returns the exit code.
 */
export async function run(given: string[], world: Io): Promise<number> {
  const { argv, language } = chosenLanguage(given, world.locale);
  if (typeof language !== 'string') {
    world.err(`${world.words.cli.noLanguage('--lang', quoted(language.unknown), LANGUAGES.join(', '))}\n`);
    return EXIT.wrongInput;
  }
  const words = await wordsFor(language);
  const spoken = ioIn(words, world);
  const io = argv.includes('--plain') ? plainIo(spoken) : spoken;
  const say = words.cli;
  let code: number = EXIT.answered;
  const program = new Command('ketcover');
  program
    .description(say.description)
    .version(version(), '-V, --version', say.version)
    .helpOption('-h, --help', say.help)
    .addHelpText('after', say.examples)
    .option('--save <file>', say.save)
    .option('--input <file>', say.inputToGoOn)
    .option('--plain', say.plain)
    .option('--lang <language>', say.lang)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    // Long flags leave a narrow column for their questions; wrapped is better than cut by the terminal.
    .configureHelp(helpIn(words))
    .configureOutput({
      writeOut: (text) => io.out(text),
      // What was typed comes back in these messages; it must not bring control characters along.
      writeErr: (text) => io.err(`${text.split('\n').map(clean).join('\n')}`),
      outputError: (text, write) =>
        write(say.complaints.reduce((said, [theirs, ours]) => said.replace(theirs, ours), text)),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .exitOverride();

  program.allowExcessArguments().action(async () => {
    const [word] = program.args;
    if (word !== undefined) {
      const names = program.commands.map((command) => command.name());
      const near = nearestOf(clean(word).slice(0, 100), names);
      const hint = near[0] === undefined ? '' : say.didYouMean(near[0]);
      io.err(`${say.noCommand(quoted(word), hint, names.join(', '))}\n`);
      code = EXIT.wrongInput;
      return;
    }
    if (!io.interactive) {
      io.err(`${say.noTerminal}\n`);
      code = EXIT.wrongInput;
      return;
    }
    const { wizard } = await import('./wizard/index.ts');
    code = await wizard(io, program.opts<{ save?: string; input?: string }>());
  });

  // A flag for every fact, on five commands: only the command that is asked for gets them, since making them takes time.
  const asked = argv.find((word) => !word.startsWith('-'));
  const factFlagsOf = (command: Command) =>
    asked === command.name() || asked === 'help' || asked === 'completion' ? addFactFlags(command, words) : command;

  const check = program.command('check').description(say.check.about);
  factFlagsOf(check)
    .option('--input <file>', say.input)
    .option('--json', say.check.json)
    .option('--fhir', say.check.fhir)
    .option('--details', say.check.details)
    .option('--html <file>', say.check.html)
    .action(async (options: Record<string, unknown>) => {
      const { runCheck } = await import('./check.ts');
      code = await runCheck(options, io);
    });

  const repeated = (text: string, before: string[] | undefined) => [...(before ?? []), text];
  const cost = program.command('cost').description(say.cost.about);
  cost
    .option('--bill <dollars>', say.cost.bill, repeated)
    .option('--allowed <dollars>', say.cost.allowed, repeated)
    .option('--not-covered <dollars>', say.cost.notCovered, repeated)
    .option('--for <name>', say.cost.forName, repeated);
  cost
    .option('--finance <rate,months>', say.cost.finance)
    .option('--tax-rate <share>', say.cost.taxRate)
    .option('--income <dollars>', say.cost.income);
  factFlagsOf(cost)
    .option('--input <file>', say.input)
    .option('--json', say.json)
    .action(async (options: Record<string, unknown>) => {
      const { runCost } = await import('./cost.ts');
      code = await runCost(options, io);
    });

  program
    .command('batch')
    .description(say.batch.about)
    .argument('[file]', say.batch.file, '-')
    .option('--fields <names>', say.batch.fields)
    .option('--csv', say.batch.csv)
    .option('--json', say.batch.json)
    .action(async (path: string, options: { fields?: string; csv?: boolean }) => {
      const { runBatch } = await import('./batch/index.ts');
      code = await runBatch(path, options, io);
    });

  const comparison = program.command('compare').description(say.compare.about);
  factFlagsOf(comparison)
    .option('--input <file>', say.input)
    .option('--json', say.json)
    .action(async (options: Record<string, unknown>) => {
      const { runCompare } = await import('./compare.ts');
      code = await runCompare(options, io);
    });

  const deadlines = program.command('deadlines').description(say.deadlines.about);
  factFlagsOf(deadlines)
    .option('--input <file>', say.input)
    .option('--ics <file>', say.deadlines.ics)
    .option('--json', say.json)
    .action(async (options: Record<string, unknown>) => {
      const { runDeadlines } = await import('./deadlines.ts');
      code = await runDeadlines(options, io);
    });

  const letter = program.command('letter').description(say.letter.about).argument('<kind>', say.letter.kind);
  factFlagsOf(letter)
    .option('--input <file>', say.input)
    .option('--html <file>', say.letter.html)
    .option('--letter-lang <language>', say.letter.letterLang)
    .option('--json', say.letter.json)
    .action(async (kind: string, options: Record<string, unknown>) => {
      const { runLetter } = await import('./letter.ts');
      code = await runLetter(kind, options, io);
    });

  program
    .command('list')
    .description(say.list.about)
    .argument('<what>', say.list.what)
    .option('--json', say.json)
    .action(async (what: string, options: { json?: boolean }) => {
      const { runList } = await import('./list.ts');
      code = await runList(what, options.json === true, io);
    });

  program
    .command('show')
    .description(say.show.about)
    .argument('<id>', say.show.id)
    .option('--json', say.json)
    .option('--history', say.show.history)
    .action(async (id: string, options: { json?: boolean; history?: boolean }) => {
      const { runShow } = await import('./show.ts');
      code = await runShow(id, { json: options.json === true, history: options.history === true }, io);
    });

  program
    .command('schema')
    .description(say.schema.about)
    .argument('<what>', say.schema.what)
    .option('--json', say.schema.json)
    .action(async (what: string) => {
      const { runSchema } = await import('./schema.ts');
      code = await runSchema(what, io);
    });

  program
    .command('mcp')
    .description(say.mcp.about)
    .option('--json', say.mcp.json)
    .action(async () => {
      const { runMcp } = await import('./mcp/index.ts');
      code = await runMcp(io);
    });

  program
    .command('completion')
    .description(say.completion.about)
    .argument('<shell>', say.completion.shell)
    .option('--json', say.completion.json)
    .action(async (shell: string) => {
      const { runCompletion } = await import('./completion.ts');
      code = runCompletion(shell, program, io);
    });

  program
    .command('help')
    .description(words.help.about)
    .argument('[topic]', words.help.topic)
    .option('--json', words.help.json)
    .action(async (topic: string | undefined) => {
      const { runHelp } = await import('./help.ts');
      code = runHelp(topic, program, words, io);
    });

  for (const command of program.commands) {
    command
      .addHelpText('after', () => examplesText(command.name(), words, io.width))
      .option('--plain', say.plain)
      .option('--lang <language>', say.lang)
      .helpOption('-h, --help', say.help)
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
