import { expect, it } from 'vitest';
import { textOrder } from '../../src/logic/order.ts';

it('puts days in order, an unknown one first, and leaves equal ones where they are', () => {
  expect(['2026-02-01', '', '2025-12-31', '2026-01-05'].sort(textOrder)).toEqual([
    '',
    '2025-12-31',
    '2026-01-05',
    '2026-02-01',
  ]);
  const alike = [
    { day: '2026-01-05', n: 1 },
    { day: '2026-01-05', n: 2 },
    { day: '2026-01-04', n: 3 },
  ];
  expect(alike.sort((a, b) => textOrder(a.day, b.day)).map(({ n }) => n)).toEqual([3, 1, 2]);
});
