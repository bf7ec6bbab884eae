/** The import rules of the folders, read from the import statements themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

interface Import {
  file: string;
  folder: string;
  target: string;
  typeOnly: boolean;
}

/** Top folder of a path below src; files that lie in src itself are called by their name. */
const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : path.replace(/\.ts$/, ''));

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => {
    const name = (match[2] ?? match[3] ?? match[4]) as string;
    const target = name.startsWith('.')
      ? relative(SRC, normalize(join(SRC, dirname(file), name))).replaceAll('\\', '/')
      : name;
    return { file, folder: folderOf(file), target, typeOnly: match[1] !== undefined };
  });
});

/** Which folders a folder may import from, types apart. */
const ALLOWED: Record<string, string[]> = {
  model: ['model'],
  logic: ['logic'],
  words: ['words', 'model'],
  coverage: ['coverage', 'logic', 'model', 'words'],
  costs: ['costs', 'logic', 'model', 'words'],
  rights: ['rights', 'logic', 'model', 'words'],
  steps: ['steps', 'coverage', 'costs', 'rights', 'logic', 'model', 'words'],
  check: ['coverage', 'costs', 'rights', 'steps', 'model', 'words'],
  bill: ['costs', 'coverage', 'model', 'words'],
  compare: ['check', 'model', 'words'],
  letters: ['letters', 'logic', 'model', 'words'],
  intake: ['intake', 'logic', 'model', 'words'],
  fhir: ['fhir', 'intake', 'logic', 'model', 'words'],
  store: ['store', 'model', 'intake', 'logic'],
  report: ['report', 'costs', 'logic', 'model', 'words'],
  cli: [
    'cli',
    'fhir',
    'letters',
    'check',
    'bill',
    'compare',
    'report',
    'intake',
    'store',
    'model',
    'words',
    'logic',
    'coverage',
  ],
  index: ['check', 'bill', 'compare', 'fhir', 'store', 'intake', 'model', 'words', 'report'],
};
const PURE = [
  'logic',
  'coverage',
  'costs',
  'rights',
  'steps',
  'report',
  'words',
  'intake',
  'check',
  'bill',
  'compare',
  'letters',
  'fhir',
];
const OUTSIDE = /^(node:|chalk|commander|inquirer|@inquirer)/;

describe('imports go one way', () => {
  it('reads some hundred imports', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('no folder imports from one above it', () => {
    const wrong = imports
      .filter(({ target }) => target.endsWith('.ts'))
      .filter(({ folder, target, typeOnly }) => !typeOnly && !(ALLOWED[folder] ?? []).includes(folderOf(target)));
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  it('the pure folders know no file, terminal or clock', () => {
    const wrong = imports.filter(({ folder, target }) => PURE.includes(folder) && OUTSIDE.test(target));
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
    const clocks = files
      .filter((file) => PURE.includes(folderOf(file)))
      .filter((file) => /Date\.now|new Date\(\)|process\.env|Math\.random/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(clocks).toEqual([]);
  });

  it('zod is loaded only by the schemas, never on the way of an answer', () => {
    const wrong = imports.filter(
      ({ folder, target, typeOnly }) => target === 'zod' && !typeOnly && !['model', 'store'].includes(folder),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
    const schemas = ['source', 'policy', 'catalog', 'money', 'right', 'result', 'case-schema'].map(
      (n) => `model/${n}.ts`,
    );
    const loaded = imports.filter(
      ({ folder, target, typeOnly, file }) =>
        schemas.includes(target) && !typeOnly && folder !== 'model' && !file.startsWith('store/'),
    );
    expect(loaded.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });
});

// Comparing and printing by language makes Node load the tables of that language: a third of the time of an answer.
it('nothing is compared or printed by the tables of a language', () => {
  const byLanguage = files.filter((file) =>
    /\.localeCompare\(|\.toLocale\w+\(|\bIntl\./.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(byLanguage).toEqual([]);
});
