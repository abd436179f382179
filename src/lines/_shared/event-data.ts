import { z } from '@hono/zod-openapi';
import type { EventDefinition } from '../../events/define-event.ts';

/** JSON Schema, as far as it is looked into here; no interface, as OpenAPI's types take open ones only. */
type FieldsSchema = {
  type: 'object';
  description?: string;
  properties: Record<string, { description?: string }>;
  required?: string[];
};

/** What says nothing to who reads an event; `readOnly` is how zod tells TypeScript's `readonly`. */
const LEFT_OUT = ['$schema', '$defs', 'additionalProperties', 'readOnly'];

const INSIDERS = 'Staff and services only.';

/** What an event says, for OpenAPI: fields that a customer does not read are optional, unless customers never see the event. */
export function dataSchema({ data, customer }: Pick<EventDefinition, 'data' | 'customer'>): FieldsSchema {
  const {
    type,
    description,
    properties,
    required = [],
  } = plain(z.toJSONSchema(data, { unrepresentable: 'any' })) as FieldsSchema;
  if (customer === 'nothing') return { type, ...(description && { description }), properties, required };
  const readBy = ([name, field]: [string, { readonly description?: string }]) =>
    customer.includes(name)
      ? [name, field]
      : [name, { ...field, description: field.description ? `${field.description} ${INSIDERS}` : INSIDERS }];
  return {
    type,
    ...(description && { description }),
    properties: Object.fromEntries(Object.entries(properties).map(readBy)),
    required: required.filter((name) => customer.includes(name)),
  };
}

/** Without references: only JSON refers to itself, and any JSON is the empty schema. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema) return 'description' in schema ? { description: schema.description } : {};
  const left = Object.entries(schema).filter(([name]) => !LEFT_OUT.includes(name));
  return Object.fromEntries(left.map(([name, value]) => [name, plain(value)]));
}
