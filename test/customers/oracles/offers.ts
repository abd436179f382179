import { type Oracle, placeOf } from './fault.ts';

/** What the customer is asked to agree to is the one thing that is asked. */
export const offersBeside: Oracle = ({ turns }) =>
  turns.flatMap((one, turn) => {
    const isOffered = one.events.some(({ type }) => type === 'consent-asked');
    const { pending } = one.after.state ?? {};
    if (!isOffered || pending === undefined || pending.kind === 'confirm') return [];
    return [
      {
        promise: 'no write without consent',
        what: `an offer beside another question: ${placeOf(one)}`,
        turn,
      },
    ];
  });
