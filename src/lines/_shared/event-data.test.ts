import { expect, test } from 'vitest';
import { z } from 'zod';
import { json } from '../../events/fields.ts';
import { dataSchema } from './event-data.ts';

const data = z.object({
  text: z.string(),
  value: json.describe('What it is.'),
  by: z.string().optional(),
  list: z.array(z.object({ any: json })).readonly(),
});

test('what a customer does not read may be missing, and says so', () => {
  const { required, properties } = dataSchema({ data, customer: ['text', 'by'] });
  expect(required).toEqual(['text']);
  expect(properties.text).toEqual({ type: 'string' });
  expect(properties.value).toEqual({ description: 'What it is. Staff and services only.' });
  expect(properties.list?.description).toBe('Staff and services only.');
});

test('an event that customers never see has all its fields', () => {
  expect(dataSchema({ data, customer: 'nothing' }).required).toEqual(['text', 'value', 'list']);
});

test('any JSON is the empty schema, wherever it stands', () => {
  expect(dataSchema({ data, customer: 'nothing' }).properties).toMatchObject({
    value: { description: 'What it is.' },
    list: { type: 'array', items: { type: 'object', properties: { any: {} }, required: ['any'] } },
  });
});
