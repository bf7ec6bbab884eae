/** Flags of a case, made from the fact table: one for each fact. */
import { type Command, Option } from 'commander';
import type { FlagValues } from '../intake/flags.ts';
import type { FactId } from '../model/case.ts';
import { FACT_IDS, FACTS, type Fact } from '../model/facts.ts';
import type { Words } from '../words/index.ts';
import type { CommandEntry } from './commands.ts';

const REPEATED: readonly Fact['type'][] = ['codes', 'products', 'trials', 'choices'];

/** What stands after the flag in help: `<years>`, `<YYYY-MM-DD>`. */
function placeholder(fact: Fact, { cli: { placeholder: say } }: Words): string {
  switch (fact.type) {
    case 'date':
    case 'month-day':
    case 'money':
    case 'fraction':
    case 'codes':
    case 'trials':
      return say[fact.type];
    case 'integer':
      return say.integer(fact.unit);
    case 'choice':
    case 'denial-reason':
    case 'choices':
      return say.choice;
    case 'products':
      return say.product;
    default:
      return say.other(fact.type);
  }
}

/** For a flag that may be given several times. */
export const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];

const yesAndNo = (flag: string) => [`--${flag}`, `--no-${flag}`];

/**
 * The flags that a command line names, of which only those of facts have to be made: there are more than a hundred.
 * @returns undefined when it has a word that is no flag of the command: for help, and to say what was meant, all are needed.
 */
export function typedFlags(
  argv: readonly string[],
  { options }: Pick<CommandEntry, 'options'>,
): Set<string> | undefined {
  const typed = new Set(argv.filter((word) => word.startsWith('-')).map((word) => word.split('=')[0] as string));
  const own = ['--plain', ...options.map(([flags]) => flags.split(' ')[0] as string)];
  const known = new Set([...FACT_IDS.flatMap((id) => yesAndNo(FACTS[id].flag)), ...own]);
  return [...typed].every((flag) => known.has(flag)) ? typed : undefined;
}

/**
 * One flag for each fact; a yes/no fact has two.
 * @param typed the flags of the command line, where the others are not needed.
 */
export function addFactFlags(command: Command, words: Words, typed?: ReadonlySet<string>): void {
  const say = words.cli;
  const groups: Readonly<Record<string, string>> = say.groups;
  for (const id of FACT_IDS) {
    if (typed && !yesAndNo(FACTS[id].flag).some((flag) => typed.has(flag))) continue;
    const fact = words.fact(id);
    const choices = fact.choices ? ` (${fact.choices.map((choice) => choice.value).join(', ')})` : '';
    const text = `${fact.question}${choices}`;
    const group = groups[id.split('.')[0] as string] ?? say.otherGroup;
    if (fact.type === 'boolean') {
      command.addOption(new Option(`--${fact.flag}`, text).helpGroup(group));
      command.addOption(new Option(`--no-${fact.flag}`, say.isNo).hideHelp());
    } else if (REPEATED.includes(fact.type)) {
      const option = new Option(`--${fact.flag} ${placeholder(fact, words)}`, `${text} ${say.repeated}`);
      command.addOption(option.argParser(collect).helpGroup(group));
    } else command.addOption(new Option(`--${fact.flag} ${placeholder(fact, words)}`, text).helpGroup(group));
  }
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
