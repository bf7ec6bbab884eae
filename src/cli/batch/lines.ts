/** NDJSON as records, a part at a time. */
import { type BatchRecord, LONGEST_LINE } from './answer.ts';

/**
 * @param stream bytes of NDJSON, cut anywhere.
 * @yields the complete lines of each chunk; a line that is too long comes without its text.
 */
export async function* lineRecords(stream: AsyncIterable<Buffer>): AsyncGenerator<BatchRecord[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let skipping = false;
  let number = 0;
  const take = (lines: string[]) =>
    lines.map((line): BatchRecord => {
      number += 1;
      const tooLong = skipping || line.length > LONGEST_LINE;
      skipping = false;
      return { number, text: tooLong ? undefined : line };
    });
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      rest = '';
      skipping = true;
    }
    const taken = take(lines);
    if (taken.length > 0) yield taken;
  }
  rest += decoder.decode();
  if (rest !== '' || skipping) yield take([rest]);
}
