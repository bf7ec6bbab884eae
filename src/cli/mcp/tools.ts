/**
 * The tools that `ketcover mcp` offers. Each runs the command of the same name, so answers, errors and schemas are those
 * of the command line; nothing is worked out here.
 */
import { clean, quoted } from '../../intake/clean.ts';
import { PLAIN } from '../../report/theme.ts';
import { jsonSchemaOf } from '../../store/json-schema.ts';
import { openData } from '../../store/store.ts';
import type { Words } from '../../words/index.ts';
import type { Io } from '../io.ts';
import { LIST_NAMES } from '../list.ts';

type Json = Record<string, unknown>;

export interface Tool {
  name: string;
  description: string;
  inputSchema: { type: 'object'; properties: Json; required?: string[]; additionalProperties: false };
  outputSchema?: { type: 'object' } & Json;
  annotations: { readOnlyHint: true; openWorldHint: false };
}

export interface ToolAnswer extends Json {
  content: { type: 'text'; text: string }[];
  structuredContent?: Json;
  isError?: true;
}

/** Widest line of a text answer. */
const WIDTH = 100;

type McpWords = Words['mcp'];
type Name = keyof McpWords['tools'];

/** What a tool takes beside the case. */
const FIELDS: Readonly<Record<Name, readonly (keyof McpWords['fields'])[]>> = {
  check: ['case'],
  compare: ['case'],
  cost: ['case', 'bills', 'allowed'],
  deadlines: ['case'],
  letter: ['kind', 'case'],
  list: ['what'],
  show: ['id'],
};
const REQUIRED: readonly string[] = ['kind', 'what', 'id'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const letterKinds = () =>
  openData()
    .letters()
    .map(({ id }) => id);

/** The tools as the protocol lists them. The schemas are those of `ketcover schema`. */
export async function toolList(say: McpWords): Promise<Tool[]> {
  const [{ $schema: _, ...caseSchema }, { $schema: __, ...resultSchema }] = (await Promise.all(
    ['case', 'result'].map(jsonSchemaOf),
  )) as [Json, Json];
  const amounts = { type: 'array', items: { type: 'number', minimum: 0 }, minItems: 1, maxItems: 500 };
  const schemas: Record<keyof McpWords['fields'], Json> = {
    case: caseSchema,
    bills: amounts,
    allowed: amounts,
    kind: { type: 'string', enum: letterKinds() },
    what: { type: 'string', enum: LIST_NAMES },
    id: { type: 'string', minLength: 1, maxLength: 200 },
  };
  return (Object.keys(FIELDS) as Name[]).map((name) => {
    const fields = FIELDS[name];
    const required = fields.filter((field) => REQUIRED.includes(field));
    return {
      name,
      description: say.tools[name],
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(
          fields.map((field) => [field, { ...schemas[field], description: say.fields[field] }]),
        ),
        ...(required.length > 0 ? { required } : {}),
        additionalProperties: false,
      },
      ...(name === 'check' ? { outputSchema: { ...resultSchema, type: 'object' as const } } : {}),
      annotations: { readOnlyHint: true, openWorldHint: false },
    };
  });
}

/** Runs a command with the case as its input, and keeps what it prints. */
async function captured(command: (io: Io) => Promise<number>, input: unknown, io: Io) {
  const kept = { out: '', err: '' };
  const bytes = new TextEncoder().encode(JSON.stringify(input ?? {}));
  const own: Io = {
    out: (text) => {
      kept.out += text;
    },
    outSlowly: async (text) => {
      kept.out += text;
    },
    err: (text) => {
      kept.err += text;
    },
    interactive: false,
    width: WIDTH,
    plain: false,
    words: io.words,
    locale: io.locale,
    theme: async () => PLAIN,
    today: () => io.today(),
    read: (_, limit) => ({ bytes: bytes.subarray(0, limit), more: bytes.length > limit }),
    write: () => {
      throw new Error('no file is written here');
    },
  };
  return { code: await command(own), ...kept };
}

type Command = (json: boolean) => (io: Io) => Promise<number>;

async function commandOf(name: Name, given: Json): Promise<Command> {
  const options = (json: boolean) => ({ input: '-', json });
  const texts = (amounts: unknown) => (Array.isArray(amounts) ? amounts.map(String) : undefined);
  switch (name) {
    case 'check': {
      const { runCheck } = await import('../check.ts');
      return (json) => (io) => runCheck({ ...options(json), details: true }, io);
    }
    case 'compare': {
      const { runCompare } = await import('../compare.ts');
      return (json) => (io) => runCompare(options(json), io);
    }
    case 'cost': {
      const { runCost } = await import('../cost.ts');
      const { bills, allowed } = given;
      const money = { ...(bills ? { bill: texts(bills) } : {}), ...(allowed ? { allowed: texts(allowed) } : {}) };
      return (json) => (io) => runCost({ ...options(json), ...money }, io);
    }
    case 'deadlines': {
      const { runDeadlines } = await import('../deadlines.ts');
      return (json) => (io) => runDeadlines(options(json), io);
    }
    case 'letter': {
      const { runLetter } = await import('../letter.ts');
      return (json) => (io) => runLetter(String(given.kind), options(json), io);
    }
    case 'list': {
      const { runList } = await import('../list.ts');
      return (json) => (io) => runList(String(given.what), json, io);
    }
    case 'show': {
      const { runShow } = await import('../show.ts');
      return (json) => (io) => runShow(String(given.id), { json, history: false }, io);
    }
  }
}

/** What is wrong with the fields beside the case; the case has a reader of its own. */
function problems(name: Name, given: Json, say: McpWords): string[] {
  const known: readonly string[] = FIELDS[name];
  const found: string[] = [];
  const unknown = Object.keys(given).filter((field) => !known.includes(field));
  if (unknown.length > 0) {
    found.push(
      say.unknownField(
        unknown
          .slice(0, 5)
          .map((field) => quoted(field))
          .join(', '),
        known.join(', '),
      ),
    );
  }
  const isOneOf = (field: string, names: readonly string[]) => {
    if (known.includes(field) && !names.includes(given[field] as string)) {
      found.push(say.wrongField(field, say.wanted.oneOf(names.join(', '))));
    }
  };
  isOneOf('kind', known.includes('kind') ? letterKinds() : []);
  isOneOf('what', LIST_NAMES);
  if (known.includes('id') && (typeof given.id !== 'string' || clean(given.id) === '')) {
    found.push(say.wrongField('id', say.wanted.text));
  }
  for (const field of ['bills', 'allowed']) {
    const value = given[field];
    const fine = value === undefined || (Array.isArray(value) && value.every((amount) => typeof amount === 'number'));
    if (!fine) found.push(say.wrongField(field, say.wanted.amounts));
  }
  return found;
}

const refused = (texts: readonly string[]): ToolAnswer => ({
  isError: true,
  content: [{ type: 'text', text: texts.join('\n') }],
});

/** A list in short: whole policies would fill an assistant's memory; `show` gives one of them in full. */
function brief(items: unknown): Json[] {
  return (items as Json[]).map(({ id, name, title, plain, claim, question, number, payer }) => {
    const called = name ?? title ?? claim ?? question ?? plain;
    return Object.fromEntries(
      Object.entries({ id, name: called, number, payer }).filter(([, value]) => typeof value === 'string'),
    );
  });
}

function structured(name: Name, text: string): Json {
  const value: unknown = JSON.parse(text);
  if (name === 'list') return { items: brief(value) };
  return isObject(value) ? value : { items: value };
}

/**
 * Calls one tool. Wrong input is an answer with `isError` and every error in words, as the command line gives them.
 * @returns undefined when there is no such tool.
 */
export async function callTool(name: string, input: unknown, io: Io): Promise<ToolAnswer | undefined> {
  if (!Object.hasOwn(FIELDS, name)) return undefined;
  const tool = name as Name;
  const given = isObject(input) ? input : {};
  const wrong = problems(tool, given, io.words.mcp);
  if (wrong.length > 0) return refused(wrong);
  const command = await commandOf(tool, given);
  const data = await captured(command(true), given.case, io);
  if (data.code !== 0) {
    const read = await captured(command(false), given.case, io);
    return refused([read.err.trim()]);
  }
  const text = await captured(command(false), given.case, io);
  return {
    content: [{ type: 'text', text: text.out }],
    structuredContent: structured(tool, data.out),
  };
}
