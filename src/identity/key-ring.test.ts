import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { freshPool } from '../testing/fresh-pool.ts';
import { givenKeyRing } from './key-ring.ts';
import { identityNode, passForRing, setClock } from './testing/identity-bench.ts';

const pool = freshPool();
const HOUR_MS = 3_600_000;
const show = (bearer: string) => ({ bearer, cookies: {} });

/** Two nodes, and the id of the key a token of the first one is signed with. */
function twoNodes() {
  const clock = setClock();
  const [one, other] = [identityNode(pool(), 'support', clock), identityNode(pool(), 'support', clock)];
  const issue = async () => {
    const { token } = await one.identity.tokenFor('cv_1');
    return { token, kid: decodeProtectedHeader(token).kid };
  };
  return { clock, one, other, issue };
}

test('a new key signs when every node knows it, and what the old one signed stays valid until it expires', async () => {
  const { clock, one, other, issue } = twoNodes();
  const before = await issue();
  await other.identity.authenticate(show(before.token));
  const id = await one.ring.rotate();
  expect((await issue()).kid).toBe(before.kid);

  // The node that did not rotate reads the ring again within 5 s; the key signs after 15.
  clock.pass(6_000);
  await other.identity.authenticate(show(before.token));
  await passForRing(pool(), 15_000);
  clock.pass(6_000);
  const after = await issue();
  expect(after.kid).toBe(id);
  for (const { token } of [before, after]) {
    expect((await other.identity.authenticate(show(token)))?.principal.id).toBe('cv_1');
  }

  await passForRing(pool(), 24 * HOUR_MS);
  clock.pass(6_000);
  await expect(other.identity.authenticate(show(before.token))).rejects.toMatchObject({
    code: 'credentials-invalid',
    detail: 'The token: It was signed with a key that is not known, or no longer.',
  });
});

test('rotated at once, nothing the old keys signed is valid within 5 seconds', async () => {
  const { clock, one, other, issue } = twoNodes();
  const before = await issue();
  await other.identity.authenticate(show(before.token));
  await one.ring.rotate({ atOnce: true });
  clock.pass(5_000);
  for (const { identity } of [one, other]) {
    await expect(identity.authenticate(show(before.token))).rejects.toMatchObject({
      code: 'credentials-invalid',
    });
  }
  expect((await other.identity.authenticate(show((await issue()).token)))?.principal.id).toBe('cv_1');
});

test('keys that nothing valid is signed with are deleted by the next rotation', async () => {
  const { one, issue } = twoNodes();
  const { kid } = await issue();
  await one.ring.rotate();
  await passForRing(pool(), 25 * HOUR_MS);
  await one.ring.rotate();
  const left = await pool().query<{ id: string }>({ text: 'select id from switchroom.signing_keys' });
  expect(left.rows.map(({ id }) => id)).not.toContain(kid);
});

test('what is signed for one purpose has another key than what is signed for another', async () => {
  const { one } = twoNodes();
  const [tokens, passes] = [await one.ring.keysFor('tokens'), await one.ring.keysFor('passes')];
  expect(tokens.signing.id).toBe(passes.signing.id);
  expect(tokens.signing.secret).not.toEqual(passes.signing.secret);
});

test('secrets of the environment are rotated in the environment', async () => {
  const ring = givenKeyRing('s'.repeat(32));
  await expect(ring.rotate()).rejects.toMatchObject({ code: 'config-invalid' });
});
