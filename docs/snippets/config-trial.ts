import { defineConfig } from 'switchroom';
import { bikes } from './bikes/pack.ts';

const polite = { ...bikes.desk, style: `${bikes.desk.style} Say please.` };

export default defineConfig({
  pack: bikes,
  // By the desk's id. The second version has the same id, and works on the same tables.
  trials: { [polite.id]: { name: 'polite', share: 0.1, desk: polite } },
});
