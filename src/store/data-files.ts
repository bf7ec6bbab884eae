/** Where the data stands, and its files: for the checks and the scripts that write parts of it. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DATA_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url));

/** @returns paths of all JSON files below `data/` (schemas apart), sorted, with forward slashes. */
export function dataFiles(folder: string = DATA_FOLDER): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('schema/') && !path.startsWith('lang/'))
    .sort();
}
