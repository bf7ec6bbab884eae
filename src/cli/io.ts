/** Everything of the outside world that commands may touch, in one object; tests hand in another. */
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { clean } from '../intake/clean.ts';
import { isDay } from '../logic/dates.ts';
import { inWords } from '../report/plain.ts';
import { PLAIN, type Theme } from '../report/theme.ts';
import { en, type Words } from '../words/index.ts';
import { EXIT } from './exit-codes.ts';

export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Like `out`, done once the reader has taken it: for output without end. */
  outSlowly(text: string): Promise<void>;
  /** Both ends are a terminal: prompts are possible. */
  readonly interactive: boolean;
  /** Columns for text; 80 where there is no terminal. */
  readonly width: number;
  /** For screen readers and terminals that cannot draw: no rules, bars or redrawing. */
  readonly plain: boolean;
  theme(): Promise<Theme>;
  /** Every sentence in the language of the person. */
  readonly words: Words;
  /** The language that the environment asks for, as POSIX writes it: "es_MX.UTF-8". */
  readonly locale: string;
  /** Today, YYYY-MM-DD. */
  today(): string;
  /** Reads at most `limit` bytes of a file, or of standard input for "-"; `more` when there was more. */
  read(path: string, limit: number): { bytes: Uint8Array; more: boolean };
  /** Writes a file that only its owner may read. The old one stays whole until the new one is complete. */
  write(path: string, text: string): void;
}

/** Wrong input that is found outside a command's own reading: a variable of the environment. */
export class WrongInput extends Error {
  readonly found: string;
  constructor(found: string) {
    super(found);
    this.found = found;
  }
}

const WIDEST = 100;
/** Bytes of a file that are read at first. */
const FIRST_READ = 64 * 1024;
const NARROWEST = 40;

/** KETCOVER_TODAY pins the day, for tests and for asking about another day; otherwise the local calendar day. */
function today(): string {
  const pinned = process.env.KETCOVER_TODAY;
  if (pinned) {
    if (isDay(pinned)) return pinned;
    throw new WrongInput(clean(pinned).slice(0, 40));
  }
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function read(path: string, limit: number): { bytes: Uint8Array; more: boolean } {
  const file = path === '-' ? 0 : openSync(path, 'r');
  try {
    if (path !== '-' && fstatSync(file).isDirectory())
      throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    // Grown as needed: most files are small, and the limit is for the largest.
    let buffer = Buffer.allocUnsafe(Math.min(limit + 1, FIRST_READ));
    let length = 0;
    while (length <= limit) {
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(limit + 1, buffer.length * 4));
      const got = readChunk(file, buffer, length);
      if (got === 0) break;
      length += got;
    }
    return { bytes: buffer.subarray(0, Math.min(length, limit)), more: length > limit };
  } finally {
    if (path !== '-') closeSync(file);
  }
}

function write(path: string, text: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  }
  // Beside the file, so that the last step is a rename inside one file system: a stop half-way leaves the old file.
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, text, { mode: 0o600, flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A pipe that has nothing yet answers EAGAIN: wait and ask again. */
function readChunk(file: number, buffer: Buffer, at: number): number {
  for (;;) {
    try {
      return readSync(file, buffer, at, buffer.length - at, null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Colours by chalk, loaded only for a terminal; none with NO_COLOR (https://no-color.org) or TERM=dumb. */
async function theme(): Promise<Theme> {
  const wanted = process.env.FORCE_COLOR
    ? process.env.FORCE_COLOR !== '0'
    : mayBeTerminal(OUT) && process.stdout.isTTY === true;
  if (!wanted || process.env.NO_COLOR || process.env.TERM === 'dumb') return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk();
  return {
    heading: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    // Not yellow: on a light screen it can hardly be read.
    warn: (text) => chalk.bold(text),
  };
}

/** ACCESSIBLE, by which other tools are told of a screen reader too: any value but 0 and false. */
const wantsPlain = (value: string | undefined) => !['', '0', 'false'].includes(value?.toLowerCase() ?? '');

/** The reader of our output is gone for another reason than having enough: a full disk, most often. */
function stopWriting(code: string, { cli, intake }: Words): never {
  const why: Readonly<Record<string, string>> = intake.file.why;
  try {
    writeSync(ERR, `${cli.notWritten(why[code] ?? code)}\n`);
  } catch {
    // Standard error is gone too: there is nobody left to tell.
  }
  process.exit(EXIT.failed);
}

/** Standard output and standard error by their numbers. */
const OUT = 1;
const ERR = 2;

/** A terminal is a device; asking what a number stands for is much cheaper than opening Node's stream for it. */
function mayBeTerminal(file: number): boolean {
  try {
    const found = fstatSync(file);
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    // It cannot be asked; Node's stream works for everything.
    return true;
  }
}

/** @returns what is left to write when the reader makes us wait; undefined when all is written, as most often. */
function writeNow(file: number, text: string): Uint8Array | undefined {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return rest;
    throw error;
  }
}

/**
 * `ketcover … | head` closes our output early; that is not a failure. A file or a pipe is written to straight away; Node's
 * stream, which costs time to open, serves terminals and readers that make us wait.
 */
function writer(file: number, stream: () => NodeJS.WriteStream) {
  let opened: NodeJS.WriteStream | undefined;
  const failed = ({ code, message }: NodeJS.ErrnoException, words: Words): never =>
    code === 'EPIPE' ? process.exit(EXIT.answered) : stopWriting(code ?? message, words);
  const open = (words: Words) => stream().on('error', (error: NodeJS.ErrnoException) => failed(error, words));
  return (text: string, words: Words, done?: () => void): void => {
    let rest: string | Uint8Array | undefined = text;
    try {
      if (!opened && !mayBeTerminal(file)) rest = writeNow(file, text);
    } catch (error) {
      failed(error as NodeJS.ErrnoException, words);
    }
    if (rest === undefined) {
      done?.();
      return;
    }
    opened ??= open(words);
    opened.write(rest, done);
  };
}

export function realIo(): Io {
  const out = writer(OUT, () => process.stdout);
  const err = writer(ERR, () => process.stderr);
  return {
    out(text) {
      out(text, this.words);
    },
    outSlowly(text) {
      return new Promise((resolve) => out(text, this.words, () => resolve()));
    },
    err(text) {
      err(text, this.words);
    },
    // Looked at only when asked: touching standard input costs time at every start.
    get interactive() {
      return mayBeTerminal(OUT) && process.stdin.isTTY === true && process.stdout.isTTY === true;
    },
    get width() {
      const own = mayBeTerminal(OUT) ? process.stdout.columns : undefined;
      const columns = own ?? (Number(process.env.COLUMNS) || 80);
      return Math.min(WIDEST, Math.max(NARROWEST, columns));
    },
    get plain() {
      return process.env.TERM === 'dumb' || wantsPlain(process.env.ACCESSIBLE);
    },
    words: en,
    get locale() {
      return process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
    },
    theme,
    today,
    read,
    write,
  };
}

/** The same, with plain text asked for. */
export function plainIo(io: Io): Io {
  return Object.create(io, { plain: { value: true } }) as Io;
}

/** The same in another language. */
export function ioIn(words: Words, io: Io): Io {
  return words === io.words ? io : (Object.create(io, { words: { value: words } }) as Io);
}

/** Prints a text report, in plain words where that is asked for. */
export function printText(text: string, io: Io): void {
  io.out(io.plain ? inWords(text, io.words) : text);
}

/** Version from package.json, which stands one or two folders up. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as { version: string }).version;
    } catch {
      // Not there: the built program and the sources stand at different depths.
    }
  }
  return 'unknown';
}
