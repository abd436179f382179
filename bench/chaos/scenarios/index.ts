import type { Scenario } from '../scenario.ts';
import { blackHole } from './black-hole.ts';
import { clocks } from './clocks.ts';
import { connections } from './connections.ts';
import { everything } from './everything.ts';
import { fullDisk } from './full-disk.ts';
import { hungNodes } from './hung-nodes.ts';
import { lateReads } from './late-reads.ts';
import { lostAnswers } from './lost-answers.ts';
import { lostEnds } from './lost-ends.ts';
import { nodeKills } from './node-kills.ts';
import { outage } from './outage.ts';
import { postgresKills } from './postgres-kills.ts';
import { postgresRestarts } from './postgres-restarts.ts';
import { resets } from './resets.ts';
import { slowNetwork } from './slow-network.ts';

/** Every scenario, in the order they are run. */
export const scenarios: readonly Scenario[] = [
  ...[nodeKills, hungNodes, lateReads, clocks],
  ...[lostAnswers, lostEnds, slowNetwork, resets, blackHole, outage],
  ...[postgresKills, postgresRestarts, connections, fullDisk],
  everything,
];
