import type { ApiKey, ApiKeyStore } from '../../contracts/api-key.ts';
import type { Pool } from './connect.ts';

/** The API keys of one desk in PostgreSQL: hashes, no secrets. */
export function apiKeyStore(pool: Pool, desk: string): ApiKeyStore {
  return {
    async add({ id, name, roles, scopes, desks, madeAt, expiresAt }, hash) {
      const values = [id, desk, name, roles, scopes, hash, madeAt, expiresAt, desks];
      await pool.query({ text: ADD, values });
    },
    async list() {
      const text = `select ${COLUMNS} from switchroom.api_keys where desk = $1 order by made_at, id`;
      return (await pool.query<ApiKey>({ text, values: [desk] })).rows;
    },
    async use(id, hash, now) {
      const found = await pool.query<ApiKey>({ name: 'api-key', text: FIND, values: [id, desk, hash, now] });
      const [key] = found.rows;
      // To within a minute, so that a key in use costs hardly a write.
      if (key) await pool.query({ name: 'api-key-used', text: USED, values: [id, now] });
      return key;
    },
    async revoke(id, now) {
      return (await pool.query({ text: REVOKE, values: [id, desk, now] })).rowCount === 1;
    },
    async rotate(id, hash, now, oldUntil) {
      return (await pool.query<ApiKey>({ text: ROTATE, values: [id, desk, hash, now, oldUntil] })).rows[0];
    },
  };
}

const COLUMNS = `id, name, roles, scopes, desks, made_at as "madeAt", expires_at as "expiresAt", used_at as "usedAt",
  revoked_at as "revokedAt"`;

const ADD = `insert into switchroom.api_keys (id, desk, name, roles, scopes, hash, made_at, expires_at, desks)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const VALID = 'id = $1 and desk = $2 and revoked_at is null and (expires_at is null or expires_at > $4)';

const FIND = `select ${COLUMNS} from switchroom.api_keys
where ${VALID} and (hash = $3 or (old_hash = $3 and old_until > $4))`;

const USED = `update switchroom.api_keys set used_at = $2
where id = $1 and (used_at is null or used_at < $2::timestamptz - interval '1 minute')`;

const REVOKE = `update switchroom.api_keys set revoked_at = $3, old_hash = null, old_until = null
where id = $1 and desk = $2 and revoked_at is null`;

const ROTATE = `update switchroom.api_keys set old_hash = hash, old_until = $5, hash = $3
where ${VALID} returning ${COLUMNS}`;
