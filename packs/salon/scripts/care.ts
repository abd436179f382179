import { defineIntent, defineScript } from 'switchroom';
import { examples } from '../examples.ts';
import { fee, points, showBookings } from './care-account.ts';
import { cancel, reschedule } from './care-changes.ts';
import { complaint } from './care-complaint.ts';
import { answer } from './steps.ts';

const policy = defineIntent({
  id: 'policy',
  title: 'our rules for changes',
  examples: examples.of('care/policy'),
  steps: answer(
    'Moving or cancelling is free until 24 hours before. After that moving costs $15.00 and cancelling half the price; a missed visit costs half the price as well. A booking can be moved three times.',
  ),
});

const runningLate = defineIntent({
  id: 'running-late',
  title: 'running late',
  examples: examples.of('care/running-late'),
  steps: answer(
    'Thank you for telling us. We keep your place for 15 minutes; after that we may have to shorten the visit or move it. If you will not make it, I can move it for you now.',
  ),
});

/** How the floor serves Customer Service. */
export const careScript = defineScript({
  help: 'I can move or cancel a booking, tell you what is booked, look at a fee or your points, and take a complaint. Which is it?',
  intents: [reschedule, cancel, showBookings, fee, points, complaint, policy, runningLate],
});
