import { escapeIdentifier } from 'pg';
import type { Pool } from './connect.ts';

/** Whom to give rights in a database, and to which tables. */
export interface Grants {
  /** The login that serves conversations; left out where it is the one that owns the tables. */
  readonly engine?: string | undefined;
  readonly desks: readonly DeskGrants[];
}

/** Rights on the tables of one desk. */
export interface DeskGrants {
  /** The desk's schema, with the engine's tables. */
  readonly schema: string;
  /** The schema of the pack's tables, which is the desk's own; undefined for a pack without tables. */
  readonly pack: string | undefined;
  /** The login that the pack's tools run their SQL with. */
  readonly tools?: string | undefined;
}

/**
 * Gives logins the rights they need and withdraws every other one they had in this database, e.g. on a pack of before,
 * in one transaction; the rights of a login that serves other desks as well stay. The caller owns the schemas, or is a superuser.
 */
export async function grant(pool: Pool, { engine, desks }: Grants): Promise<void> {
  const owned = await relations(pool);
  const schemas = [...new Set(owned.map(({ schema }) => schema))];
  const own = desks.map(({ schema }) => schema);
  const othersDesks = owned.filter(({ name, schema }) => name === A_DESKS && !own.includes(schema));
  const served = schemas.filter((name) => !othersDesks.some(({ schema }) => schema === name));
  const tools = new Set(desks.flatMap((desk) => desk.tools ?? []));
  const statements = [
    LOCK,
    ...(engine === undefined ? [] : served.flatMap((name) => withdrawn(name, engine))),
    ...[...tools].flatMap((login) => schemas.flatMap((name) => withdrawn(name, login))),
    ...(engine === undefined ? [] : engineRights(engine, owned, own)),
    ...desks.flatMap((desk) => toolsRights(desk, owned)),
  ];
  // One message is one transaction: nobody is without a right in between.
  await pool.query({ text: statements.join(';\n') });
}

/** Several nodes may start at once, and rights that two change at a time are refused to one of them. */
export const LOCK = `select pg_advisory_xact_lock(hashtextextended('switchroom rights', 0))`;

/** A table, view or sequence; `name` is empty for a schema that has none. */
interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly isSequence: boolean;
}

async function relations(pool: Pool): Promise<Relation[]> {
  return (await pool.query<Relation>({ text: OWNED })).rows;
}

const OWNED = `select nspname as schema, coalesce(relname, '') as name, coalesce(relkind = 'S', false) as "isSequence"
from pg_namespace left join pg_class on relnamespace = pg_namespace.oid and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
  -- Who has rights on the log needs none on its partitions.
  and not (relispartition and starts_with(relname, 'switchroom_'))
where nspname !~ '^pg_' and nspname <> 'information_schema' and pg_has_role(current_user, nspowner, 'usage')`;

/** The engine's tables are told from the pack's by this. */
const ENGINES = 'switchroom_';
/** A schema with this table is a desk's. */
const A_DESKS = 'switchroom_conversations';

/** What happened is added to and never changed. */
const ADDED_TO = ['switchroom_events', 'switchroom_erasures', 'switchroom_published'];
/** What the engine does by functions of their owner's: deletes conversations and receipts whole, makes and drops months of the log. */
const FUNCTIONS = ['settle_call', 'delete_conversations', 'delete_receipts', 'make_months', 'drop_month'];
/** Only a function deletes these, and whole conversations at that. */
const NOT_DELETED = [
  'switchroom_conversations',
  'switchroom_handoffs',
  'switchroom_tool_calls',
  'switchroom_analyses',
  'switchroom_scores',
  'switchroom_labels',
];
/** Written by migrations, and by the function that keeps receipts. */
const ONLY_READ = [
  ...['switchroom_migrations', 'switchroom_migration_lock', 'switchroom_pack_files', 'switchroom_receipts'],
  ...['switchroom_receipt_keys', 'switchroom_erasure_salts'],
];
const CONTROL_ONLY_READ = /^(?:audit.*|migrations|migration_lock|pack_files|erasures|erasure_salts)$/;

function engineRights(engine: string, owned: readonly Relation[], desks: readonly string[]): string[] {
  const login = escapeIdentifier(engine);
  const control = owned.filter(({ schema }) => schema === CONTROL);
  const ofDesks = owned.filter(({ schema, name }) => desks.includes(schema) && name.startsWith(ENGINES));
  const jobs = owned.filter(({ schema }) => schema === JOBS);
  return [
    ...(control.length > 0
      ? [`grant usage on schema ${CONTROL}`, `grant execute on function ${CONTROL}.record_audit`]
      : []),
    ...desks.flatMap((schema) => [
      `grant usage on schema ${escapeIdentifier(schema)}`,
      ...FUNCTIONS.map((name) => `grant execute on function ${escapeIdentifier(schema)}.${ENGINES}${name}`),
    ]),
    ...(jobs.length > 0 ? [`grant usage on schema ${JOBS}`] : []),
    ...[...control, ...ofDesks, ...jobs]
      .filter(({ name }) => name !== '')
      .map((one) => `grant ${rightsOn(one)} on ${nameOf(one)}`),
  ].map((right) => `${right} to ${login}`);
}

/** The schema of what all desks share. */
const CONTROL = 'switchroom';
/** The schema of pg-boss, where there are jobs. */
const JOBS = 'switchroom_jobs';

function rightsOn({ schema, name, isSequence }: Relation): string {
  if (isSequence) return 'usage, select';
  const isOnlyRead = schema === CONTROL ? CONTROL_ONLY_READ.test(name) : ONLY_READ.includes(name);
  if (isOnlyRead) return 'select';
  if (ADDED_TO.includes(name)) return 'select, insert';
  return NOT_DELETED.includes(name) ? 'select, insert, update' : 'select, insert, update, delete';
}

function nameOf({ schema, name, isSequence }: Relation): string {
  return `${isSequence ? 'sequence ' : ''}${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}

/** On all of the pack's tables, and of the engine's on none: their receipts are kept by a function. */
function toolsRights({ schema, pack, tools }: DeskGrants, owned: readonly Relation[]): string[] {
  if (tools === undefined) return [];
  const packs = owned.filter(
    (one) => one.schema === pack && one.name !== '' && !one.name.startsWith(ENGINES),
  );
  const schemas = new Set([schema, ...(pack === undefined ? [] : [pack])]);
  return [
    ...[...schemas].map((name) => `grant usage on schema ${escapeIdentifier(name)}`),
    `grant execute on function ${escapeIdentifier(schema)}.${ENGINES}settle_call`,
    ...packs.map((one) => {
      const rights = one.isSequence ? 'usage, select' : 'select, insert, update, delete';
      return `grant ${rights} on ${nameOf(one)}`;
    }),
  ].map((right) => `${right} to ${escapeIdentifier(tools)}`);
}

function withdrawn(name: string, of: string): string[] {
  const [schema, login] = [escapeIdentifier(name), escapeIdentifier(of)];
  const kinds = ['tables', 'sequences', 'routines'].map((kind) => `all ${kind} in schema ${schema}`);
  return [...kinds, `schema ${schema}`].map((what) => `revoke all on ${what} from ${login}`);
}
