import { defineDesk, definePack } from 'switchroom';
import { otherTrades, textIn } from 'switchroom/kit';
import { callback, intake, lead, manager, primary, secondary, selfHelp } from './agents/agents.ts';
import { customers } from './customers.ts';
import { ANSWERED, RESOLVED } from './tools/incident.ts';

/** The longest time without anybody in the office, over a weekend with holidays on both sides: until then somebody may still claim. */
const UNTIL_MORNING_MS = 6 * 24 * 3_600_000;

const FILES = [
  'schema',
  'roster',
  'seed',
  'known-fixes',
  'office-closures',
  'functions',
  'customer-names',
  'half-names',
];

/** The after-hours line of Northlight, with its roster and data. */
export const afterHours = definePack({
  name: 'after-hours',
  desk: defineDesk({
    id: 'after_hours',
    name: 'Northlight After Hours',
    entry: 'intake',
    agents: [intake, selfHelp, primary, secondary, lead, manager, callback],
    notOffered: otherTrades('buildings'),
    style: textIn(new URL('./style.md', import.meta.url)),
    person: {
      // The agents are the ladder; a request stays open for whoever answers, however late.
      rungs: [{ name: 'on call', withinMs: UNTIL_MORNING_MS }],
      // However it was taken, by the page or in the inbox: the ladder ends.
      claimedFact: ANSWERED,
      // Nobody has to look at what is over.
      isSettled: (facts) => facts[ANSWERED]?.value === RESOLVED,
      words: {
        claimed: (by) =>
          `${by} has taken this on and reads our conversation. They write to you here, or call you.`,
        declined: 'Whoever was paged can not come. I go on to the next one at once.',
        callback: (_opensAt, { contact }) =>
          contact === undefined
            ? 'Nobody could take this over so far. Which number can we call you back on? Or come back to this conversation.'
            : `Nobody could take this over so far. We call you at ${contact} as soon as somebody can.`,
      },
    },
  }),
  scenarios: new URL('./evals/scenarios.yaml', import.meta.url),
  database: {
    schema: 'after_hours',
    files: FILES.map((file) => new URL(`./${file}.sql`, import.meta.url)),
    customers,
  },
});
