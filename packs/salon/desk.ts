import { defineDesk } from 'switchroom';
import { otherTrades } from 'switchroom/kit';
import { booking } from './agents/booking.ts';
import { care } from './agents/care.ts';
import { colour } from './agents/colour.ts';
import { frontDesk } from './agents/front-desk.ts';
import { textOf } from './agents/instructions.ts';
import { openingHours } from './hours.ts';
import { TIME_ZONE } from './time-zone.ts';

/** Glow Bar's desk. */
export const salonDesk = defineDesk({
  id: 'salon',
  name: 'Glow Bar',
  timeZone: TIME_ZONE,
  entry: 'front_desk',
  agents: [frontDesk, booking, colour, care],
  notOffered: otherTrades('beauty'),
  style: textOf('parts/style'),
  routerStays: true,
  person: { hours: openingHours },
  danger: { country: 'CA' },
});
