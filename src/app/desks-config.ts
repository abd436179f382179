import { z } from 'zod';
import { SwitchroomError } from '../contracts/errors.ts';
import { own } from '../contracts/own.ts';
import { type Pack, schemaOf } from '../contracts/pack.ts';
import type { DatabaseUrls } from './install.ts';

const url = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host:5432/database');

/** How the server of one desk is reached: by one login, or as the variables of the environment name three. */
export const deskDatabase = z.union([
  url,
  z.strictObject({ url, migrationUrl: url.optional(), toolsUrl: url.optional() }),
]);

/** See `deskDatabase`. */
export type DeskDatabase = z.output<typeof deskDatabase>;

/** As the variables of the environment name the logins of a server. */
export function urlsOf(database: DeskDatabase): DatabaseUrls {
  if (typeof database === 'string') return { DATABASE_URL: database };
  const { url: engine, migrationUrl, toolsUrl } = database;
  return { DATABASE_URL: engine, DATABASE_MIGRATION_URL: migrationUrl, DATABASE_TOOLS_URL: toolsUrl };
}

/** The id of a desk stands in the ids of its conversations. */
const DESK_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** Throws what `wrong` makes when several packs can not be told apart, or would share a schema. */
export function checkApart(packs: readonly Pack[], wrong: (what: string) => SwitchroomError): void {
  if (packs.length === 1) return;
  const [ids, schemas] = [packs.map(({ desk }) => desk.id), packs.map(schemaOf)];
  for (const id of ids)
    if (!DESK_ID.test(id))
      throw wrong(`The desk "${id}" needs an id of up to 40 letters, digits, - and _ to be one of several.`);
  const twice = (all: readonly string[]) => all.find((one, at) => all.indexOf(one) !== at);
  const [id, schema] = [twice(ids), twice(schemas)];
  if (id !== undefined) throw wrong(`Two of the packs have a desk with the id "${id}".`);
  if (schema !== undefined)
    throw wrong(`Two of the packs have the schema "${schema}"; each desk needs its own.`);
}

/** The ids of packs' desks. */
export function deskIds(packs: readonly Pack[]): string[] {
  return packs.map(({ desk }) => desk.id);
}

/** A desk of a configuration, with what commands need to know of it. */
export interface ConfiguredDesk {
  readonly pack: Pack;
  /** Its server, where that is not the one of the control schema. */
  readonly database: DeskDatabase | undefined;
  /** Ids of all desks of the deployment. */
  readonly desks: readonly string[];
}

/** The desks of a configuration, in their order. */
export function desksOf(config: {
  readonly pack: Pack;
  readonly packs?: readonly Pack[] | undefined;
  readonly databases?: Readonly<Record<string, DeskDatabase>> | undefined;
}): ConfiguredDesk[] {
  const { pack: only, packs = [only], databases = {} } = config;
  const desks = deskIds(packs);
  return packs.map((pack) => ({ pack, database: own(databases, pack.desk.id), desks }));
}

/** The desk with this id, of those that are configured; the first without. Throws `desk-not-found`. */
export function deskNamed(desks: readonly ConfiguredDesk[], id?: string): ConfiguredDesk {
  const found = id === undefined ? desks[0] : desks.find(({ pack }) => pack.desk.id === id);
  if (found) return found;
  const known = desks.map(({ pack }) => pack.desk.id).join(', ');
  throw new SwitchroomError('desk-not-found', `There is no desk "${id}". The desks are ${known}.`);
}
