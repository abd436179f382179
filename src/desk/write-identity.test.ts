import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from './define-tool.ts';
import { writeIdentity } from './write-identity.ts';

const parameters = z.object({
  invoice: z.string().trim().toUpperCase(),
  amount: z.number().optional(),
  to: z.object({ bank: z.string(), owner: z.string().nullish() }).optional(),
  reason: z.string().optional(),
});
const options = { name: 'refund', description: '-', effect: 'write', parameters } as const;
const tool = defineTool({ ...options, execute: () => 'done' });
const named = defineTool({ ...options, identifiedBy: ['invoice', 'amount'], execute: () => 'done' });

test('the same arguments are the same write, in whichever order and form they come', () => {
  const one = '{"invoice":"in-7 ","to":{"bank":"A","owner":null}}';
  expect(writeIdentity(tool, one)).toBe(writeIdentity(tool, '{"to":{"bank":"A"}, "invoice":"IN-7"}'));
  expect(writeIdentity(tool, one)).not.toBe(writeIdentity(tool, '{"invoice":"IN-7","to":{"bank":"B"}}'));
});

test('words count, unless the tool says what identifies it', () => {
  const [one, other] = ['{"invoice":"7","amount":5,"reason":"a"}', '{"amount":5,"invoice":"7","reason":"b"}'];
  expect(writeIdentity(tool, one)).not.toBe(writeIdentity(tool, other));
  expect(writeIdentity(named, one)).toBe(writeIdentity(named, other));
  expect(writeIdentity(named, one)).not.toBe(writeIdentity(named, '{"invoice":"7","amount":6}'));
});

test('what the tool does not take is no write at all', () => {
  expect(writeIdentity(tool, '{"amount":5}')).toBeUndefined();
  expect(writeIdentity(tool, '{"invoice"')).toBeUndefined();
});

test('values that JSON has no text for are told apart', () => {
  const odd = defineTool({
    ...options,
    parameters: z.object({
      ids: z.array(z.string()).transform((ids) => new Set(ids)),
      n: z.string().transform((digits) => BigInt(digits)),
    }),
    execute: () => 'done',
  });
  const [one, other] = ['{"ids":["a"],"n":"1"}', '{"ids":["b"],"n":"1"}'].map((raw) =>
    writeIdentity(odd, raw),
  );
  expect(one).not.toBe(other);
  expect(writeIdentity(odd, '{"ids":["a"],"n":"2"}')).not.toBe(one);
});

test('an argument that is none does not identify a write', () => {
  expect(() =>
    defineTool({ ...options, identifiedBy: ['invoices' as 'invoice'], execute: () => 'done' }),
  ).toThrow(/no argument "invoices"/);
});
