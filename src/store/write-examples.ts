/** `npm run examples -- FILE...`: writes a draft of the examples into policy files that have none (`--again`: anew). */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Policy } from '../model/policy.ts';
import { draftExamples } from './examples.ts';
import { openData } from './store.ts';

const args = process.argv.slice(2);
const again = args.includes('--again');
for (const path of args.filter((arg) => !arg.startsWith('--'))) {
  const policy = JSON.parse(readFileSync(path, 'utf8')) as Policy;
  if (!again && (policy.examples ?? []).length > 0) {
    process.stderr.write(`${path}: has examples already; --again writes them anew\n`);
    continue;
  }
  policy.examples = draftExamples(policy, openData().conditions());
  writeFileSync(path, `${JSON.stringify(policy, null, 2)}\n`, { mode: 0o644 });
  process.stdout.write(`${path}: ${policy.examples.length} examples\n`);
}
