import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import { defineAgent, defineDesk, definePack } from 'switchroom';
import { afterAll, describe, expect, test } from 'vitest';
import { hedgedYes, plainYes } from '../../src/consent/testing/answers.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import fc, { runs } from '../../src/testing/properties.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import type { Reply } from '../support/api.ts';
import { packDesk } from '../support/pack-desk.ts';
import { type CallOf, MONDAY, PACK_OFFERS, PACKS, type PackOffer, type Sql } from '../support/pack-offers.ts';

const MOST_MODEL_CALLS = 5_000;
type Served = Awaited<ReturnType<typeof packDesk>>;
const desks: Served[] = [];

afterAll(async () => {
  for (const desk of desks) await desk.close();
});

async function served(pack: Pack, options: Parameters<typeof packDesk>[1] = {}): Promise<Served> {
  const clock = { now: () => MONDAY };
  const desk = await packDesk(pack, { ...(pack.name === 'salon' && { clock }), ...options });
  desks.push(desk);
  return desk;
}

/** Runs in the pack's own schema. */
const sqlOf =
  ({ pool }: Served, { name, database }: Pack): Sql =>
  async <Row extends object>(text: string, values: unknown[] = []) => {
    const client = await pool.connect();
    try {
      await client.query(`begin; set local search_path to ${database?.schema ?? name}, pg_catalog`);
      const { rows } = await client.query<Row>(text, values);
      await client.query('commit');
      return rows;
    } catch (thrown) {
      await client.query('rollback');
      throw thrown;
    } finally {
      client.release();
    }
  };

/** All tools of a pack, under one agent, served by a model that calls what it is aimed at in every turn. */
function packOfOne({ name, desk, database }: Pack): Pack {
  const tools = new Map(
    [...desk.agents.values()].flatMap((agent) => agent.tools.map((tool) => [tool.name, tool])),
  );
  const clerk = defineAgent({
    ...{ id: 'clerk', name: 'Clerk', handoffDescription: '-', instructions: 'Do it.' },
    tools: [...tools.values()],
  });
  const one = defineDesk({ id: name, name: 'One', entry: 'clerk', agents: [clerk] });
  return definePack({ name, desk: one, ...(database && { database }) });
}

async function atOnce(pack: Pack) {
  let aim: CallOf | undefined;
  const respond = ({ request: { input } }: { request: { input: unknown } }) => {
    const last = Array.isArray(input) ? input.at(-1) : undefined;
    if (last?.type === 'function_call_result' || aim === undefined) return [assistantMessage('Well.')];
    return [functionCall(aim.name, aim.arguments as Record<string, unknown>, { callId: 'same' })];
  };
  const steps = Array.from({ length: MOST_MODEL_CALLS }, () => ({ type: 'responder', respond }) as const);
  const desk = await served(packOfOne(pack), { models: [linkTo(new ScriptedModel(steps))] });
  const aimAt = (call: CallOf) => {
    aim = call;
  };
  return { desk, aimAt };
}

/** The offers of each pack, with the desk that makes them. */
const offersOf = ({ name }: Pack) =>
  new Map(PACK_OFFERS.flatMap((offer) => (offer.pack.name === name ? [[offer.tool, offer] as const] : [])));
const done = ({ toolCalls }: Reply, tool: string) =>
  toolCalls.filter(({ name, status }) => name === tool && status === 'ok').length;

test('every write of every pack that the customer must agree to is tried here', () => {
  const offered = PACKS.flatMap(({ desk }) =>
    [...desk.agents.values()].flatMap(({ tools }) =>
      tools.flatMap(({ name, consent }) => (consent && 'offer' in consent ? name : [])),
    ),
  );
  expect(new Set(offered)).toEqual(new Set(PACK_OFFERS.map(({ tool }) => tool)));
});

/** Comes to an offer in a conversation of its own; resolves to what answers it. */
type Ask = (offer: PackOffer) => Promise<(words: string) => Promise<Reply>>;

/** Tries many answers that are none, and at each offer one plain yes, and one more. */
async function tryAnswers(pack: Pack, ask: Ask): Promise<void> {
  const offers = offersOf(pack);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...offers.keys()), hedgedYes, async (tool, words) => {
      const answer = await ask(offers.get(tool) as PackOffer);
      expect(done(await answer(words), tool), words).toBe(0);
    }),
    runs(20),
  );
  for (const offer of offers.values()) {
    const [yes = 'yes'] = fc.sample(plainYes, 1);
    const answer = await ask(offer);
    expect(done(await answer(yes), offer.tool), `${offer.tool}: ${yes}`).toBe(1);
    expect(done(await answer('yes'), offer.tool), offer.tool).toBe(0);
  }
}

describe.each(PACKS)('in the pack $name', (pack) => {
  test('a model that calls the write at once never writes without a plain yes to the offer, and once with it', async () => {
    const { desk, aimAt } = await atOnce(pack);
    const sql = sqlOf(desk, pack);
    await tryAnswers(pack, async ({ tool, facts, prepare, first, call }) => {
      const about = (await prepare?.(sql)) ?? '';
      const id = await desk.api.open(facts ? { facts } : {});
      if (first) {
        aimAt(first);
        await desk.api.say(id, 'first this');
      }
      aimAt({ name: tool, arguments: call(about) });
      const offer = await desk.api.say(id, 'please do it');
      expect(offer.toolCalls, offer.reply).toEqual([{ name: tool, status: 'waiting', offered: true }]);
      return (words) => desk.api.say(id, words);
    });
  });

  test('the floor never writes without a plain yes to the offer, and once with it', async () => {
    const desk = await served(pack);
    const sql = sqlOf(desk, pack);
    await tryAnswers(pack, async ({ tool, facts, prepare, lines }) => {
      const about = (await prepare?.(sql)) ?? '';
      const id = await desk.api.open(facts ? { facts } : {});
      let last: Reply | undefined;
      for (const line of lines(about)) last = await desk.api.say(id, line);
      expect(last?.toolCalls.at(-1), last?.reply).toEqual({ name: tool, status: 'waiting', offered: true });
      return (words) => desk.api.say(id, words);
    });
  });
});
