import type { PackCustomers } from '../contracts/pack.ts';
import type { Deleted, ToolDatabase } from '../contracts/store.ts';
import { inSession } from './in-session.ts';

/** Whom SQL of a pack is about: a customer with conversations, or conversations alone. */
export interface Subject {
  readonly customer: string | null;
  readonly conversations: readonly string[];
}

// Names both parameters and their types, as no statement needs to use both.
const SUBJECT = 'subject as (select $1::text as customer, $2::text[] as conversations)';

/** What a pack holds of its customers. */
export interface PackData {
  ids(): Promise<string[]>;
  conversationsOf(customer: string): Promise<string[]>;
  held(subject: Subject): Promise<Record<string, unknown[]>>;
  /** All of it in one transaction; resolves to how many rows by name. */
  erase(subject: Subject): Promise<Deleted>;
}

/** Runs a pack's SQL about its customers; a pack that has none holds nothing. */
export function packData(tables: ToolDatabase, customers: PackCustomers | undefined): PackData {
  const ids = (text: string, customer: string | null) =>
    inSession(tables, 'read', async (database) => {
      const rows = await database.query<{ id: string }>(...select(text, { customer, conversations: [] }));
      return rows.map(({ id }) => id);
    });
  return {
    ids: async () => (customers ? ids(customers.ids, null) : []),
    conversationsOf: async (customer) => (customers ? ids(customers.conversations, customer) : []),
    held: (subject) =>
      inSession(tables, 'read', async (database) => {
        const held: Record<string, unknown[]> = {};
        for (const [name, text] of Object.entries(customers?.held ?? {}))
          held[name] = await database.query(...select(text, subject));
        return held;
      }),
    erase: (subject) =>
      inSession(tables, 'write', async (database) => {
        const deleted: Record<string, number> = {};
        for (const [name, text] of Object.entries(customers?.erase ?? {})) {
          const counted = `with ${SUBJECT}, done as (${text} returning 1) select count(*)::integer as rows from done`;
          const [done] = await database.query<{ rows: number }>(counted, valuesOf(subject));
          deleted[name] = done?.rows ?? 0;
        }
        return deleted;
      }),
  };
}

function select(text: string, subject: Subject): [text: string, values: unknown[]] {
  return [`with ${SUBJECT} select * from (${text}) held`, valuesOf(subject)];
}

function valuesOf({ customer, conversations }: Subject): unknown[] {
  return [customer, conversations];
}
