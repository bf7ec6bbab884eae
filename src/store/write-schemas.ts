/** `npm run schemas`: writes `data/schema/`, which editors use to help whoever writes a data file. A test holds it current. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { DATA_FOLDER } from './data-files.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { FILE_KINDS } from './schemas.ts';

mkdirSync(`${DATA_FOLDER}schema`, { recursive: true });
for (const name of ['case', 'result', ...FILE_KINDS.map((kind) => kind.name)]) {
  writeFileSync(`${DATA_FOLDER}schema/${name}.schema.json`, `${JSON.stringify(await jsonSchemaOf(name), null, 2)}\n`);
}
