#!/usr/bin/env node
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

// A third of a start is compiling: what is compiled is kept for the next one, also when this one is killed.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/switchroom'));
const { runProgram } = await import('./program.ts');
await runProgram();
flushCompileCache();
