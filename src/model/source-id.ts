import type { ResultSource } from './result.ts';
import type { Source } from './source.ts';

/**
 * A source of one data file as it stands in a result. Source ids are unique only inside their file, so the file's
 * name goes in front: `rights/employer-self-funded:ebsa`.
 */
export function resultSource(file: string, source: Source): ResultSource {
  const { id, title, url, dated, seen } = source;
  return { id: `${file}:${id}`, title, url, dated, seen };
}
