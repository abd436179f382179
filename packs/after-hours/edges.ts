import { allow, defineEdge, type EdgeContext, PERSON, refuse } from 'switchroom';
import { z } from 'zod';
import { type Rung, SLA_MINUTES } from './ladder.ts';
import {
  ANSWERED,
  customerNumber,
  forIncident,
  NOBODY_LEFT,
  openIncidentFirst,
  serviceId,
  severity,
} from './tools/incident.ts';

const MINUTE_MS = 60_000;
const NOT_WITHOUT_INCIDENT =
  'an engineer is paged as soon as I know what is wrong and who you are, so a few short answers are the fastest way to one.';
const TIME_DECIDES =
  'Time decides about the next step: whoever was paged still has some. It is taken by itself when there is no answer.';

/** What was learned so far; what the customer has not said is left out. */
const report = z.object({
  reason: z.string().min(1).describe('Why it goes there, in one short sentence.'),
  customer: customerNumber.optional().describe('The customer number as given, e.g. NL-114.'),
  service: serviceId.optional().describe('What is affected.'),
  severity: severity.optional().describe('P1 to P4, by what the customer said.'),
  problem: z.string().max(500).optional().describe("What is wrong, in the customer's words."),
  contact: z.string().max(100).optional().describe('Who reports it.'),
  phone: z.e164().optional().describe('Where to call back, e.g. +493055550123.'),
});

const withReport = {
  payload: report,
  facts: ['customer', 'service', 'severity', 'problem', 'contact', 'phone'],
} as const;

/** To Self-help: what can be answered or put right without an engineer. */
export const toSelfHelp = defineEdge({ to: 'self_help', ...withReport });

/** To the ladder's first rung. */
export const toPrimary = defineEdge({ to: 'primary', ...withReport });

export const toCallback = defineEdge({
  to: 'callback',
  description:
    'Promise a call back: nobody may be paged now, nobody is left to page, or the customer wants one.',
});

export const toIntake = defineEdge({
  to: 'intake',
  description: 'Hand back when the customer now reports something else.',
});

/** The same from the ladder, which nothing new may stop before somebody has taken the incident, or it is over. */
export const toIntakeOnceAnswered = defineEdge({
  to: 'intake',
  description: 'Hand back when the customer now reports something else, after this one was taken or is over.',
  when: ({ facts }) => ANSWERED in facts,
});

/** What whoever comes reads first. */
const forPerson = z.object({
  reason: z.string().min(1).describe('The incident, or what else it is about, in one short sentence.'),
  summary: z.string().min(1).describe('What is wrong, since when, what was tried, who was paged.'),
});

/** Puts the conversation where whoever is paged can take it over. */
export const toEngineer = defineEdge({
  to: PERSON,
  toolName: 'wait_for_engineer',
  description: 'Call it once, right after the page is out: whoever answers takes the conversation over here.',
  announce: 'Whoever answers reads this whole conversation, so you need not repeat anything.',
  payload: forPerson,
  // The customer hears why, other than of a fact that is missing.
  guards: [
    (_payload: object, { facts }: EdgeContext) =>
      forIncident.in(facts) ? allow() : refuse(NOT_WITHOUT_INCIDENT),
  ],
});

/** A person for who wants one before anything is reported. */
export const toAnybody = defineEdge({
  to: PERSON,
  toolName: 'wait_for_anybody',
  description:
    'Ask for a person where the customer wants one and nothing is reported. It pages nobody: with what is wrong and who they are, somebody is paged.',
  announce:
    'I have asked for a person to join us here. To wake the engineer on call I need to know what is wrong and who you are: tell me, and I page them at once.',
  payload: forPerson,
  when: ({ facts }) => !forIncident.in(facts),
});

/** To the second on call, when the first did not answer in time. */
export const toSecondary = nextRung('secondary', 'primary');
/** To the team lead, when the second on call did not answer in time. */
export const toLead = nextRung('lead', 'secondary');
/** To the duty manager, when the team lead did not answer in time. */
export const toManager = nextRung('manager', 'lead');
/** The end of the ladder, when the duty manager did not answer in time. */
export const ladderEnds = nextRung('callback', 'manager', 'end_of_ladder');

/** Up the ladder: by itself when the time of the rung below is over, and nobody has taken the incident. */
function nextRung<const To extends string>(to: To, from: Rung, toolName?: string) {
  const timeDecides = (_payload: object, { actor, facts }: EdgeContext) =>
    actor === 'rule' || facts[NOBODY_LEFT]?.value === from ? allow() : refuse(TIME_DECIDES);
  return defineEdge({
    to,
    ...(toolName === undefined ? {} : { toolName }),
    description:
      'The next step of the ladder. It is taken by itself when time is up: take it yourself only when nobody is left to page on this rung.',
    requires: openIncidentFirst,
    guards: [timeDecides],
    after: {
      ms: SLA_MINUTES[from] * MINUTE_MS,
      unless: { fact: ANSWERED, provenance: 'tool-returned', otherwise: 'Nobody has taken it yet.' },
    },
  });
}
