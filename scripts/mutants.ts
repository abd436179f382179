import { existsSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

// Changes the code of a folder in small ways, and tells which changes its own tests do not notice: `npm run mutants -- src/desk`.
const [folder = ''] = process.argv.slice(2);
if (!/^(?:src|packs)\/[\w/-]+$/.test(folder) || !existsSync(folder)) {
  console.error('Usage: npm run mutants -- <folder>, for instance src/desk');
  process.exit(1);
}
// The test runner of each process reads it.
process.env.SWITCHROOM_MUTANTS = folder;
const stryker = new Stryker({
  mutate: [`${folder}/**/*.ts`, `!${folder}/**/*.test.ts`, `!${folder}/**/testing/**`],
  // Words for people and for models are not tested letter by letter, nor is each letter of a pattern.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // What runs once, as a module is loaded, would want every test of the folder for each change.
  ignoreStatic: true,
  concurrency: 1,
  // A mutant that waits for ever is one that was noticed.
  timeoutMS: 10_000,
  ignorePatterns: ['.switchroom', 'console/dist', 'dist', 'reports', 'test-report.json'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `reports/mutants/${folder.replaceAll('/', '-')}.json` },
  tempDirName: '.mutants',
});
await stryker.runMutationTest();
