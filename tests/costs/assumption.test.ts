import { expect, it } from 'vitest';
import { note, summed } from '../../src/costs/assumption.ts';

it('says each thing once, in order; a note is for the details alone', () => {
  const deductible = { says: 'The deductible is taken as $1,886.', brief: 'deductible $1,886' };
  expect(summed([deductible, note('Six in two weeks.'), deductible, note('Six in two weeks.')])).toEqual({
    assumed: ['The deductible is taken as $1,886.', 'Six in two weeks.'],
    assumedBriefly: ['deductible $1,886'],
  });
  expect(summed([note('Six in two weeks.')])).toEqual({ assumed: ['Six in two weeks.'], assumedBriefly: [] });
});
