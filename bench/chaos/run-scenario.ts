import { setTimeout as delay } from 'node:timers/promises';
import { audit } from './audit/audit.ts';
import { type Counts, countsOf, type Finding } from './audit/findings.ts';
import { readEvidence } from './audit/read-evidence.ts';
import { Client } from './customers/client.ts';
import { talk } from './customers/customer.ts';
import type { Sent } from './customers/sent.ts';
import type { Scenario } from './scenario.ts';
import { startWorld, type World } from './world.ts';

/** How many conversations a scenario holds when nobody says. */
export const CONVERSATIONS = 72;
const MESSAGES = 4;
const AT_ONCE = 40;
/** How long things break, unless all customers were answered before. */
const STORM_MS = 25_000;
/** When nothing breaks any more and nobody at all was answered for so long, nobody will be. */
const PATIENCE_MS = 90_000;
/** How long nodes may take, once nothing breaks any more, to end what was begun. */
const CALM_MS = 90_000;
const POLL_MS = 200;

/** What came of a scenario. */
export interface Outcome {
  readonly counts: Counts & { readonly conversations: number; readonly kills: number };
  readonly findings: readonly Finding[];
  readonly seconds: number;
  /** How many statements a proxy did something to, beside being slow. */
  readonly hits: number;
}

/**
 * Holds conversations while a scenario breaks things, waits until it is calm, and audits all that is on record. `stopped`
 * ends it early: nobody waits for answers any more.
 */
export async function runScenario(
  scenario: Scenario,
  conversations: number,
  stopped: AbortSignal = new AbortController().signal,
): Promise<Outcome> {
  const startedAt = performance.now();
  const world = await startWorld(scenario.world);
  try {
    const calm = AbortSignal.timeout(scenario.stormMs ?? STORM_MS);
    const ended = new AbortController();
    const storm = scenario.storm(world, AbortSignal.any([calm, ended.signal, stopped]));
    const client = new Client(world.nodes, storm, { patienceMs: PATIENCE_MS, stopped });
    const sent = await talkAll(client, conversations);
    ended.abort();
    await storm;
    if (!stopped.aborted) await untilCalm(world);
    await world.nodes.settled();
    const evidence = await readEvidence(world.pool, sent, world.outside.charges());
    const findings = [...Array.from({ length: world.nodes.hangs }, () => HUNG), ...audit(evidence)];
    const kills = world.nodes.kills + world.kills.database;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const hits = world.proxies.reduce((sum, proxy) => sum + proxy.hits, 0);
    return { counts: { conversations, kills, ...countsOf(findings) }, findings, seconds, hits };
  } finally {
    await world.stop();
  }
}

async function talkAll(client: Client, conversations: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  let next = 0;
  const customer = async () => {
    while (next < conversations) sent.push(...(await talk(client, next++, MESSAGES)));
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, conversations) }, customer));
  return sent;
}

const HUNG: Finding = { count: 'stuck', conversation: 'none', what: 'a node neither started nor ended' };

/** Waits until no node holds anything and no deadline is due soon; what is not done by then is for the audit. */
async function untilCalm({ pool }: World): Promise<void> {
  const giveUpAt = Date.now() + CALM_MS;
  while (Date.now() < giveUpAt) {
    const { rows } = await pool.query<{ busy: boolean }>({ text: BUSY }).catch(() => ({ rows: [] }));
    if (rows[0]?.busy === false) return;
    await delay(POLL_MS);
  }
}

const BUSY = `select exists (select from switchroom_conversations where node is not null)
  or exists (select from switchroom_deadlines where due_at < now() + interval '10 s') as busy`;
