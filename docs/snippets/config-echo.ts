import { defineConfig } from 'switchroom';
import { bikes } from './bikes/pack.ts';
import { echo } from './echo-model.ts';

export default defineConfig({ pack: bikes, models: [echo()] });
