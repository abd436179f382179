import { randomBytes } from 'node:crypto';
import type { Pool } from '../stores/postgres/connect.ts';

/** A login without any right of its own. */
export interface TestLogin {
  readonly name: string;
  /** Connects with it to the database that `testLogin` was given. */
  readonly url: string;
  /** Deletes it; its database must be gone. */
  drop(): Promise<void>;
}

/** Makes a login on the server of a database of the tests; `server` stays connected to another one. */
export async function testLogin(server: Pool, url: string): Promise<TestLogin> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await server.query({ text: `create role ${name} login password '${name}'` });
  const own = new URL(url);
  own.username = name;
  own.password = name;
  return {
    name,
    url: own.href,
    async drop() {
      await server.query({ text: `drop role ${name}` });
    },
  };
}
