import { benchDatabase } from './database.ts';
import { runDrill } from './drill/run-drill.ts';

// Rehearses nights of the after-hours pack on a simulated clock: packs/after-hours/README.md. npm run drill
// Always on a database of its own: on a shared one, the clock would pass the deadlines of real conversations.
delete process.env.DATABASE_URL;
const server = await benchDatabase();
// Ctrl-C, or a reader that has gone: the database is still stopped and deleted.
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stop.abort());
process.stdout.on('error', () => stop.abort());
try {
  const result = await runDrill({ databaseUrl: server.url, print: console.log, signal: stop.signal });
  console.log(JSON.stringify(result));
  if (result.passed < result.scenarios) process.exitCode = 1;
} catch (thrown) {
  if (!stop.signal.aborted) throw thrown;
  process.exitCode = 1;
} finally {
  await server.stop();
}
