import { bikes } from '../docs/snippets/bikes/pack.ts';
import { createDesk } from '../src/app/create-desk.ts';
import { deploymentSettings } from '../src/app/deployment-settings.ts';
import { httpApp } from '../src/app/http-app.ts';
import { deskIdentity } from '../src/app/identity.ts';
import { systemClock, systemTimers } from '../src/app/system.ts';
import { browserLine } from '../src/lines/browser/browser-line.ts';
import { listenLine } from '../src/lines/listen/listen-line.ts';
import { staffLine } from '../src/lines/staff/staff-line.ts';
import { connect } from '../src/stores/postgres/connect.ts';

const ORIGIN = 'http://localhost';

/** `/v1/openapi.json` as a server answers it that has every line of the console. Nothing is asked of the database. */
export async function apiDocument(): Promise<Record<string, unknown>> {
  const pool = connect('postgres://nobody@localhost:1/none');
  const parts = { clock: systemClock, timers: systemTimers, onDefect: () => undefined };
  const running = await createDesk({ pack: bikes, models: [], pool, ...parts });
  const own = deskIdentity({ desk: bikes.desk.id, pool, settings: undefined, environment: {}, ...parts });
  const at = { addressOf: () => undefined, originOf: () => ORIGIN };
  const app = httpApp(
    running,
    { error: () => undefined },
    {
      ...at,
      hosts: new Set(['localhost']),
      stopping: new AbortController().signal,
      identity: own.identity,
      duty: own,
      kept: own,
      settings: deploymentSettings({
        config: { models: [], prices: {}, phone: {} },
        environment: { HOST: 'localhost' },
        desks: running.desks,
        ways: own.ways,
      }),
      staff: staffLine({ ...own, ...at }),
      listen: listenLine({
        ...running,
        ...parts,
        calls: { join: () => undefined },
        deskFor: () => running.desk,
        keys: () => own.ring.keysFor('passes of calls'),
      }).app,
      voice: browserLine({
        ...parts,
        exchange: running.exchange,
        answer: undefined,
        simulated: true,
        keys: () => own.ring.keysFor('passes of calls'),
      }).app,
    },
  );
  const answer = await app.request('/v1/openapi.json', { headers: { host: 'localhost' } });
  return (await answer.json()) as Record<string, unknown>;
}
