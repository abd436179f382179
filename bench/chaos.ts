import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/stores/embedded/start-embedded.ts';
import { endServer } from '../src/testing/end-server.ts';
import { runChaos } from './chaos/run-chaos.ts';

// Conversations with write tools on three processes and one PostgreSQL, with a process killed every second.
const [conversations = 1_000, turns = 6] = process.argv.slice(2).map(Number);
const AT_ONCE = 60;

const folder = await mkdtemp(join(tmpdir(), 'switchroom-chaos-'));
await chmod(folder, 0o755);
const server = await startEmbedded({ folder });
const startedAt = performance.now();
const figures = await runChaos({
  databaseUrl: server.url,
  ...{ conversations, turns, atOnce: AT_ONCE, nodes: 3, killEveryMs: 1_000 },
  databaseRestarts: 2,
  // First an operator's restart, then a crash.
  restartDatabase: async (time) => void (await endServer(folder, time === 1 ? 'SIGINT' : 'SIGKILL')),
});
const seconds = Math.round((performance.now() - startedAt) / 1000);
await server.stop();
await rm(folder, { recursive: true, force: true });
console.log(`${conversations * turns} turns in ${seconds} s, PostgreSQL restarted twice`);
console.log(JSON.stringify(figures));
