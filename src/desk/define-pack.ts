import type { Desk } from '../contracts/desk.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Pack, PackDatabase } from '../contracts/pack.ts';
import { anything, called, checkFields, type Field, listOf, made, text } from './check-fields.ts';

const SCHEMA_NAME = /^[a-z][a-z0-9_]{0,62}$/;
/** Tools may write all tables of their pack's schema: none that has staff, keys and the audit, or is PostgreSQL's own. */
const NOT_FOR_PACKS = /^(?:switchroom|information_schema|pg_.*)$/;

/** What `definePack` takes. */
export interface PackOptions {
  readonly name: string;
  readonly desk: Desk;
  readonly database?: PackDatabase;
  /** A file of what simulated customers want: `switchroom simulate`. */
  readonly scenarios?: URL;
}

const FIELDS = {
  name: text,
  desk: made('desk'),
  database: anything,
  scenarios: anything,
} as const satisfies Record<keyof PackOptions, Field>;

const DATABASE = {
  schema: text,
  files: listOf(anything),
  customers: anything,
} as const satisfies Record<keyof PackDatabase, Field>;

/**
 * Defines a pack; throws `definition-invalid` for a schema name that PostgreSQL would have to quote or that is not for packs, and a
 * field that can't be.
 */
export function definePack(options: PackOptions): Pack {
  checkFields(called('Pack', options?.name), options, FIELDS);
  const { name, desk, database, scenarios } = options;
  if (database) checkFields(`Pack "${name}", database`, database, DATABASE);
  if (database && !SCHEMA_NAME.test(database.schema)) {
    throw new SwitchroomError(
      'definition-invalid',
      `Pack "${name}": schema must match ${SCHEMA_NAME.source}.`,
    );
  }
  if (database && NOT_FOR_PACKS.test(database.schema)) {
    throw new SwitchroomError(
      'definition-invalid',
      `Pack "${name}": the schema "${database.schema}" is not for packs; choose another name.`,
    );
  }
  return { kind: 'pack', name, desk, database, scenarios };
}
