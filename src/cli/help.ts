/** `ketcover help`: on a command, on a topic; the manual page and the tables of the README are made here too. */
import type { Command, Option } from 'commander';
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import { wrap } from '../report/layout.ts';
import type { Words } from '../words/index.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** Kinds of help that are made for files and for `man`, not for reading at once. */
const MADE: Readonly<Record<string, (program: Command, words: Words) => string>> = {
  man: manual,
  'flag-table': flagTable,
  'command-table': commandTable,
  'exit-code-table': (_program, words) =>
    markdownTable([words.help.table.code, words.help.table.what], words.help.exitCodes),
  'environment-table': (_program, words) =>
    markdownTable(
      [words.help.table.name, words.help.table.what],
      words.help.environment.map(([name, means]) => [`\`${name}\``, means]),
    ),
};

/** Columns between the name of a row and its text. */
const GAP = 2;

/** Rows of two columns, the second one wrapped beside the first. */
function rows(entries: readonly (readonly [string, string])[], width: number): string {
  const column = Math.max(...entries.map(([name]) => name.length)) + GAP + 2;
  const indent = ' '.repeat(column);
  return entries.flatMap(([name, text]) => wrap(text, width, `  ${name.padEnd(column - 2)}`, indent)).join('\n');
}

function topicText(topic: string, words: Words, width: number): string {
  const { about, text } = words.help.topics[topic] as { about: string; text: readonly string[] };
  const table =
    topic === 'environment' ? words.help.environment : topic === 'exit-codes' ? words.help.exitCodes : undefined;
  return [
    wrap(`${topic}: ${about}`, width).join('\n'),
    ...text.map((paragraph) => wrap(paragraph, width).join('\n')),
    ...(table ? [rows(table, width)] : []),
  ].join('\n\n');
}

/**
 * The same as JSON: `{ topic, text }`, and for the list of topics what each is.
 * @param topic as for {@link runHelp}.
 */
export function runHelpJson(topic: string | undefined, program: Command, words: Words, io: Io): number {
  const parts: string[] = [];
  const out = (text: string) => parts.push(text);
  // What commander prints by itself goes by its own way out.
  for (const command of [program, ...program.commands]) command.configureOutput({ writeOut: out });
  const code = runHelp(topic, program, words, Object.create(io, { out: { value: out } }) as Io);
  if (code !== EXIT.answered) return code;
  const topics = Object.entries(words.help.topics).map(([id, { about }]) => ({ id, about }));
  const answer = { topic: topic ?? 'ketcover', text: parts.join(''), ...(topic === 'topics' ? { topics } : {}) };
  io.out(`${JSON.stringify(answer, null, 2)}\n`);
  return code;
}

/** @param topic a command, a topic, `topics`, or nothing for the program itself. */
export function runHelp(topic: string | undefined, program: Command, words: Words, io: Io): number {
  const say = words.help;
  const command = topic === undefined ? program : program.commands.find((one) => one.name() === topic);
  if (command) {
    command.outputHelp();
    return EXIT.answered;
  }
  const name = topic as string;
  const make = Object.hasOwn(MADE, name) ? MADE[name] : undefined;
  if (make) io.out(make(program, words));
  else if (name === 'topics') {
    const list = Object.entries(say.topics).map(([id, { about }]) => [id, about] as const);
    io.out(`${say.topicsTitle}\n${rows(list, io.width)}\n`);
  } else if (Object.hasOwn(say.topics, name)) io.out(`${topicText(name, words, io.width)}\n`);
  else {
    const names = [...Object.keys(say.topics), 'topics', 'man', ...program.commands.map((one) => one.name())];
    const [near] = nearestOf(clean(name).slice(0, 100), names);
    io.err(`${say.noTopic(quoted(name), near, Object.keys(say.topics).join(', '))}\n`);
    return EXIT.wrongInput;
  }
  return EXIT.answered;
}

// What the commands and the fact table hold.

const shown = (options: readonly Option[]) => options.filter((option) => !option.hidden);

/** Flags of every command; they are told once. */
const EVERYWHERE = ['--plain', '--lang'];

/** Flags made from the fact table stand under headings of their own; those of one command do not. */
const ownOptions = (command: Command) =>
  shown(command.options).filter((option) => !option.helpGroupHeading && !EVERYWHERE.includes(option.long ?? ''));

/** The flags of a case, by heading; the same for every command that takes a case. */
function factGroups(program: Command): Map<string, Option[]> {
  const groups = new Map<string, Option[]>();
  const check = program.commands.find((command) => command.name() === 'check');
  for (const option of shown(check?.options ?? [])) {
    const heading = option.helpGroupHeading;
    if (heading) groups.set(heading, [...(groups.get(heading) ?? []), option]);
  }
  return groups;
}

// Markdown, for the README.

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ');

function markdownTable(head: readonly [string, string], body: readonly (readonly [string, string])[]): string {
  const lines = [head, ['---', '---'], ...body].map(([a, b]) => `| ${a} | ${b} |`);
  return `${lines.join('\n')}\n`;
}

function flagTable(program: Command, words: Words): string {
  const { flag, what } = words.help.table;
  return [...factGroups(program)]
    .map(([heading, options]) => {
      const body = options.map(({ flags, description }) => [`\`${flags}\``, cell(description)] as const);
      return `**${heading.replace(/:$/, '')}**\n\n${markdownTable([flag, what], body)}`;
    })
    .join('\n');
}

function commandTable(program: Command, words: Words): string {
  const { command, does } = words.help.table;
  const body = program.commands.map((one) => {
    const own = ownOptions(one)
      .filter(({ long }) => long !== '--json')
      .map(({ long }) => `\`${long}\``);
    const args = one.registeredArguments.map((arg) => ` ${arg.required ? `<${arg.name()}>` : `[${arg.name()}]`}`);
    return [
      `\`ketcover ${one.name()}${args.join('')}\``,
      cell(`${one.description()}${own.length > 0 ? ` (${own.join(', ')})` : ''}`),
    ] as const;
  });
  return markdownTable([command, does], body);
}

// roff, for man.

// The backslash stands first: the names of the others begin with one.
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  '’': '\\(cq',
  '“': '\\(lq',
  '”': '\\(rq',
  '…': '...',
  '×': '\\(mu',
};

/** Text as roff reads it: signs by their names, and no line that begins with a command sign. */
const roff = (text: string) =>
  Object.entries(SIGNS)
    .reduce((said, [sign, name]) => said.replaceAll(sign, name), text)
    .replace(/\s+/g, ' ')
    .replace(/^([.'])/, '\\&$1');

const entry = (name: string, text: string) => `.TP\n.B ${roff(name)}\n${roff(text)}`;

function manual(program: Command, words: Words): string {
  const say = words.help;
  const { man, topics } = say;
  const commands = program.commands.flatMap((command) => [
    `.SS ${roff(`ketcover ${command.name()} ${command.usage()}`)}`,
    roff(command.description()),
    ...ownOptions(command).map(({ flags, description }) => entry(flags, description)),
    ...(say.examples[command.name()] ?? []).flatMap(({ run, does }) => [
      '.PP',
      roff(`${does}:`),
      '.RS',
      '.nf',
      roff(run),
      '.fi',
      '.RE',
    ]),
  ]);
  const facts = [...factGroups(program)].flatMap(([heading, options]) => [
    `.SS ${roff(heading.replace(/:$/, ''))}`,
    ...options.map(({ flags, description }) => entry(flags, description)),
  ]);
  const sections = Object.entries(topics).flatMap(([id, { text }]) => [
    `.SH ${roff(id.replaceAll('-', ' ').toUpperCase())}`,
    text.map(roff).join('\n.PP\n'),
    ...(id === 'environment' ? say.environment : id === 'exit-codes' ? say.exitCodes : []).map(([name, means]) =>
      entry(name, means),
    ),
  ]);
  return `${[
    // No date: the page is the same whenever it is made from the same sources.
    `.TH KETCOVER 1 "" "ketcover ${program.version()}"`,
    `.SH ${man.name}`,
    `ketcover \\- ${roff(man.brief)}`,
    `.SH ${man.synopsis}`,
    '.B ketcover',
    `${roff(program.usage())}`,
    `.SH ${man.description}`,
    roff(program.description()),
    '.PP',
    roff(man.crisis),
    ...shown(program.options).map(({ flags, description }) => entry(flags, description)),
    `.SH ${man.commands}`,
    ...commands,
    `.SH ${man.facts}`,
    roff(man.factsHow),
    ...facts,
    ...sections,
    `.SH ${man.also}`,
    roff(man.seeAlso),
  ].join('\n')}\n`;
}
