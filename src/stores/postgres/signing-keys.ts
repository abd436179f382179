import { SwitchroomError } from '../../contracts/errors.ts';
import type { SigningKey, SigningKeyStore } from '../../contracts/signing.ts';
import type { Pool } from './connect.ts';

interface KeyRow extends SigningKey {
  readonly signs: boolean;
}

/** The ring of signing keys in PostgreSQL, by the database's clock. */
export function signingKeyStore(pool: Pool): SigningKeyStore {
  const read = async () => (await pool.query<KeyRow>({ name: 'signing-keys', text: KEYS })).rows;
  return {
    async keys({ id, secret }) {
      let rows = await read();
      if (rows.length === 0) {
        // Of nodes that try at once one makes it; the others read what it made.
        await pool.query({ text: FIRST, values: [id, secret] });
        rows = await read();
      }
      const signing = rows.find(({ signs }) => signs);
      if (signing === undefined) throw new SwitchroomError('internal', 'No key of the ring signs.');
      return { signing, verifying: rows };
    },
    async rotate({ key, signsInMs, verifiesMs }) {
      await pool.query({ text: ROTATE, values: [key.id, key.secret, signsInMs, verifiesMs] });
    },
  };
}

// The newest key that signs already; while a new one is being made known the one before goes on.
const KEYS = `with valid as (
  select id, secret, signs_from from switchroom.signing_keys
  where coalesce(verifies_until, 'infinity') > clock_timestamp()
), signing as (
  select id from valid where signs_from <= clock_timestamp() order by signs_from desc, id desc limit 1
)
select id, secret, id in (select id from signing) as signs from valid order by signs_from desc, id desc`;

const FIRST = `insert into switchroom.signing_keys (id, secret, first, signs_from)
select $1, $2, true, clock_timestamp() where not exists (select from switchroom.signing_keys)
on conflict do nothing`;

const ROTATE = `with outlived as (
  delete from switchroom.signing_keys where verifies_until < clock_timestamp()
), before as (
  update switchroom.signing_keys
  set verifies_until = clock_timestamp() + ($3::float8 + $4::float8) * interval '1 ms'
  where verifies_until is null or $4 = 0
)
insert into switchroom.signing_keys (id, secret, signs_from)
values ($1, $2, clock_timestamp() + $3::float8 * interval '1 ms')`;
