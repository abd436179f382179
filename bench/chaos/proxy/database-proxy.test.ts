import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../src/stores/postgres/connect.ts';
import { testDatabase } from '../../../src/testing/test-database.ts';
import { Batches } from './batches.ts';
import { DatabaseProxy, type Rule } from './database-proxy.ts';

/** A database with a table of marks, reached through a proxy and past it. */
async function proxied() {
  const { url, drop } = await testDatabase();
  const proxy = await DatabaseProxy.start(url);
  const through = connect(proxy.through(url), { connections: 1 });
  const past = connect(url, { connections: 1 });
  onTestFinished(async () => {
    await Promise.all([through.end(), past.end()]);
    await proxy.stop();
    await drop();
  });
  await past.query({ text: 'create table marks (mark text)' });
  const mark = (text: string) =>
    through.query({ name: 'mark', text: 'insert into marks values ($1)', values: [text] });
  const marks = async () =>
    (await past.query<{ mark: string }>({ text: 'select mark from marks' })).rows.map((row) => row.mark);
  return { proxy, mark, marks };
}

const chosen = (does: Rule['does']): Rule[] => [{ matches: (sent) => sent.includes('chosen'), does }];

test('what is asked through the proxy is answered as without it', async () => {
  const { mark, marks } = await proxied();
  await mark('one');
  await mark('two');
  expect(await marks()).toEqual(['one', 'two']);
});

test('a commit whose answer is lost is done, and whoever asked for it sees a broken connection', async () => {
  const { proxy, mark, marks } = await proxied();
  proxy.rules = chosen('lose-answer');
  await mark('other');
  await expect(mark('chosen')).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(await marks()).toEqual(['other', 'chosen']);
  await mark('afterwards');
  expect(await marks()).toEqual(['other', 'chosen', 'afterwards']);
  expect(proxy.hits).toBe(1);
});

test('a commit whose request is lost is never done', async () => {
  const { proxy, mark, marks } = await proxied();
  proxy.rules = chosen('lose-request');
  await expect(mark('chosen')).rejects.toMatchObject({ code: 'store-unavailable' });
  await mark('other');
  expect(await marks()).toEqual(['other']);
});

test('what is swallowed comes through when the network is back', async () => {
  const { proxy, mark, marks } = await proxied();
  await mark('before');
  proxy.swallow();
  const swallowed = mark('swallowed');
  expect(await marks()).toEqual(['before']);
  proxy.restore();
  await swallowed;
  expect(await marks()).toEqual(['before', 'swallowed']);
});

test('connections that were reset are opened anew', async () => {
  const { proxy, mark, marks } = await proxied();
  await mark('before');
  proxy.reset();
  await mark('lost').catch(() => undefined);
  await mark('after');
  expect(await marks()).toEqual(expect.arrayContaining(['before', 'after']));
});

test('bytes are cut into batches wherever the network cuts them', () => {
  const message = (type: string, body: string) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(4 + body.length);
    return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
  };
  const startup = message('', 'user');
  const prepared = Buffer.concat([message('P', 'insert'), message('B', 'values'), message('S', '')]);
  const simple = message('Q', 'commit');
  const sent = Buffer.concat([startup, prepared, simple]);
  for (const size of [1, 7, 64, sent.length]) {
    const batches = new Batches();
    const cut = Array.from({ length: Math.ceil(sent.length / size) }, (_, at) =>
      sent.subarray(at * size, (at + 1) * size),
    );
    expect(cut.flatMap((chunk) => batches.push(chunk))).toEqual([startup, prepared, simple]);
  }
});
