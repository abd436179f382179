import type { JsonValue } from '../../contracts/json.ts';
import { own } from '../../contracts/own.ts';
import { findsText, isPattern } from './texts.ts';

/**
 * Whether a value has what is wanted of it: of an object the fields that are named, of a list every place, of a text the same
 * or what a pattern between two strokes matches.
 */
export function contains(value: JsonValue | undefined, wanted: JsonValue | undefined): boolean {
  if (typeof wanted === 'string' && isPattern(wanted))
    return typeof value === 'string' && findsText(wanted)(value);
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, at) => contains(value[at], one))
    );
  if (!isObject(wanted)) return value === wanted;
  return isObject(value) && Object.entries(wanted).every(([key, one]) => contains(own(value, key), one));
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
