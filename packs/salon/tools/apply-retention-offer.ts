import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { openBooking } from './appointment.ts';
import { lockCalendar } from './calendar.ts';
import { verifiedCustomer } from './customer.ts';
import { type Discount, takeOff } from './discounts.ts';

/** Takes something off a booking that a regular would otherwise cancel. */
export const applyRetentionOffer = defineTool({
  name: 'apply_retention_offer',
  description:
    'For a regular who was about to cancel and would rather keep the booking for a little less: takes off the `retention_offer` that lookup_bookings shows. Once in 90 days, from the third visit on, one discount a booking. Only after a clear yes to keeping it.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    reference: z.string().max(30).describe('The booking to keep, e.g. GB-20261121-004.'),
  }),
  requires: verifiedCustomer,
  consent: { none: 'It only takes something off what the customer pays.' },
  async execute({ reference }, context): Promise<Discount> {
    await lockCalendar(context.database);
    const booking = await openBooking(reference, context);
    if (booking.retention_offer === 0)
      throw new ToolRefusal(
        'Nothing can be taken off this booking: that is for regulars from the third visit on, once in 90 days, and one discount a booking.',
      );
    return takeOff(booking, 'retention', booking.retention_offer, context);
  },
});
