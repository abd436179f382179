import { escapeIdentifier } from 'pg';
import type { Pool } from './connect.ts';

/** Whom to give rights in a database, and to which pack's tables. */
export interface Grants {
  /** The login that serves conversations; left out where it is the one that owns the tables. */
  readonly engine?: string | undefined;
  /** The login that the pack's tools run their SQL with. */
  readonly tools?: string | undefined;
  /** The pack's schema; undefined for a pack without a database. */
  readonly schema: string | undefined;
}

/**
 * Gives logins the rights they need and withdraws every other one they had in this database, e.g. on a pack of before,
 * in one transaction. The caller owns the schemas, or is a superuser.
 */
export async function grant(pool: Pool, { engine, tools, schema }: Grants): Promise<void> {
  const schemas = await names(pool, OWN_SCHEMAS);
  const audit = await names(pool, AUDIT);
  const logins = [...new Set([engine, tools])].filter((login) => login !== undefined);
  const statements = [
    LOCK,
    ...logins.flatMap((login) => schemas.flatMap((name) => withdrawn(name, login))),
    ...(engine === undefined ? [] : engineRights(escapeIdentifier(engine), audit)),
    ...(tools === undefined ? [] : toolsRights(escapeIdentifier(tools), schema)),
  ];
  // One message is one transaction: nobody is without a right in between.
  await pool.query({ text: statements.join(';\n') });
}

/** Several nodes may start at once, and rights that two change at a time are refused to one of them. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('switchroom rights', 0))`;

const OWN_SCHEMAS = `select nspname as name from pg_namespace
where nspname !~ '^pg_' and nspname <> 'information_schema' and pg_has_role(current_user, nspowner, 'usage')`;

const AUDIT = `select tablename as name from pg_tables where schemaname = 'switchroom' and tablename ~ '^audit'`;

async function names(pool: Pool, text: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>({ text });
  return rows.map(({ name }) => escapeIdentifier(name));
}

/** What happened is added to and never changed. */
const ADDED_TO = ['events', 'erasures'];
/** What the engine does by functions of their owner's: adds to the audit, deletes conversations and receipts whole. */
const FUNCTIONS = ['record_audit', 'delete_conversations', 'delete_receipts'];
/** Only a function deletes these, and whole conversations at that. */
const NOT_DELETED = ['conversations', 'handoffs', 'tool_calls'];
/** Written by migrations, and by the function that keeps receipts. */
const ONLY_READ = ['migrations', 'migration_lock', 'pack_files', 'receipts', 'receipt_keys', 'erasure_salts'];

const KEEPS_RECEIPTS = ['usage on schema switchroom', 'execute on function switchroom.settle_call'];

function engineRights(login: string, audit: readonly string[]): string[] {
  const rights = [
    ...KEEPS_RECEIPTS,
    ...FUNCTIONS.map((name) => `execute on function switchroom.${name}`),
    'select, insert, update, delete on all tables in schema switchroom',
    'usage, select on all sequences in schema switchroom',
  ];
  const without = [
    ...ADDED_TO.map((table) => `update, delete on switchroom.${table}`),
    ...audit.map((table) => `insert, update, delete on switchroom.${table}`),
    ...NOT_DELETED.map((table) => `delete on switchroom.${table}`),
    ...ONLY_READ.map((table) => `insert, update, delete on switchroom.${table}`),
  ];
  return [
    ...rights.map((right) => `grant ${right} to ${login}`),
    ...without.map((right) => `revoke ${right} from ${login}`),
  ];
}

function toolsRights(login: string, schema: string | undefined): string[] {
  const name = escapeIdentifier(schema ?? '');
  const tables = [
    `usage on schema ${name}`,
    `select, insert, update, delete on all tables in schema ${name}`,
    `usage, select on all sequences in schema ${name}`,
  ];
  return [...KEEPS_RECEIPTS, ...(schema === undefined ? [] : tables)].map(
    (right) => `grant ${right} to ${login}`,
  );
}

function withdrawn(schema: string, name: string): string[] {
  const login = escapeIdentifier(name);
  const kinds = ['tables', 'sequences', 'routines'].map((kind) => `all ${kind} in schema ${schema}`);
  return [...kinds, `schema ${schema}`].map((what) => `revoke all on ${what} from ${login}`);
}
