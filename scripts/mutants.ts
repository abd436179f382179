import { existsSync, globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { startShortLived } from '../src/testing/short-lived-server.ts';

// Changes the code of a folder in small ways, and tells which changes its own tests do not notice: `npm run mutants -- src/desk`.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const [folder = ''] = positionals;
if (!/^(?:src|packs)\/[\w/-]+$/.test(folder) || !existsSync(folder)) {
  console.error(
    'Usage: npm run mutants -- <folder> [--sample <mutants> [--seed <seed>]], for instance src/desk',
  );
  process.exit(1);
}
/** Rooms whose tests need no database, which takes seconds to start. */
const PURE = /^src\/(?:audio|consent|desk|events|guard|routing|understanding)\b/;
// One server for all mutants: the test runner is started anew after each that waits for ever.
const databases = PURE.test(folder) ? undefined : await startShortLived();
// The processes that Stryker starts read them.
Object.assign(process.env, {
  SWITCHROOM_MUTANTS: folder,
  SWITCHROOM_MUTANTS_DATABASES: JSON.stringify(databases ?? {}),
  SWITCHROOM_MUTANTS_SAMPLE: values.sample ?? '',
  SWITCHROOM_MUTANTS_SEED: values.seed,
});
const stryker = new Stryker({
  mutate: globSync(`${folder}/**/*.ts`).filter((name) => !/\.test\.ts$|\/testing\//.test(name)),
  // Words for people and for models are not tested letter by letter, nor is each letter of a pattern.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutants-drawn.ts'],
  checkers: values.sample ? ['drawn'] : [],
  coverageAnalysis: 'perTest',
  // What runs once, as a module is loaded, would want every test of the folder for each change.
  ignoreStatic: true,
  concurrency: 1,
  // A mutant that waits for ever is one that was noticed; a busy machine must not look like one.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 20,
  ignorePatterns: ['.switchroom', 'console/dist', 'dist', 'reports', 'test-report.json'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `reports/mutants/${folder.replaceAll('/', '-')}.json` },
  tempDirName: '.mutants',
});
const results = await stryker.runMutationTest().finally(() => databases?.stop());

const countOf = (...statuses: readonly string[]) =>
  results.filter(({ status }) => statuses.includes(status)).length;
const noticed = countOf('Killed', 'Timeout');
const tried = noticed + countOf('Survived', 'NoCoverage');
const percent = Math.round((1000 * noticed) / tried) / 10;
const all = tried + countOf('CompileError');
console.log(JSON.stringify({ folder, seed: values.seed, mutants: all, tried, noticed, percent }));
