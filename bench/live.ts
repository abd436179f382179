import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { support } from '../packs/support/pack.ts';
import { loadConfig } from '../src/app/config.ts';
import { readEnvironment } from '../src/app/environment.ts';
import { phoneAccountOf } from '../src/app/phone.ts';
import { vendorClient } from '../src/lines/phone/vendor-client.ts';
import { modelCheck } from './live/model-check.ts';
import { phoneCheck } from './live/phone-check.ts';
import { isConfirmed, type LiveCheck, runChecks } from './live/report.ts';
import { speechCheck } from './live/speech-check.ts';

// A short journey against real vendors, where their keys are in the environment: docs/live-runs.md.
// npm run -s live [most USD]
const capUsd = Number(process.argv[2] ?? 0.5);
if (!(capUsd > 0)) {
  console.error('npm run -s live -- [most USD]');
  process.exit(2);
}

const config = await loadConfig(process.cwd());
const account = phoneAccountOf(readEnvironment(process.env));
const folder = await mkdtemp(join(tmpdir(), 'switchroom-live-'));
const desk = { pack: support, prices: config.prices, place: { dataFolder: folder } };
const without = (name: string, missing: string): LiveCheck => ({
  ...{ name, missing },
  run: () => Promise.reject(new TypeError(missing)),
});

const checks = [
  ...(config.models.length > 0
    ? config.models.map((link) => modelCheck(link, desk))
    : [without('model', 'no model is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL')]),
  config.speech
    ? speechCheck(config.speech, desk)
    : without('speech', 'no speech model is configured: set OPENAI_API_KEY'),
  account
    ? phoneCheck(vendorClient(account), account.publicUrl)
    : without('telephone', 'no account is named: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN'),
];
const at = new Date().toISOString();
const results = await runChecks(checks, { capUsd, now: () => performance.now() });
await rm(folder, { recursive: true, force: true });

for (const { check, status, detail, ms, tokens, usd } of results)
  console.log(
    `${status.padEnd(8)} ${check}: ${detail}${status === 'skipped' ? '' : ` (${ms} ms, ${tokens} tokens, ${usd} USD)`}`,
  );
const kept = join('reports', 'live');
await mkdir(kept, { recursive: true });
const file = join(kept, `${at.replaceAll(':', '-')}.json`);
await writeFile(file, `${JSON.stringify({ at, capUsd, results }, null, 2)}\n`);
const counts = Object.groupBy(results, ({ status }) => status);
const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map(
  (status) => counts[status]?.length ?? 0,
);
console.log(
  JSON.stringify({ at, passed, failed, skipped, usd: results.reduce((sum, { usd }) => sum + usd, 0), file }),
);
if (!isConfirmed(results)) process.exitCode = 1;
