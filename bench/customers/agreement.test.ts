import { expect, test } from 'vitest';
import { agreementOf, type Grades, readGrades } from './agreement.ts';

/** Grades of scripts 0, 1, 2, .. by the first letters of their verdicts. */
function graded(letters: string): Grades {
  const words = { s: 'satisfied', a: 'acceptable', b: 'bad', t: 'terrible' };
  const lines = [...letters].map((letter, at) => `${at}\t${words[letter as keyof typeof words]}\tU`);
  return readGrades(lines.join('\n'));
}

test('agreement is the share of the same verdicts, and kappa what of it is more than chance', () => {
  // 5 of 8 the same; by chance 4/8 * 5/8 + 4/8 * 3/8 = 1/2.
  const found = agreementOf(graded('ssssbbbb'), graded('sssbbbss'));
  expect(found).toMatchObject({ conversations: 8, raw: 5 / 8, kappa: 1 / 4 });
  expect(found.differ).toEqual(['3: satisfied, bad', '6: bad, satisfied', '7: bad, satisfied']);
});

test('satisfied and acceptable are one class where the bound is on both', () => {
  const found = agreementOf(graded('sabt'), graded('astb'));
  expect(found).toMatchObject({ raw: 0, acceptable: { raw: 1, kappa: 1 } });
});

test('kappa is not defined where everybody gave one verdict, nor without a script that both graded', () => {
  expect(agreementOf(graded('aa'), graded('aa'))).toMatchObject({ raw: 1, kappa: null });
  expect(agreementOf(graded('aa'), graded(''))).toMatchObject({ conversations: 0, raw: null, kappa: null });
});

test('what only one graded is counted among their verdicts alone', () => {
  const found = agreementOf(graded('sab'), graded('sa'));
  expect(found.conversations).toBe(2);
  expect(found.verdicts[0]).toEqual({ satisfied: 1, acceptable: 1, bad: 1, terrible: 0 });
});

test('a verdict that is none and a script graded twice are errors with their line', () => {
  expect(() => readGrades('one\tgood\tnice')).toThrow('line 1: "good" is no verdict: satisfied, acceptable,');
  expect(() => readGrades('one\tbad\tU\n\none\tbad\tU')).toThrow('line 3: "one" is graded twice.');
});
