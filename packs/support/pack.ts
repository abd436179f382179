import { defineDesk, definePack } from 'switchroom';
import { hoursInTables, otherTrades, textIn } from 'switchroom/kit';
import { agents } from './agents/agents.ts';
import { customers } from './customers.ts';

/** The support desk of Harbourline, a cloud telephony company, with its data. */
export const support = definePack({
  name: 'support',
  desk: defineDesk({
    id: 'support',
    name: 'Harbourline Support',
    entry: 'triage',
    agents,
    notOffered: otherTrades('telephony', 'shopping'),
    style: textIn(new URL('./style.md', import.meta.url)),
    routerStays: true,
    person: {
      hours: hoursInTables({ hours: 'team_hours', closures: 'team_closures', timeZone: 'America/New_York' }),
    },
    danger: { country: 'US' },
  }),
  scenarios: new URL('./evals/scenarios.yaml', import.meta.url),
  database: {
    schema: 'support',
    files: ['schema', 'seed', 'hours', 'views'].map((name) => new URL(`./${name}.sql`, import.meta.url)),
    customers,
  },
});
