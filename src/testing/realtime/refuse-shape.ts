import type { z } from 'zod';
import { invalid, type Refusal } from './wire.ts';

/** The vendor's words for the first rule of a schema that a value breaks; what is missing is named before what is wrong. */
export function refuseShape(error: z.ZodError, value: unknown): Refusal {
  const refusals = error.issues.map((issue) => refuseIssue(issue, value));
  const missing = refusals.find((refusal) => refusal.code === 'missing_required_parameter');
  return missing ?? refusals[0] ?? invalid('invalid_value', 'Invalid event.');
}

type Issue = z.ZodError['issues'][number];

function refuseIssue(issue: Issue, value: unknown): Refusal {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const param = nameOf(path);
  const given = path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null)?.[key],
    value,
  );
  if (issue.code === 'unrecognized_keys')
    return invalid('unknown_parameter', `Unknown parameter: '${param}'.`, param);
  if (given === undefined) {
    return invalid('missing_required_parameter', `Missing required parameter: '${param}'.`, param);
  }
  return refuseValue(issue, given, param);
}

function refuseValue(issue: Issue, given: unknown, param: string): Refusal {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = article(issue.expected);
      const message = `Invalid type for '${param}': expected ${expected}, but got ${article(typeName(given))} instead.`;
      return invalid('invalid_type', message, param);
    }
    case 'too_big':
    case 'too_small': {
      if (typeof given !== 'number')
        return invalid('invalid_value', `Invalid value: ${JSON.stringify(given)}.`, param);
      const [side, bound] =
        issue.code === 'too_big'
          ? ['above maximum', `<= ${issue.maximum}`]
          : ['below minimum', `>= ${issue.minimum}`];
      const kind = Number.isInteger(given) ? 'integer' : 'decimal';
      const message = `Invalid '${param}': ${kind} ${side} value. Expected a value ${bound}, but got ${given} instead.`;
      return invalid(`${kind}_${side.replace('imum', '').replace(' ', '_')}_value`, message, param);
    }
    case 'invalid_value': {
      const values = issue.values.map((known) => `'${String(known)}'`).join(', ');
      return invalid('invalid_value', `Invalid value: '${given}'. Supported values are: ${values}.`, param);
    }
    default:
      return invalid('invalid_value', `Invalid value: ${JSON.stringify(given)}.`, param);
  }
}

function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function article(type: string): string {
  if (type === 'null') return 'null';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
