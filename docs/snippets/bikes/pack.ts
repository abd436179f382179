import { defineDesk, definePack } from 'switchroom';
import { reception, repairs } from './agents.ts';

/** The desk: who meets the customer, and everybody a customer can get to. */
export const workshop = defineDesk({
  id: 'workshop',
  name: 'Spoke & Sons',
  entry: 'reception',
  agents: [reception, repairs],
  style: 'Plain words, at most three sentences.',
  limits: { handoffsPerTurn: 2 },
});

/** The desk with the tables its tools use. */
export const bikes = definePack({
  name: 'bikes',
  desk: workshop,
  database: { schema: 'bikes', files: [new URL('./schema.sql', import.meta.url)] },
});
