import { defineEdge } from 'switchroom';

const hourInBerlin = (at: Date) =>
  Number(at.toLocaleString('en', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' }));

/** German-speaking colleagues, from nine to five in Berlin, for customers with a contract. */
export const toGermanDesk = defineEdge({
  to: 'german-desk',
  when: ({ facts, now }) =>
    facts.language?.value === 'de' &&
    facts.plan?.value === 'business' &&
    hourInBerlin(now) >= 9 &&
    hourInBerlin(now) < 17,
});
