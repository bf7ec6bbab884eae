/**
 * `npm run schemas`: writes `data/schema/`, which editors use to help whoever writes a data file, and `forms.ts`, by which
 * a damaged file is known. Tests hold both current.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DATA_FOLDER } from './data-files.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { FILE_KINDS } from './schemas.ts';
import { formsText } from './write-forms.ts';

mkdirSync(`${DATA_FOLDER}schema`, { recursive: true });
for (const name of ['case', 'result', ...FILE_KINDS.map((kind) => kind.name)]) {
  writeFileSync(`${DATA_FOLDER}schema/${name}.schema.json`, `${JSON.stringify(await jsonSchemaOf(name), null, 2)}\n`);
}
writeFileSync(fileURLToPath(new URL('forms.ts', import.meta.url)), await formsText());
