import type { Rung } from '../../packs/after-hours/ladder.ts';

/** One thing that happens in a drill, in order. */
export type Move =
  | { readonly customer: string }
  /** Minutes in which nobody does anything. */
  | { readonly wait: number }
  /** Whoever was paged on the rung answers, by message or digit. */
  | { readonly rung: Rung; readonly answers: string };

/** A night to be rehearsed, and how it must end. */
export interface Night {
  readonly name: string;
  /** Simulated, ISO 8601. */
  readonly startsAt: string;
  readonly moves: readonly Move[];
  /** Agents that own the conversation, one after the other; `person` is whoever took it. */
  readonly owners: readonly string[];
  /** Rungs that are paged. */
  readonly paged: readonly Rung[];
  /** How the incident ends. */
  readonly ends: 'acknowledged' | 'callback' | 'open' | 'resolved';
}

const REPORT = 'Our web shop is down and nobody can work. NL-101, +1 617 555 0123';
const SMALL = 'One of the doors in our warehouse does not lock, only me here. NL-114, +49 30 55550123';
/** Past, as the swaps of the roster begin on the day it is loaded; 02:10 in Berlin, 20:10 in New York, 06:40 in Kolkata. */
const NIGHT = '2025-01-22T01:10:00Z';

/** What `npm run drill` rehearses. */
export const NIGHTS: readonly Night[] = [
  {
    name: 'Nobody answers',
    startsAt: NIGHT,
    moves: [{ customer: REPORT }, { wait: 5 }, { customer: 'any news?' }, { wait: 30 }],
    owners: ['intake', 'primary', 'secondary', 'lead', 'manager', 'callback'],
    paged: ['primary', 'secondary', 'lead', 'manager'],
    ends: 'callback',
  },
  {
    name: 'The second on call presses 1',
    startsAt: NIGHT,
    moves: [{ customer: REPORT }, { wait: 7 }, { rung: 'secondary', answers: '1' }, { wait: 60 }],
    owners: ['intake', 'primary', 'secondary', 'person'],
    paged: ['primary', 'secondary'],
    ends: 'acknowledged',
  },
  {
    name: 'The first on call can not come and says so',
    startsAt: NIGHT,
    moves: [
      { customer: REPORT },
      { wait: 1 },
      { rung: 'primary', answers: "Sorry, can't" },
      { wait: 1 },
      { rung: 'secondary', answers: 'on it' },
    ],
    owners: ['intake', 'primary', 'secondary', 'person'],
    paged: ['primary', 'secondary'],
    ends: 'acknowledged',
  },
  {
    name: 'The duty manager answers after the call back was promised',
    startsAt: NIGHT,
    moves: [
      { customer: 'Our internet is gone, nobody can work. NL-127, +1 312 555 0123' },
      { wait: 45 },
      { rung: 'manager', answers: 'ok, on it' },
    ],
    owners: ['intake', 'primary', 'secondary', 'lead', 'manager', 'callback', 'person'],
    paged: ['primary', 'secondary', 'lead', 'manager'],
    ends: 'acknowledged',
  },
  {
    name: 'It is over before anybody answers',
    startsAt: NIGHT,
    moves: [
      { customer: 'Our database is down and nobody can work. NL-186, +1 408 555 0123' },
      { wait: 2 },
      { customer: 'never mind, we solved it ourselves' },
      { customer: 'yes' },
      { wait: 60 },
    ],
    owners: ['intake', 'primary'],
    paged: ['primary'],
    ends: 'resolved',
  },
  {
    name: 'Something that can wait, and the engineers on call are awake where they are',
    startsAt: NIGHT,
    moves: [
      { customer: 'One page of our site shows an old picture, only me. NL-163, +34 91 555 0123' },
      { customer: 'that did not help' },
      { wait: 30 },
    ],
    owners: ['intake', 'self_help', 'primary', 'secondary', 'lead', 'callback'],
    paged: ['primary', 'secondary'],
    ends: 'callback',
  },
  {
    name: 'Something that can wait, in the middle of the night',
    startsAt: NIGHT,
    moves: [{ customer: SMALL }, { customer: 'yes please' }, { wait: 60 }],
    owners: ['intake', 'self_help', 'primary', 'callback'],
    paged: [],
    ends: 'callback',
  },
  {
    name: 'It gets worse while it waits',
    startsAt: NIGHT,
    moves: [
      { customer: SMALL },
      { customer: 'yes please' },
      { customer: 'it is getting worse' },
      { customer: 'P1' },
      { rung: 'primary', answers: 'ack' },
    ],
    owners: ['intake', 'self_help', 'primary', 'callback', 'primary', 'person'],
    paged: ['primary'],
    ends: 'acknowledged',
  },
];
