import { definePack } from 'switchroom';
import { readEnvironment } from '../../src/app/environment.ts';
import { serve } from '../../src/app/serve.ts';
import { openaiRealtime } from '../../src/models/openai-realtime/index.ts';
import { handoffDesk } from '../handoff-desk.ts';
import { ACCOUNT } from './phone-end.ts';
import { answerWith } from './process.ts';

// The whole server, as `npm start` runs it.
const [, , modelUrl = '', databaseUrl = ''] = process.argv;
const pack = definePack({ name: 'bench', desk: handoffDesk });
const speech = openaiRealtime({ url: modelUrl, apiKey: 'bench' });
const environment = readEnvironment({
  ...{ ...ACCOUNT, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'warn' },
});
// How many it holds is what is looked for.
const calls = { most: 10_000, busiest: 1 };
const server = await serve({ pack, models: [], prices: {}, phone: {}, speech, calls }, environment);

answerWith({
  callee: () => ({ desk: server.url }),
  cpu: () => process.cpuUsage(),
  memory: async () => {
    // What the first one finds in buffers is given back by the second.
    for (let time = 0; time < 2; time++) await globalThis.gc?.({ execution: 'async', type: 'major' });
    return process.memoryUsage();
  },
});
