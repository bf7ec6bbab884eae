/** Sentences of the criteria stand alone: letters sort them anew, and their readers are not the person. */
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../src/coverage/assess.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const criteria = data
  .payers()
  .flatMap(({ id }) => data.policiesOf(id))
  .flatMap(({ id, rules }) =>
    rules.flatMap((rule) => (rule.criteria ? leavesOf(rule.criteria).map((leaf) => ({ at: id, ...leaf })) : [])),
  );
const wrong = (pattern: RegExp) =>
  criteria.filter(({ says }) => pattern.test(says)).map(({ at, says }) => `${at}: ${says}`);

describe('a criterion', () => {
  it('speaks to nobody: the reviewer of a plan reads it in a letter', () => {
    expect(wrong(/\byou(?:rs?|rself)?\b/i)).toEqual([]);
  });
  it('names what it speaks of, for it may stand without the one before it', () => {
    expect(wrong(/^(?:They|It|Both were|Or|And|All were|Each (?:one )?(?:was|is)|One of them|Such)\b/)).toEqual([]);
  });
  it('holds no remark on the copy that was read', () => {
    expect(wrong(/\((?:The copy|This text|4 weeks is|the form's list|the clinic says)/)).toEqual([]);
  });
});
