/** `npm run docs`: writes the manual page and the tables of the README. A test holds them current. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { madeFiles } from './docs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
mkdirSync(`${root}docs`, { recursive: true });
for (const [path, text] of Object.entries(await madeFiles())) writeFileSync(`${root}${path}`, text);
