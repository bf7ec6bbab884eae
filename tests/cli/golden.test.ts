/**
 * Golden transcripts: command, stdout, stderr and exit code as they must stay. `npm run test:update` rewrites them; read
 * the difference before you commit it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ketcover } from './ketcover.ts';
import { PEOPLE } from './people.ts';

const FOLDER = fileURLToPath(new URL('./golden/', import.meta.url));

interface Transcript {
  name: string;
  args: string[];
  stdin?: string;
  columns?: number;
}

const aetna = PEOPLE['aetna-self-funded-iv'] as string[];

const TRANSCRIPTS: Transcript[] = [
  ...Object.entries(PEOPLE).map(([name, args]) => ({ name, args: ['check', ...args] })),
  { name: 'aetna-self-funded-iv-60-columns', args: ['check', ...aetna], columns: 60 },
  { name: 'aetna-self-funded-iv-120-columns', args: ['check', ...aetna], columns: 120 },
  { name: 'aetna-self-funded-iv-details', args: ['check', ...aetna, '--details'] },
  { name: 'aetna-self-funded-iv-json', args: ['check', ...aetna, '--json'] },
  { name: 'help', args: ['--help'] },
  { name: 'check-help', args: ['check', '--help'] },
  { name: 'no-terminal', args: [] },
  { name: 'list-payers', args: ['list', 'payers'] },
  { name: 'list-conditions', args: ['list', 'conditions'] },
  { name: 'list-products', args: ['list', 'products'] },
  { name: 'list-plan-kinds', args: ['list', 'plan-kinds'] },
  { name: 'list-policies', args: ['list', 'policies'] },
  { name: 'list-facts', args: ['list', 'facts'] },
  { name: 'show-aetna', args: ['show', 'aetna'] },
  { name: 'show-aetna-cpb-0938', args: ['show', 'aetna-cpb-0938'] },
  { name: 'show-crps', args: ['show', 'crps'] },
  { name: 'show-spravato', args: ['show', 'Spravato'] },
  { name: 'show-fact', args: ['show', 'history.phq9'] },
  { name: 'list-letters', args: ['list', 'letters'] },
  { name: 'list-claims', args: ['list', 'claims'] },
  { name: 'show-claim', args: ['show', '70-percent-response'] },
  { name: 'show-history', args: ['show', 'premera-5-01-609-2026-03', '--history'] },
  { name: 'blue-cross-in-texas', args: ['check', '--payer', 'Blue Cross', '--state', 'TX'] },
  {
    name: 'cost-bill',
    args: ['cost', '--bill', '12000', '--deductible', '1500', '--coinsurance', '20%', '--out-of-pocket-max', '5000'],
  },
  {
    name: 'cost-bills-of-a-family',
    args: [
      ...['cost', '--bill', '1500', '--bill', '500', '--deductible', '1000', '--family-deductible', '2000'],
      ...['--deductible-kind', 'embedded', '--coinsurance', '10%', '--json'],
    ],
  },
  {
    name: 'cost-bill-medicare-medigap',
    args: [
      'cost',
      '--bill',
      '115',
      '--allowed',
      '100',
      '--network',
      'out',
      '--plan-kind',
      'original-medicare',
      '--deductible-met',
      '283',
      '--medigap-plan',
      'g',
    ],
  },
  {
    name: 'cost-bill-pharmacy',
    args: ['cost', '--bill', '900', '--drug-copay', '75', '--tax-rate', '22%', '--income', '9000'],
  },
  {
    name: 'cost-services',
    args: [
      ...['cost', '--service', 'Spravato from the pharmacy:900:copay=75:no-deductible'],
      ...['--service', 'Two hours at the clinic:300:coinsurance=20%'],
      ...['--service', 'Emergency room:1,200:copay=250:coinsurance=20%', '--service', 'Lozenges:75:not-covered'],
      ...['--deductible', '500', '--out-of-pocket-max', '8000'],
    ],
  },
  {
    name: 'cost-services-wrong',
    args: ['cost', '--bill', '100', '--service', 'Visit', '--service', 'Visit:100:copay=x', '--service', 'Visit:9:foo'],
  },
  {
    name: 'es-cost-services',
    args: [
      ...['cost', '--service', 'Visita:200:copay=30:no-deductible', '--service', 'Hospital:4200:coinsurance=20%'],
      ...['--deductible', '500', '--lang', 'es'],
    ],
  },
  { name: 'cost-bill-medicaid', args: ['cost', '--bill', '200', '--plan-kind', 'medicaid-ffs'] },
  { name: 'cost-wrong', args: ['cost', '--bill', '$12k', '--for', 'Ann', '--for', 'Ben', '--income', '9000'] },
  {
    name: 'cost-renewal-plain',
    args: [
      'cost',
      '--plain',
      '--payer',
      'aetna',
      '--plan-kind',
      'employer-insured',
      '--state',
      'TX',
      '--product',
      'esketamine',
      '--condition',
      'treatment-resistant-depression',
      '--phase',
      'renewal',
      '--deductible',
      '2000',
      '--coinsurance',
      '20%',
      '--out-of-pocket-max',
      '6000',
    ],
  },
  { name: 'cost-uninsured', args: ['cost', ...(PEOPLE.uninsured as string[]), '--finance', '12.9%,24'] },
  { name: 'compare', args: ['compare', ...aetna] },
  { name: 'deadlines-denied', args: ['deadlines', ...(PEOPLE['uhc-denied-spravato'] as string[])] },
  {
    name: 'deadlines-state-review',
    args: [
      ...['deadlines', '--plan-kind', 'marketplace', '--state', 'PA', '--stage', 'appeal-denied'],
      ...['--denied-on', '2026-10-31', '--denial-reason', 'step-therapy', '--product', 'spravato'],
    ],
  },
  {
    name: 'deadlines-medicare-judge',
    args: [
      ...['deadlines', '--plan-kind', 'original-medicare', '--stage', 'appeal-denied', '--last-decision-by', 'outside'],
      ...['--denied-on', '2026-12-28', '--phase', 'renewal', '--condition', 'depression', '--product', 'spravato'],
    ],
  },
  { name: 'letter-appeal', args: ['letter', 'appeal', ...(PEOPLE['uhc-denied-spravato'] as string[])] },
  {
    name: 'letter-external-review',
    args: ['letter', 'external-review', ...(PEOPLE['aetna-appeal-denied'] as string[])],
  },
  { name: 'letter-unknown', args: ['letter', 'apeal'] },
  { name: 'unknown-flag', args: ['check', '--payr', 'aetna'] },
  {
    name: 'many-errors',
    args: ['check', '--payer', 'aetnaa', '--age', 'forty', '--icd10', 'F33', '--coinsurance', '20'],
  },
  {
    name: 'input-stdin',
    args: ['check', '--input', '-'],
    stdin: '{"plan":{"payer":"Blue Cross of Texas"},"patient":{"age":44}}',
  },
];

/** The same in Spanish: each kind of answer, and what goes wrong. */
const IN_SPANISH = [
  'aetna-self-funded-iv',
  'uhc-denied-spravato',
  'suicidal-thoughts',
  'uninsured',
  'medicare-spravato',
];
TRANSCRIPTS.push(
  ...IN_SPANISH.map((name) => ({ name: `es-${name}`, args: ['check', ...(PEOPLE[name] as string[]), '--lang', 'es'] })),
  { name: 'es-details', args: ['check', ...aetna, '--details', '--lang', 'es'] },
  { name: 'es-help', args: ['--help', '--lang', 'es'] },
  { name: 'es-check-help', args: ['check', '--help', '--lang', 'es'] },
  { name: 'es-no-terminal', args: ['--lang', 'es'] },
  { name: 'es-list-facts', args: ['list', 'facts', '--lang', 'es'] },
  { name: 'es-list-letters', args: ['list', 'letters', '--lang', 'es'] },
  { name: 'es-show-aetna-cpb-0938', args: ['show', 'aetna-cpb-0938', '--lang', 'es'] },
  { name: 'es-show-spravato', args: ['show', 'Spravato', '--lang', 'es'] },
  { name: 'es-show-history', args: ['show', 'premera-5-01-609-2026-03', '--history', '--lang', 'es'] },
  { name: 'es-compare', args: ['compare', ...aetna, '--lang', 'es'] },
  {
    name: 'es-cost-uninsured',
    args: ['cost', ...(PEOPLE.uninsured as string[]), '--finance', '12.9%,24', '--lang', 'es'],
  },
  {
    name: 'es-cost-bill',
    args: ['cost', '--bill', '12000', '--deductible', '1500', '--coinsurance', '20%', '--lang', 'es'],
  },
  { name: 'es-deadlines', args: ['deadlines', ...(PEOPLE['uhc-denied-spravato'] as string[]), '--lang', 'es'] },
  {
    name: 'es-letter-appeal',
    args: ['letter', 'appeal', ...(PEOPLE['uhc-denied-spravato'] as string[]), '--lang', 'es'],
  },
  { name: 'es-unknown-flag', args: ['check', '--payr', 'aetna', '--lang', 'es'] },
  {
    name: 'es-many-errors',
    args: ['check', '--payer', 'aetnaa', '--age', 'forty', '--icd10', 'F33', '--coinsurance', '20', '--lang', 'es'],
  },
);

/** Everything a user of the command sees. */
function transcript({ args, stdin, columns }: Transcript): string {
  const { stdout, stderr, code } = ketcover(args, { ...(stdin ? { stdin } : {}), ...(columns ? { columns } : {}) });
  const command = ['ketcover', ...args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg))].join(' ');
  return `$ ${command}\n--- stdout\n${stdout}--- stderr\n${stderr}--- exit ${code}\n`;
}

describe('golden transcripts', () => {
  it.each(TRANSCRIPTS.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
    const file = `${FOLDER}${name}.txt`;
    const now = transcript(entry);
    if (process.env.UPDATE_GOLDEN || !existsSync(file)) {
      if (process.env.CI) throw new Error(`no golden file for ${name}`);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, now);
    }
    expect(now).toBe(readFileSync(file, 'utf8'));
  });

  it.each(TRANSCRIPTS.filter(({ args }) => !args.includes('--json')).map((entry) => [entry.name, entry] as const))(
    '%s fits its width',
    (name, entry) => {
      if (/^(es-)?(list-|letter-|unknown-flag|many-errors)/.test(name)) return;
      const width = entry.columns ?? 80;
      const { stdout } = ketcover(entry.args, { ...(entry.stdin ? { stdin: entry.stdin } : {}), columns: width });
      // Web addresses stay whole, so that they can be opened.
      const wide = stdout.split('\n').filter((line) => line.length > width && !/https?:\S+/.test(line));
      expect(wide).toEqual([]);
    },
  );
});
