import type { Desk } from '../../contracts/desk.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { ModelLink } from '../../contracts/model.ts';
import { definitionOf, hashOf } from './definition-of.ts';

const LETTERS = 12;

/** A desk as it was at some time. */
export interface DeskVersion {
  /** Short for the definition: the first twelve letters of its SHA-256. */
  readonly hash: string;
  readonly definition: JsonValue;
}

/** The version of a desk with its models: the same definition has the same hash in every process. */
export function versionOf(desk: Desk, links: readonly ModelLink[]): DeskVersion {
  const definition = definitionOf(desk, links);
  // Fields are in the order of the alphabet already.
  return { hash: hashOf(JSON.stringify(definition)).slice(0, LETTERS), definition };
}
