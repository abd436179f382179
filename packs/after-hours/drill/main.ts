import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDrill } from './run-drill.ts';

// Always a database of its own: on a shared one, the simulated clock would pass the deadlines of real conversations.
const folder = await mkdtemp(join(tmpdir(), 'switchroom-drill-'));
// Run as root, PostgreSQL is another user and must get in.
await chmod(folder, 0o755);
// Ctrl-C, or a reader that has gone: the database is still stopped and deleted.
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stop.abort());
process.stdout.on('error', () => stop.abort());
try {
  const result = await runDrill({ dataFolder: folder, print: console.log, signal: stop.signal });
  console.log(JSON.stringify(result));
  if (result.passed < result.scenarios) process.exitCode = 1;
} catch (thrown) {
  if (!stop.signal.aborted) throw thrown;
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
