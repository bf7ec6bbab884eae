/** What a tired reader must be told, and must not be told twice. */
import { describe, expect, it } from 'vitest';
import { ketcover } from '../cli/ketcover.ts';

const DEPRESSION = [
  '--condition',
  'treatment-resistant-depression',
  '--product',
  'esketamine',
  '--as-of',
  '2026-11-23',
];
const CIGNA = ['--payer', 'cigna', '--state', 'VA', '--age', '40', ...DEPRESSION];

/** The report in one line, so that the width breaks no sentence. */
function report(...argv: string[]): string {
  return ketcover(['check', ...argv]).stdout.replace(/\s+/g, ' ');
}

describe('medicines that a policy does not count', () => {
  const trials = ['--trial', 'sertraline 200 mg 4 weeks failed', '--trial', 'venlafaxine 225 mg 10 weeks failed'];
  it('are named with the reason', () => {
    const text = report(...CIGNA, '--plan-kind', 'employer-insured', '--trials-in-current-episode', ...trials);
    expect(text).toContain(
      'Of the medicines that you listed, the policy does not count: sertraline (4 weeks: shorter than the 6 weeks asked for).',
    );
    expect(text).not.toMatch(/does not count:[^.]*venlafaxine/);
  });
  it('are not mentioned where enough others count', () => {
    const more = ['--trial', 'bupropion 300 mg 8 weeks failed', '--trials-in-current-episode'];
    expect(report(...CIGNA, '--plan-kind', 'employer-insured', ...trials, ...more)).not.toContain('does not count:');
  });
  it('in Spanish too', () => {
    const text = report(...CIGNA, '--plan-kind', 'employer-insured', ...trials, '--lang', 'es');
    expect(text).toMatch(/la política no cuenta: sertraline \(/);
  });
});

describe('what a policy says beside its conditions', () => {
  const northCarolina = [
    '--payer',
    'bcbs-north-carolina',
    '--state',
    'NC',
    '--age',
    '43',
    '--plan-kind',
    'employer-insured',
  ];
  const asked = [...northCarolina, ...DEPRESSION];
  it('stands with the policy, in the details alone', () => {
    expect(report(...asked, '--details')).toMatch(/Also worth knowing: - .*8 packs in 28 days/);
    expect(report(...asked)).not.toContain('8 packs in 28 days');
  });
  it('in Spanish too', () => {
    expect(report(...asked, '--details', '--lang', 'es')).toMatch(/También conviene saber: - .*28 días/);
  });
});

describe('a short-term plan', () => {
  const short = report(...CIGNA, '--plan-kind', 'short-term');
  const job = report(...CIGNA, '--plan-kind', 'employer-insured');
  it('goes by its own contract', () => {
    expect(short).toContain('its own contract decides');
    expect(job).not.toContain('its own contract decides');
  });
  it('is not given the deductible of a job plan', () => {
    expect(job).toContain('$1,886 (average of job plans)');
    expect(short).not.toContain('$1,886');
    expect(short).toContain('The cost with coverage is not shown');
  });
  it('is given the terms that the person told', () => {
    const terms = ['--deductible', '1000', '--coinsurance', '30%', '--out-of-pocket-max', '9000'];
    expect(report(...CIGNA, '--plan-kind', 'short-term', ...terms)).toContain('If your plan approves it, in network');
  });
});

describe('the clinic outside the network', () => {
  const same = 'the same as if you pay the clinic yourself';
  it('takes one sentence where nothing is paid back', () => {
    const text = report(...CIGNA, '--plan-kind', 'employer-insured');
    expect(text).toContain(same);
    expect(text.match(/Assumed: the plan pays nothing back/g)).toBeNull();
  });
  it('is shown in full where the plan pays something back', () => {
    const terms = ['--network', 'out', '--deductible', '1000', '--coinsurance', '40%', '--out-of-pocket-max', '9000'];
    expect(report(...CIGNA, '--plan-kind', 'employer-insured', ...terms)).not.toContain(same);
  });
});

describe('where a figure or an answer comes from', () => {
  it('what a plan allows is called an estimate', () => {
    expect(report(...CIGNA, '--plan-kind', 'employer-insured')).toMatch(
      /the plan allows \$[\d,.]+ a session \(estimated from what Medicare pays\)/,
    );
  });
  it('a policy of which only the number is known is not called missing', () => {
    const text = report('--payer', 'fep', '--plan-kind', 'fehb', ...DEPRESSION);
    expect(text).toContain('what we could read of its policies does not say');
    expect(text).not.toContain('no policy of it on this is among our data');
  });
  it('what the label asks for is not put down to the policy', () => {
    const text = report(
      ...['--payer', 'unitedhealthcare', '--plan-kind', 'employer-insured', '--state', 'FL', '--age', '22'],
      ...['--condition', 'depression-with-suicidality', '--product', 'esketamine', '--as-of', '2026-11-23'],
      ...['--suicidal-ideation', '--no-concurrent-antidepressant', '--failed-antidepressants', '0'],
    );
    expect(text).toContain('The part of the policy that we read does not ask for this, but plans go by the label.');
  });
  it('names no payer twice in a row', () => {
    expect(report('--payer', 'tricare', '--condition', 'ptsd', '--product', 'oral-ketamine')).not.toMatch(
      /TRICARE TRICARE/,
    );
  });
  it('counts read well for one and for none', () => {
    const text = report('--plan-kind', 'chip', '--state', 'NV', '--condition', 'trd', '--product', 'iv-ketamine');
    expect(text).not.toMatch(/\b1 covers it, mostly|\b0 say nothing/);
  });
});

it('only the price of lozenges is known: the first screen says that there is none for the treatment asked about', () => {
  const text = report(
    ...['--plan-kind', 'medicaid-managed', '--payer', 'west-virginia-medicaid', '--state', 'WV', '--condition', 'ptsd'],
    ...['--product', 'sc-ketamine', '--excludes', 'sc-ketamine', '--as-of', '2026-11-26'],
  );
  expect(text).toMatch(/What will it cost\? -+ No price with a source is known for this\./);
});
