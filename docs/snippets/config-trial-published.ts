import { defineConfig } from 'switchroom';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  trials: { [bikes.desk.id]: { name: 'brief', share: 0.1, published: 2 } },
});
