import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startUpkeep } from '../../src/app/upkeep.ts';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { databaseClock } from '../../src/stores/postgres/database-clock.ts';
import { answerWith } from '../calls/process.ts';
import { benchPool } from '../database.ts';
import { WORDS } from './scale-desk.ts';
import { scaleNode, turn } from './scale-node.ts';

// A node in a process of its own: `switchroom serve` without its lines.
const CONNECTIONS = 16;
const AT_ONCE = 100;
const WARM_UP_MS = 2_000;
const SETTLE_MS = 5_000;
/** What Linux counts the CPU time of a process in. */
const TICKS_A_SECOND = 100;

const [, , url = ''] = process.argv;
const pool = await benchPool(url, CONNECTIONS);
const { exchange, switchboard } = scaleNode(pool);
const upkeep = startUpkeep(exchange, await databaseClock(pool), (thrown) => console.error(thrown));

answerWith({ watch, quiet, turns, end });

/** Follows conversations; resolves when the last event of each was heard, and nothing more is on its way. */
async function watch(logs: readonly { readonly id: string; readonly seq: number }[]): Promise<number> {
  const { signal } = new AbortController();
  const begin = async ({ id, seq }: (typeof logs)[number]) => {
    const events = switchboard.follow(id, seq - 1, signal)[Symbol.asyncIterator]();
    await events.next();
    void events.next();
  };
  // All at once they would wait for a connection for longer than one waits.
  for (let at = 0; at < logs.length; at += AT_ONCE)
    await Promise.all(logs.slice(at, at + AT_ONCE).map(begin));
  await sleep(SETTLE_MS);
  return logs.length;
}

/** What doing nothing costs, in per cent of a core: of this process, and of the server's that work for it; 0 where that is not told. */
async function quiet({ ms }: { ms: number }): Promise<{ nodePct: number; serverPct: number }> {
  const own = process.cpuUsage();
  const before = await serverCpuMs(pool);
  await sleep(ms);
  const { user, system } = process.cpuUsage(own);
  const after = await serverCpuMs(pool);
  const servers = [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
  return { nodePct: ((user + system) / 1_000 / ms) * 100, serverPct: (servers / ms) * 100 };
}

/** CPU time that each of the server's processes for our connections has used so far, in ms. */
async function serverCpuMs(of: Pool): Promise<Map<number, number>> {
  const { rows } = await of.query<{ pid: number }>({
    text: `select pid from pg_stat_activity where application_name = 'switchroom'`,
  });
  const used = rows.map(async ({ pid }) => [pid, await cpuMsOf(pid)] as const);
  return new Map(await Promise.all(used));
}

async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // After the name in brackets, user and system time are the 12th and 13th.
  const [user = 0, system = 0] = stat
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((user + system) * 1_000) / TICKS_A_SECOND;
}

/** Turns a second of conversations that somebody always speaks in. */
async function turns({ ms, atOnce }: { ms: number; atOnce: number }): Promise<number> {
  const opened = await Promise.all(Array.from({ length: atOnce }, () => switchboard.open({ line: 'chat' })));
  const began = performance.now() + WARM_UP_MS;
  let counted = 0;
  const talk = async (id: string) => {
    for (let now = 0; now < began + ms; ) {
      await turn(switchboard, id, WORDS.handOver);
      now = performance.now();
      if (now > began && now < began + ms) counted++;
    }
  };
  await Promise.all(opened.map(({ id }) => talk(id)));
  return (counted * 1_000) / ms;
}

async function end(): Promise<void> {
  await upkeep.stop();
  await exchange.drain();
}
