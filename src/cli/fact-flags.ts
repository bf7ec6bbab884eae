/** Flags of a case, made from the fact table: one for each fact. */
import { type Command, Option } from 'commander';
import type { FlagValues } from '../intake/flags.ts';
import type { FactId } from '../model/case.ts';
import { FACT_IDS, FACTS, type Fact } from '../model/facts.ts';

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
    case 'denial-reason':
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
