import { every, pause } from '../every.ts';
import type { Scenario } from '../scenario.ts';
import { emptyDisk, fillDisk } from '../small-disk.ts';

export const fullDisk: Scenario = {
  name: 'full-disk',
  about: "PostgreSQL's disk is full for five seconds at a time.",
  world: {
    smallDisk: true,
    settings: { max_wal_size: '48MB', min_wal_size: '32MB' },
  },
  storm: ({ folder }, calm) =>
    every(3_000, calm, async () => {
      await fillDisk(folder);
      await pause(5_000, calm);
      await emptyDisk(folder);
    }),
};
