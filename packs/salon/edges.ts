import { defineEdge, PERSON } from 'switchroom';
import { caseFor, caseForPerson } from 'switchroom/kit';

const payload = caseFor.omit({ urgency: true });

/** Appointments, free times, prices, the waiting list. */
export const toBooking = defineEdge({ to: 'booking', payload });

/** What colour to have, patch tests. */
export const toColour = defineEdge({ to: 'colour', payload });

/** Everything about a booking that exists, points, fees, complaints. */
export const toCare = defineEdge({ to: 'care', payload });

export const toFrontDesk = defineEdge({
  to: 'front_desk',
  description: 'Hand back when the customer now wants something you do not own and no other transfer fits.',
});

export const toPerson = defineEdge({
  to: PERSON,
  toolName: 'get_a_colleague',
  description:
    'Bring in a person of the salon: the customer asks for one, a tool refused what only a person may decide, the customer stays upset, or you cannot help.',
  payload: caseForPerson,
});

export const frontDeskToPerson = defineEdge({
  to: PERSON,
  description: 'Bring in a person of the salon: the customer asks for one.',
  payload: caseForPerson,
});
