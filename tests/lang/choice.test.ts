/** Which language is spoken: the flag before the environment, English otherwise; and only that one is loaded. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenLanguage } from '../../src/cli/language.ts';
import { ketcover } from '../cli/ketcover.ts';

const HEADING = { en: 'Is it covered?', es: '\u00bfHay cobertura?' };
const PERSON = ['check', '--payer', 'aetna', '--product', 'spravato'];

describe('the language', () => {
  it.each([
    [['check', '--lang', 'es'], '', 'es', ['check']],
    [['--lang=es', 'check', '--age', '3'], 'en_US.UTF-8', 'es', ['check', '--age', '3']],
    [['check', '--lang', 'EN'], 'es_MX.UTF-8', 'en', ['check']],
    [['check'], 'es_MX.UTF-8', 'es', ['check']],
    [['check'], 'es', 'es', ['check']],
    [['check'], 'es-419', 'es', ['check']],
    [['check'], 'est_EE', 'en', ['check']],
    [['check'], 'fr_FR.UTF-8', 'en', ['check']],
    [['check'], 'C', 'en', ['check']],
    [['check'], '', 'en', ['check']],
  ] as const)('%j with the locale %j: %s', (argv, locale, language, rest) => {
    expect(chosenLanguage(argv, locale)).toEqual({ argv: rest, language });
  });
  it.each([
    [['--lang', 'fr'], 'fr'],
    [['--lang'], ''],
    [['--lang', 'espa\u00f1ol'], 'espa\u00f1ol'],
  ])('%j is none', (argv, unknown) => {
    expect(chosenLanguage(argv, '').language).toEqual({ unknown });
  });

  it.each([
    [{ LC_ALL: 'es_US.UTF-8' }, 'es'],
    [{ LC_MESSAGES: 'es_US.UTF-8', LANG: 'en_US.UTF-8' }, 'es'],
    [{ LANG: 'es' }, 'es'],
    [{ LC_ALL: 'C', LANG: 'es_US.UTF-8' }, 'en'],
    [{}, 'en'],
  ] as const)('of the environment %j is %s', (env, language) => {
    expect(ketcover(PERSON, { env }).stdout).toContain(HEADING[language]);
  });

  it('one that is not bundled is wrong input', () => {
    const { code, stderr, stdout } = ketcover([...PERSON, '--lang', 'fr']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('--lang: found "fr". Allowed: en, es.\n');
  });

  it.each([
    [['check', '--age', 'cien', '--lang', 'es'], 2, 'se encontr\u00f3 "cien"'],
    [['chek', '--lang', 'es'], 2, '\u00bfQuiso decir "check"?'],
    [['check', '--payr', 'x', '--lang', 'es'], 2, "opci\u00f3n desconocida '--payr'"],
    [['list', '--lang', 'es'], 2, "falta el argumento 'what'"],
    [['list', 'payer', '--lang', 'es'], 2, '\u00bfQuiso decir "payers"?'],
    [['schema', 'x', '--lang', 'es'], 2, 'No hay ning\u00fan esquema "x"'],
    [['show', 'aetnaa', '--lang', 'es'], 2, 'Nada de lo incluido se llama "aetnaa"'],
    [['letter', 'apeal', '--lang', 'es'], 2, 'No hay ninguna carta "apeal"'],
    [['letter', 'appeal', '--letter-lang', 'fr', '--lang', 'es'], 2, '--letter-lang: se encontr\u00f3 "fr"'],
    [['check', '--input', '/nowhere/x.json', '--lang', 'es'], 2, 'no existe ese archivo'],
    [['--lang', 'es'], 2, 'hace sus preguntas en una terminal'],
    [['completion', 'tcsh', '--lang', 'es'], 2, 'No hay autocompletado para "tcsh"'],
  ])('%j ends with %i and says why', (argv, code, message) => {
    const done = ketcover(argv);
    expect(done.code).toBe(code);
    expect(done.stderr).toContain(message);
  });

  it('JSON keeps its keys and ids; its sentences follow', () => {
    const read = (lang: string) => JSON.parse(ketcover([...PERSON, '--json', '--lang', lang]).stdout);
    const [english, spanish] = [read('en'), read('es')];
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
    expect(spanish.verdict.status).toBe(english.verdict.status);
    expect(spanish.case).toEqual(english.case);
    expect(spanish.verdict.headline).toMatch(/^Es posible|^Aetna cubre|^No podemos|^La cobertura/);
  });

  it('a batch answers in it, in threads too', () => {
    const line = JSON.stringify({ plan: { payer: 'aetna' }, treatment: { product: 'esketamine' } });
    const stdin = `${Array.from({ length: 400 }, () => line).join('\n')}\nno JSON\n`;
    const { stdout } = ketcover(['batch', '--lang', 'es', '--fields', 'verdict.headline'], { stdin });
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(401);
    expect(new Set(lines.slice(0, 400)).size).toBe(1);
    expect(lines[0]).toContain('La cobertura de Spravato depende');
    expect(lines[400]).toContain('no es JSON v\u00e1lido');
  });
});

describe('a letter', () => {
  const letter = (...more: string[]) => ketcover(['letter', 'appeal', '--payer', 'aetna', ...more]).stdout;
  it('in Spanish is the English one to send, and then what it says', () => {
    const both = letter('--lang', 'es');
    expect(both).toContain('Esta es la carta que se env\u00eda');
    expect(both.indexOf('**Appeal of a denial**')).toBeGreaterThan(0);
    expect(both.indexOf('**Apelaci\u00f3n de una denegaci\u00f3n**')).toBeGreaterThan(
      both.indexOf('**Appeal of a denial**'),
    );
    expect(both).toContain(letter());
  });
  it('comes in one language where that is asked for', () => {
    expect(letter('--lang', 'es', '--letter-lang', 'en')).toBe(letter());
    const spanish = letter('--lang', 'es', '--letter-lang', 'es');
    expect(spanish).not.toContain('Appeal of a denial');
    expect(letter('--letter-lang', 'es')).toBe(spanish);
    expect(letter('--letter-lang', 'both')).toContain('This is what the letter says in the other language.');
  });
  it('as JSON holds the translation beside it', () => {
    const made = JSON.parse(letter('--lang', 'es', '--json'));
    expect(made).toMatchObject({ id: 'appeal', language: 'en', translation: { id: 'appeal', language: 'es' } });
    expect(made.translation.blanks).toHaveLength(made.blanks.length);
  });
  it('as a page says which part is in which language', () => {
    const file = join(tmpdir(), `ketcover-${process.pid}.html`);
    letter('--lang', 'es', '--html', file);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('<div lang="en">');
    expect(page).toContain('<p class="note">Esta es la carta');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('the built program', () => {
  const dist = new URL('../../dist/', import.meta.url);
  const text = (name: string) => readFileSync(new URL(name, dist), 'latin1');
  it('is plain ASCII, and accents survive it', () => {
    for (const name of readdirSync(dist).filter((file) => file.endsWith('.cjs'))) {
      expect(text(name)).not.toMatch(/[^\0-\x7f]/);
    }
    expect(ketcover([...PERSON, '--lang', 'es']).stdout).toContain('Qu\u00e9 hacer ahora');
  });
  it('loads Spanish only where it is spoken', () => {
    // The sentence stands in its own file, which nothing loads in an English answer.
    expect(text('es.cjs')).toContain('Es poco probable que');
    const others = readdirSync(dist).filter((file) => file.endsWith('.cjs') && file !== 'es.cjs');
    expect(others.filter((file) => text(file).includes('Es poco probable que'))).toEqual([]);
  });
});
