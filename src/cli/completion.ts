/** `ketcover completion SHELL`: a script that completes commands, flags and the values that are known names. */
import type { Command } from 'commander';
import { quoted } from '../intake/clean.ts';
import type { Data } from '../model/data.ts';
import { FACT_IDS, FACTS, type Fact } from '../model/facts.ts';
import { STATES } from '../model/states.ts';
import { dataFor } from './check.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { LANGUAGES } from './language.ts';
import { SCHEMAS } from './schemas.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** Flag with its dashes -> the values it can take; flags whose values are free are not in it. */
function valuesOf(data: Data): Map<string, string[]> {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const byType: Partial<Record<Fact['type'], string[]>> = {
    payer: ids(data.payers()),
    condition: ids(data.conditions()),
    product: ids(data.products()),
    products: ids(data.products()),
    'plan-kind': ids(data.planKinds()),
    state: Object.keys(STATES),
  };
  const values = new Map<string, string[]>();
  for (const id of FACT_IDS) {
    const { flag, type, choices } = FACTS[id];
    const list = choices?.map(({ value }) => value) ?? byType[type];
    if (list) values.set(`--${flag}`, list);
  }
  values.set('--lang', [...LANGUAGES]);
  values.set('--letter-lang', [...LANGUAGES, 'both']);
  return values;
}

/** Words that can follow a command itself: `list payers`, `letter appeal`. */
function argumentsOf(data: Data): Map<string, string[]> {
  const lists = ['payers', 'conditions', 'products', 'plan-kinds', 'policies', 'letters', 'claims', 'facts'];
  return new Map([
    ['list', lists],
    ['letter', data.letters().map(({ id }) => id)],
    ['schema', SCHEMAS],
    ['completion', [...SHELLS]],
  ]);
}

interface Parts {
  commands: { name: string; about: string; flags: string[] }[];
  values: Map<string, string[]>;
  words: Map<string, string[]>;
}

const FILES = ['--input', '--html', '--ics'];

function bash({ commands, values, words }: Parts): string {
  const cases = (map: ReadonlyMap<string, string[]>) =>
    [...map].map(([key, list]) => `    ${key}) words="${list.join(' ')}" ;;`).join('\n');
  return `# ketcover completion for bash: put it into ~/.bashrc as: source <(ketcover completion bash)
_ketcover() {
  local cur prev words=""
  COMPREPLY=()
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$prev" in
${cases(values)}
    ${FILES.join('|')}) COMPREPLY=($(compgen -f -- "$cur")); return ;;
  esac
  if [ -z "$words" ]; then
    if [ "$COMP_CWORD" -eq 1 ]; then
      words="${commands.map(({ name }) => name).join(' ')} --help --version"
    elif [[ "$cur" == -* ]]; then
      case "\${COMP_WORDS[1]}" in
${commands.map(({ name, flags }) => `        ${name}) words="${flags.join(' ')}" ;;`).join('\n')}
      esac
    elif [ "$COMP_CWORD" -eq 2 ]; then
      case "\${COMP_WORDS[1]}" in
${[...words].map(([key, list]) => `        ${key}) words="${list.join(' ')}" ;;`).join('\n')}
      esac
    fi
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _ketcover ketcover
`;
}

function zsh({ commands, values, words }: Parts): string {
  const array = (list: readonly string[]) => list.map((word) => `'${word}'`).join(' ');
  return `#compdef ketcover
# ketcover completion for zsh: put it into ~/.zshrc as: source <(ketcover completion zsh)
_ketcover() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" command="\${words[2]}"
  case "$prev" in
${[...values].map(([flag, list]) => `    ${flag}) compadd -- ${array(list)}; return ;;`).join('\n')}
    ${FILES.join('|')}) _files; return ;;
  esac
  if (( CURRENT == 2 )); then
    compadd -- ${array([...commands.map(({ name }) => name), '--help', '--version'])}
    return
  fi
  if [[ "$cur" == -* ]]; then
    case "$command" in
${commands.map(({ name, flags }) => `      ${name}) compadd -- ${array(flags)} ;;`).join('\n')}
    esac
    return
  fi
  if (( CURRENT == 3 )); then
    case "$command" in
${[...words].map(([key, list]) => `      ${key}) compadd -- ${array(list)} ;;`).join('\n')}
      *) _files ;;
    esac
    return
  fi
  _files
}
compdef _ketcover ketcover
`;
}

function fish({ commands, values, words }: Parts): string {
  const lines = [
    '# ketcover completion for fish: ketcover completion fish > ~/.config/fish/completions/ketcover.fish',
    'complete -c ketcover -f',
    ...commands.map(
      ({ name, about }) => `complete -c ketcover -n __fish_use_subcommand -a ${name} -d '${about.replace(/'/g, '’')}'`,
    ),
    ...[...words].map(
      ([command, list]) => `complete -c ketcover -n '__fish_seen_subcommand_from ${command}' -a '${list.join(' ')}'`,
    ),
    ...commands.flatMap(({ name, flags }) =>
      flags.map((flag) => {
        const list = values.get(flag);
        const takes = list ? ` -x -a '${list.join(' ')}'` : FILES.includes(flag) ? ' -r -F' : '';
        return `complete -c ketcover -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takes}`;
      }),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const WRITERS: Record<Shell, (parts: Parts) => string> = { bash, zsh, fish };

/**
 * @param json the script inside `{ shell, script }`.
 * @param program the whole command line, from which commands and flags are read.
 */
export function runCompletion(shell: string, json: boolean, program: Command, io: Io): number {
  if (!(SHELLS as readonly string[]).includes(shell)) {
    io.err(`${io.words.intake.shell(quoted(shell), SHELLS.join(', '))}\n`);
    return EXIT.wrongInput;
  }
  const data = dataFor(io);
  const commands = program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    flags: command.options.flatMap(({ long }) => (long ? [long] : [])),
  }));
  const script = WRITERS[shell as Shell]({ commands, values: valuesOf(data), words: argumentsOf(data) });
  io.out(json ? `${JSON.stringify({ shell, script }, null, 2)}\n` : script);
  return EXIT.answered;
}
