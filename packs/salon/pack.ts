import { defineDesk, definePack } from 'switchroom';
import { hoursInTables, otherTrades, textIn } from 'switchroom/kit';
import { agents, TIME_ZONE } from './agents.ts';
import { customers } from './customers.ts';

const hours = hoursInTables({ hours: 'opening_hours', closures: 'closures', timeZone: TIME_ZONE });

/** The desk of Glow Bar, a hair and beauty salon, with its data. */
export const salon = definePack({
  name: 'salon',
  desk: defineDesk({
    id: 'salon',
    name: 'Glow Bar',
    timeZone: TIME_ZONE,
    entry: 'front_desk',
    agents,
    notOffered: otherTrades('beauty'),
    style: textIn(new URL('./agents/parts/style.md', import.meta.url)),
    routerStays: true,
    person: { hours },
    danger: { country: 'CA' },
  }),
  scenarios: new URL('./evals/scenarios.yaml', import.meta.url),
  database: {
    schema: 'salon',
    files: ['schema', 'rules', 'seed', 'queue', 'patch-tests', 'standing'].map(
      (name) => new URL(`./${name}.sql`, import.meta.url),
    ),
    customers,
  },
});
