#!/usr/bin/env node
import nodeModule from 'node:module';
import { join } from 'node:path';
import { expectNode } from '../contracts/expect-node.ts';
import { printError } from './print-error.ts';
import { REPORT_FILES, reportLoadedFiles } from './report-loaded-files.ts';

try {
  // Before anything is imported that an older Node cannot load.
  expectNode(process.versions.node);
  // A third of a start is compiling: what is compiled is kept for the next one, also when this one is killed.
  nodeModule.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/switchroom'));
  if (process.env[REPORT_FILES] !== undefined) reportLoadedFiles();
  const { runProgram } = await import('./program.ts');
  await runProgram();
  nodeModule.flushCompileCache();
} catch (thrown) {
  printError(thrown);
}
