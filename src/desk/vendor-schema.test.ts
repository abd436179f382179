import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { argumentSchema } from './schema.ts';
import { isStrict, vendorSchema } from './vendor-schema.ts';

function told(schema: z.ZodObject) {
  const { parameters, strict } = argumentSchema(schema, 'test');
  return { strict, sent: vendorSchema(parameters, strict) };
}

test('limits of a strict schema are told in words, beside what was described', () => {
  const { strict, sent } = told(
    z.object({
      name: z.string().min(1).max(80).describe('In full.'),
      day: z.iso.date(),
      count: z.int(),
      share: z.number().gt(0).max(1),
      tags: z.array(z.string().regex(/^[a-z]+$/)).min(1),
    }),
  );
  expect(strict).toBe(true);
  expect(sent.properties).toEqual({
    name: { type: 'string', description: 'In full. (minLength 1, maxLength 80)' },
    day: { type: 'string', description: 'format date' },
    count: { type: 'integer' },
    share: { type: 'number', description: expect.stringMatching(/maximum 1/) },
    tags: {
      type: 'array',
      items: { type: 'string', description: 'pattern ^[a-z]+$' },
      description: 'minItems 1',
    },
  });
});

test('a choice is told in the one way all vendors know', () => {
  const kind = z.discriminatedUnion('by', [
    z.object({ by: z.literal('a') }),
    z.object({ by: z.literal('b') }),
  ]);
  const { strict, sent } = told(z.object({ kind }));
  expect(strict).toBe(true);
  expect(sent.properties.kind).toEqual({
    anyOf: ['a', 'b'].map((by) =>
      expect.objectContaining({ properties: { by: expect.objectContaining({ const: by }) } }),
    ),
  });
});

test('a property may be called like a keyword', () => {
  const { strict, sent } = told(
    z.object({ minLength: z.string(), not: z.string(), format: z.string().min(2) }),
  );
  expect(strict).toBe(true);
  expect(Object.keys(sent.properties)).toEqual(['minLength', 'not', 'format']);
});

test('a schema that is not strict is sent as it is', () => {
  const { parameters } = argumentSchema(z.object({ note: z.string().min(1).optional() }), 'test');
  expect(vendorSchema(parameters, false)).toBe(parameters);
});

test('it is made once', () => {
  const { parameters } = argumentSchema(z.object({ note: z.string().min(1) }), 'test');
  expect(vendorSchema(parameters, true)).toBe(vendorSchema(parameters, true));
});

describe('what vendors can not follow strictly is not strict:', () => {
  test.each([
    ['anything', z.object({ any: z.unknown() })],
    ['a list of fixed places', z.object({ pair: z.tuple([z.string(), z.number()]) })],
    ['a free record', z.object({ labels: z.record(z.string(), z.string()) })],
  ])('%s', (_, schema) => {
    expect(told(schema).strict).toBe(false);
  });

  test('a schema of another house with a keyword of its own', () => {
    expect(
      isStrict({ type: 'object', properties: {}, required: [], additionalProperties: false, not: {} }),
    ).toBe(false);
  });
});
