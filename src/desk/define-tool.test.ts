import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineEdge } from './define-edge.ts';
import { defineTool } from './define-tool.ts';

const toolWith = (parameters: z.ZodObject, name = 'lookup') =>
  defineTool({ name, description: '-', effect: 'read', parameters, execute: () => null });

test.each(['', 'look up', 'a.b', 'ü', 'x'.repeat(65)])(
  'the name "%s" is refused, as no model accepts it',
  (name) => {
    expect(() => toolWith(z.object({}), name)).toThrow(
      expect.objectContaining({ code: 'definition-invalid' }),
    );
  },
);

describe('the schema a model is given', () => {
  test('is strict when every property of every object is required, and all are closed', () => {
    const tool = toolWith(
      z.object({ who: z.object({ name: z.string() }), lines: z.array(z.object({ total: z.number() })) }),
    );
    expect(tool.strict).toBe(true);
    expect(tool.parameters).toMatchObject({
      additionalProperties: false,
      required: ['who', 'lines'],
      properties: {
        who: { additionalProperties: false, required: ['name'] },
        lines: { items: { additionalProperties: false } },
      },
    });
    expect(tool.parameters).not.toHaveProperty('$schema');
  });

  test.each([
    ['an optional property', z.object({ month: z.string().optional() })],
    ['a property with a default', z.object({ limit: z.number().default(5) })],
    ['an optional property deep inside', z.object({ list: z.array(z.object({ a: z.string().optional() })) })],
    ['a free record', z.object({ labels: z.record(z.string(), z.string()) })],
  ])('is not strict with %s', (_, parameters) => {
    expect(toolWith(parameters).strict).toBe(false);
  });

  test('stays strict with a nullable property, which is how a strict schema says "optional"', () => {
    expect(toolWith(z.object({ month: z.string().nullable() })).strict).toBe(true);
  });

  test('what JSON Schema can not express is refused with the name of its owner', () => {
    expect(() => toolWith(z.object({ at: z.date() }))).toThrow('Tool "lookup"');
    expect(() => defineEdge({ to: 'billing', payload: z.object({ at: z.date() }) })).toThrow(
      'Edge to "billing"',
    );
  });
});

test('arguments are read with transforms and defaults, and unknown keys are dropped', () => {
  const tool = toolWith(z.object({ id: z.string().trim(), limit: z.number().default(5) }));
  expect(tool.parse({ id: ' A-1 ', extra: 1 })).toEqual({ ok: true, value: { id: 'A-1', limit: 5 } });
  expect(tool.parse({ id: 7 })).toMatchObject({ ok: false, message: expect.stringContaining('id') });
});

test('an edge that names nothing is silent, carries everything, and asks for a reason', () => {
  const edge = defineEdge({ to: 'billing' });
  expect(edge).toMatchObject({
    toolName: 'transfer_to_billing',
    carry: 'everything',
    announce: undefined,
    strict: true,
  });
  expect(edge.parameters.required).toEqual(['reason']);
});
