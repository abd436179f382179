import type { Desk } from '../contracts/desk.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Pack, PackDatabase } from '../contracts/pack.ts';

const SCHEMA_NAME = /^[a-z][a-z0-9_]{0,62}$/;

/** What `definePack` takes. */
export interface PackOptions {
  readonly name: string;
  readonly desk: Desk;
  readonly database?: PackDatabase;
}

/** Defines a pack; throws `definition-invalid` for a schema name PostgreSQL would have to quote. */
export function definePack(options: PackOptions): Pack {
  const { name, desk, database } = options;
  if (database && !SCHEMA_NAME.test(database.schema)) {
    throw new SwitchroomError(
      'definition-invalid',
      `Pack "${name}": schema must match ${SCHEMA_NAME.source}.`,
    );
  }
  return { kind: 'pack', name, desk, database };
}
