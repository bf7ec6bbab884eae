/** `npm run examples -- FILE...`: writes a draft of the examples into policy files that have none (`--again`: anew). */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Policy } from '../model/policy.ts';
import { checkFile, problemLine } from './data-check.ts';
import { DATA_FOLDER } from './data-files.ts';
import { draftExamples } from './examples.ts';
import { openData } from './store.ts';

/** Writes the examples of one file. @returns what is to be told; `failed` when nothing was written. */
function writeExamples(path: string, again: boolean): { says: string; failed?: true } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { says: `${path}: there is no such file`, failed: true };
  }
  const name = relative(DATA_FOLDER, resolve(path)).replaceAll('\\', '/');
  // A draft made from a broken rule would be broken too. That the examples are missing is what this is for.
  const problems = checkFile(name, text).filter(({ at }) => !at.startsWith('examples'));
  if (problems.length > 0) return { says: problems.map((one) => problemLine(one, text)).join('\n'), failed: true };
  const policy = JSON.parse(text) as Policy;
  if (!again && (policy.examples ?? []).length > 0)
    return { says: `${path}: has examples already; --again writes them anew`, failed: true };
  policy.examples = draftExamples(policy, openData().conditions());
  writeFileSync(path, `${JSON.stringify(policy, null, 2)}\n`, { mode: 0o644 });
  return { says: `${path}: ${policy.examples.length} examples. Read them, then: npm run format` };
}

const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('--'));
if (paths.length === 0) {
  console.error('Name a policy file: npm run examples -- data/policies/aetna/spravato-2026-01-01.json');
  process.exitCode = 2;
}
for (const path of paths) {
  const { says, failed } = writeExamples(path, args.includes('--again'));
  if (failed) process.exitCode = 1;
  (failed ? console.error : console.log)(says);
}
