/** The command line: commands and flags. Flags of a case come from the fact table, one for each fact. */
import { Command, CommanderError, Option } from 'commander';
import { clean, quoted } from '../intake/clean.ts';
import type { FlagValues } from '../intake/flags.ts';
import { nearestOf } from '../intake/names.ts';
import type { FactId } from '../model/case.ts';
import { FACT_IDS, FACTS, type Fact } from '../model/facts.ts';
import { EXIT } from './exit-codes.ts';
import { type Io, version } from './io.ts';

const REPEATED: readonly Fact['type'][] = ['codes', 'products', 'trials', 'choices'];

/** What stands after the flag in help: `<years>`, `<YYYY-MM-DD>`. */
function placeholder(fact: Fact): string {
  switch (fact.type) {
    case 'date':
      return '<YYYY-MM-DD>';
    case 'month-day':
      return '<MM-DD>';
    case 'money':
      return '<dollars>';
    case 'fraction':
      return '<share>';
    case 'integer':
      return `<${fact.unit ?? 'number'}>`;
    case 'codes':
      return '<code>';
    case 'trials':
      return '<trial>';
    case 'choice':
    case 'choices':
      return '<choice>';
    default:
      return `<${fact.type === 'products' ? 'product' : fact.type}>`;
  }
}

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];

/** Headings of the help, by section of a case. */
const GROUPS: Readonly<Record<string, string>> = {
  patient: 'The person:',
  plan: 'The plan:',
  diagnosis: 'The diagnosis:',
  treatment: 'The treatment:',
  history: 'What was tried, and health (yes: --x, no: --no-x, not known: neither):',
  request: 'The request:',
};

/** One flag for each fact; a yes/no fact has two. */
export function addFactFlags(command: Command): Command {
  for (const id of FACT_IDS) {
    const fact = FACTS[id];
    const choices = fact.choices ? ` (${fact.choices.map((choice) => choice.value).join(', ')})` : '';
    const text = `${fact.question}${choices}`;
    const group = GROUPS[id.split('.')[0] as string] ?? 'Options:';
    if (fact.type === 'boolean') {
      command.addOption(new Option(`--${fact.flag}`, text).helpGroup(group));
      command.addOption(new Option(`--no-${fact.flag}`, 'the answer to it is no').hideHelp());
    } else if (REPEATED.includes(fact.type)) {
      const option = new Option(`--${fact.flag} ${placeholder(fact)}`, `${text} (may be repeated)`);
      command.addOption(option.argParser(collect).helpGroup(group));
    } else command.addOption(new Option(`--${fact.flag} ${placeholder(fact)}`, text).helpGroup(group));
  }
  return command;
}

/** "failed-antidepressants" -> "failedAntidepressants", as commander names the values of its options. */
const camel = (flag: string) => flag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The values of the fact flags among a command's options. */
export function factFlags(options: Record<string, unknown>): FlagValues {
  const values: FlagValues = {};
  for (const id of FACT_IDS) {
    const value = options[camel(FACTS[id].flag)];
    if (value !== undefined) values[id as FactId] = value as string;
  }
  return values;
}

const EXAMPLES = `
Examples:
  ketcover                                answer some questions, get a report
  ketcover check --payer aetna --plan-kind employer-self-funded --state TX \\
    --condition treatment-resistant-depression --product iv-ketamine --age 43
  ketcover check --input case.json --json the same from a file, as JSON
  ketcover list payers                    what the bundled data covers
  ketcover show aetna-cpb-0938            one policy with its sources`;

/**
 * Runs one command line.
 * @returns the exit code.
 */
export async function run(argv: string[], io: Io): Promise<number> {
  let code: number = EXIT.answered;
  const program = new Command('ketcover');
  program
    .description(
      'Is my ketamine treatment covered by my health insurance, what will it cost me,\nand what do I do next? Works offline; nothing you type leaves this computer.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', EXAMPLES)
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
    code = await wizard(io);
  });

  const check = program.command('check').description('answer one case: covered? how much? what now?');
  addFactFlags(check)
    .option('--input <file>', 'read the case from a JSON file; - for standard input; flags override it')
    .option('--json', 'print everything as JSON')
    .option('--details', 'print every condition, date and source')
    .action(async (options: Record<string, unknown>) => {
      const { runCheck } = await import('./check.ts');
      code = await runCheck(options, io);
    });

  program
    .command('list')
    .description('list what is bundled: payers, conditions, products, plan-kinds, policies, facts')
    .argument('<what>', 'payers, conditions, products, plan-kinds, policies or facts')
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
    .action(async (id: string, options: { json?: boolean }) => {
      const { runShow } = await import('./show.ts');
      code = await runShow(id, options.json === true, io);
    });

  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of a case, a result or a policy file')
    .argument('<what>', 'case, result or policy')
    .option('--json', 'the same; a schema is JSON already')
    .action(async (what: string) => {
      const { runSchema } = await import('./schema.ts');
      code = await runSchema(what, io);
    });

  for (const command of program.commands) {
    command
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
