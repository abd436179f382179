import { SwitchroomError } from '../../contracts/errors.ts';
import type { Pool } from './connect.ts';

/**
 * The desk whose name the staff, keys and audit of a deployment with these desks are kept under, and whose conversations have
 * ids that name no desk. It is found once and remembered: the one that has staff or keys already, else the first.
 */
export async function homeOf(pool: Pool, desks: readonly string[]): Promise<string> {
  const ask = async (text: string) => (await pool.query<{ home: string }>({ text, values: [desks] })).rows[0];
  const found = (await ask(KNOWN)) ?? (await ask(FIRST));
  if (found === undefined) throw new SwitchroomError('config-invalid', 'There is no desk to serve.');
  const values = [desks, found.home];
  await pool.query({ text: REMEMBER, values });
  // Of nodes that start at once, the first one decides.
  return (await ask(KNOWN))?.home ?? found.home;
}

const KNOWN = `select home from switchroom.homes
where desk = any($1) order by array_position($1::text[], desk) limit 1`;

/** Of before it was remembered. */
const FIRST = `select desk as home from unnest($1::text[]) with ordinality as given (desk, place)
order by not exists (select from switchroom.staff where staff.desk = given.desk)
  and not exists (select from switchroom.api_keys where api_keys.desk = given.desk), place
limit 1`;

const REMEMBER = `insert into switchroom.homes (desk, home)
select desk, $2 from unnest($1::text[]) as desk on conflict do nothing`;
