import { defineDesk } from 'switchroom';
import { otherTrades } from 'switchroom/kit';
import { billing } from './agents/billing.ts';
import { sales } from './agents/sales.ts';
import { tech } from './agents/tech.ts';
import { triage } from './agents/triage.ts';
import { teamHours } from './hours.ts';
import { style } from './style.ts';

/** Harbourline's support desk. */
export const supportDesk = defineDesk({
  id: 'support',
  name: 'Harbourline Support',
  entry: 'triage',
  agents: [triage, billing, tech, sales],
  notOffered: otherTrades('telephony', 'shopping'),
  style,
  routerStays: true,
  person: { hours: teamHours },
  danger: { country: 'US' },
});
