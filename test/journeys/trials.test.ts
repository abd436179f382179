import { beforeAll, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { learnFloors } from '../../src/app/learn-floors.ts';
import type { RunningServer } from '../../src/app/serve.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';

interface Logged {
  readonly data: {
    readonly trial?: { readonly name: string; readonly variant: string };
    readonly deskVersion?: string;
  };
}

/** The support desk with another style. */
const tried = { ...support.desk, style: `${support.desk.style} Say please.` };

// What a node learns as it starts keeps this process from answering others.
beforeAll(() => learnFloors([support]));

/** What an owner reads of conversations at a node. */
async function reader(node: RunningServer) {
  const owner = await ownersApi(node);
  const log = async (id: string) =>
    (await owner.json<{ events: Logged[] }>(`/v1/conversations/${id}/events?limit=500`)).events;
  return {
    trialOf: async (id: string) => (await log(id))[0]?.data.trial,
    versionsOf: async (id: string) => [
      ...new Set((await log(id)).flatMap(({ data }) => data.deskVersion ?? [])),
    ],
  };
}

test('a trial serves each conversation by one version: on any node, across handoffs, after a restart and when it is continued', async () => {
  const trials = { support: { name: 'please', share: 0.5, desk: tried } };
  const nodes = await deskNodes({ pack: support, trials });
  const [one, other] = [await nodes.start(), await nodes.start()];
  const customer = new ApiClient(one.url);
  const { trialOf } = await reader(one);
  const ids = new Map<string, string>();
  while (ids.size < 2) {
    const id = await customer.open();
    const trial = await trialOf(id);
    expect(trial?.name).toBe('please');
    ids.set(trial?.variant ?? '', id);
  }
  const as = (id: string) => ({ authorization: `Bearer ${customer.token(id)}` });
  const say = ({ url }: RunningServer, id: string, text: string) =>
    new ApiClient(url).json<{ owner: string }>(`/v1/conversations/${id}/messages`, {
      ...{ method: 'POST', headers: as(id) },
      body: JSON.stringify({ text }),
    });
  for (const id of ids.values()) {
    expect(await say(one, id, 'I was charged twice for May.')).toMatchObject({ owner: 'billing' });
    await say(other, id, 'HL-1001, maria.santos@example.com');
  }
  await nodes.stop(one);
  await nodes.stop(other);

  const third = await nodes.start();
  const later = await reader(third);
  const versions: string[] = [];
  for (const [variant, id] of ids) {
    await say(third, id, 'no, leave it');
    versions.push(...(await later.versionsOf(id)));
    const init = { method: 'POST', headers: as(id) };
    const api = new ApiClient(third.url);
    await api.json(`/v1/conversations/${id}/close`, { ...init, body: '{}' });
    const body = JSON.stringify({ previous: id });
    const next = await api.json<{ id: string }>('/v1/conversations', { ...init, body });
    expect(await later.trialOf(next.id)).toEqual({ name: 'please', variant });
  }
  // Each of the two was served by one version from its beginning to its end, and not by the same.
  expect(new Set(versions).size).toBe(2);
  expect(versions.length).toBe(2);

  const scorecard = await runFile(['src/cli/main.ts', 'scorecard', '--by', 'trial'], {
    environment: { DATABASE_URL: nodes.url },
  });
  expect(scorecard.stderr).toBe('');
  expect(scorecard.stdout).toMatch(/^trial please +a +b +b beside a$/m);
  expect(scorecard.stdout).toMatch(/^conversations +\d+ +\d+$/m);
  expect(scorecard.stdout).toMatch(/^stars, of those rated +- +- +too few: can't tell$/m);
});

test('a trial of a desk that can not be, or is another one, is told at the start', async () => {
  const nodes = await deskNodes({ pack: support });
  const trial = { name: 'broken', share: 0.1, desk: { ...tried, entry: 'nobody' } };
  await expect(nodes.start({ trials: { support: trial } })).rejects.toMatchObject({ code: 'desk-invalid' });
});
