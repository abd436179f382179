import { escapeLiteral } from 'pg';
import type { Pool } from './connect.ts';

/**
 * Keeps the rows of a schema's tables as they are now, for `rewind` to put back. The caller must be a superuser.
 * A trigger on each table notes which of them are written to. The desk's own tables are let alone.
 */
export async function keepRows(pool: Pool, schema: string): Promise<void> {
  const of = escapeLiteral(schema);
  await pool.query({
    text: `
      create schema kept_rows;
      create table kept_rows.written (name text primary key);
      create function kept_rows.note() returns trigger language plpgsql security definer as $$ begin
        insert into kept_rows.written values (tg_table_name) on conflict do nothing;
        return null;
      end $$;
      create table kept_rows.sequences as
        select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value, last_value is not null as used
        from pg_sequences where schemaname = ${of} and sequencename not like 'switchroom\\_%';
      do $$ declare name text; begin
        for name in select c.relname from pg_class c where c.relnamespace = ${of}::regnamespace and c.relkind = 'r'
            and c.relname not like 'switchroom\\_%' loop
          execute format('create table kept_rows.%I as table %I.%I', 'rows of ' || name, ${of}, name);
          execute format('create trigger note_written after insert or update or delete on %I.%I for each row execute function kept_rows.note()', ${of}, name);
        end loop;
      end $$;
      create procedure kept_rows.rewind() language plpgsql as $$ declare name text; columns text; begin
        -- Neither foreign keys nor triggers look on.
        set local session_replication_role = replica;
        for name in select w.name from kept_rows.written w loop
          select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
            where a.attrelid = format('%I.%I', ${of}, name)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
          execute format('delete from %I.%I', ${of}, name);
          execute format('insert into %I.%I (%s) overriding system value select %s from kept_rows.%I', ${of}, name, columns, columns, 'rows of ' || name);
        end loop;
        perform setval(s.name, s.value, s.used) from kept_rows.sequences s;
        delete from kept_rows.written;
      end $$;`,
  });
}

/** The tables whose rows were written to since `keepRows`, or the last `rewind`. */
export async function writtenTables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>({
    text: 'select name from kept_rows.written order by name',
  });
  return rows.map(({ name }) => name);
}

/** Puts the rows back as they were, and where sequences stood. */
export async function rewind(pool: Pool): Promise<void> {
  await pool.query({ text: 'call kept_rows.rewind()' });
}
