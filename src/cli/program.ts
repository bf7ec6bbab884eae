/** The command line: its commands, their help and their exit codes. */
import { Command, CommanderError, Help } from 'commander';
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import type { Words } from '../words/index.ts';
import { type CommandEntry, commandsIn, OF_ALL_COMMANDS } from './commands.ts';
import { examplesText } from './examples.ts';
import { EXIT } from './exit-codes.ts';
import { addFactFlags, collect, typedFlags } from './fact-flags.ts';
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

/** What every command is told, and its own flags. */
function setUp(command: Command, entry: CommandEntry, program: Command, io: Io): void {
  const { words } = io;
  const say = words.cli;
  const own = [...entry.options, ['--plain', say.plain], ['--lang <language>', say.lang]] as const;
  for (const [flags, about, repeatable] of own) {
    if (repeatable) command.option(flags, about, collect);
    else command.option(flags, about);
  }
  if (entry.argument) command.argument(...entry.argument);
  command
    .description(entry.about)
    .addHelpText('after', () => examplesText(command.name(), words, io.width))
    .helpOption('-h, --help', say.help)
    .allowExcessArguments(false)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput(program.configureOutput());
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
  const entries = commandsIn(words);
  const names = Object.keys(entries);
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

  // Making commands and their flags takes time: only what this command line can need is made.
  const [first] = argv;
  const alone = first !== undefined && Object.hasOwn(entries, first) && !OF_ALL_COMMANDS.includes(first);
  const named = argv.some((word) => !word.startsWith('-'));
  for (const name of alone ? [first] : names) {
    const entry = entries[name] as CommandEntry;
    const command = program.command(name);
    if (entry.ofCase && named) addFactFlags(command, words, alone ? typedFlags(argv, entry) : undefined);
    setUp(command, entry, program, io);
    command.action(async () => {
      code = await entry.run({ options: command.opts(), word: command.processedArgs[0], program, io });
    });
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
