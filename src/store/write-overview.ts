/** `npm run data:readme`: writes `data/README.md`. A test holds it current. */
import { writeFileSync } from 'node:fs';
import { DATA_FOLDER } from './data-files.ts';
import { overviewText } from './overview.ts';
import { openData } from './store.ts';

writeFileSync(`${DATA_FOLDER}README.md`, overviewText(openData()));
