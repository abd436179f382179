import { defineDesk } from 'switchroom';
import { hoursInTables, otherTrades, textIn } from 'switchroom/kit';
import { agents } from './agents/agents.ts';

/** Harbourline's support desk. */
export const supportDesk = defineDesk({
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
});
