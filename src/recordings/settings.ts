import { z } from 'zod';
import { own } from '../contracts/own.ts';
import type { RecordingPolicy } from '../contracts/recording.ts';

/** Lines whose sound comes through this process. */
export const RECORDED_LINES = ['phone', 'browser'] as const;

/** See `RECORDED_LINES`. */
export type RecordedLine = (typeof RECORDED_LINES)[number];

const words = z.string().trim().min(1).max(500);
const fields = {
  /** `told`: who calls hears that they are recorded, and may object. `asked`: nothing is kept before a plain yes. */
  consent: z.enum(['told', 'asked']).optional(),
  /** What they are told, or asked, in words of the desk's own language. */
  words: words.optional(),
  /** Said to a yes, where they were asked. */
  agreed: words.optional(),
  /** Said to who does not want to be recorded. */
  refused: words.optional(),
  /** Said behind either, where the customer has said nothing else. */
  next: words.optional(),
};
const ofLines = {
  ...fields,
  /** The longest that is kept of one call, in minutes; 120 without. */
  longestMinutes: z.int().min(1).max(600).optional(),
  /** What is different on a line; `false`: its calls are not recorded. */
  lines: z
    .partialRecord(z.enum(RECORDED_LINES), z.union([z.literal(false), z.strictObject(fields)]))
    .optional(),
};

/** Whether calls are recorded, and how customers are told: see docs/recordings.md. */
export const recordingSettings = z.strictObject({
  ...ofLines,
  /** What is different at a desk, by its id; `false`: its calls are not recorded. */
  desks: z.record(z.string(), z.union([z.literal(false), z.strictObject(ofLines)])).optional(),
});

/** See `recordingSettings`. */
export type RecordingSettings = z.input<typeof recordingSettings>;

/** How the calls of one line of a desk are recorded. */
export interface LineRecording {
  readonly policy: RecordingPolicy;
  readonly longestMs: number;
}

const WORDS: Readonly<Record<RecordingPolicy['consent'], string>> = {
  told: 'This call is recorded. If you do not want that, just say so.',
  asked: 'May this call be recorded?',
};
const AGREED = 'Thank you.';
const REFUSED = 'All right, nothing of this call is recorded.';
const NEXT = 'How can I help you?';
const LONGEST_MINUTES = 120;
const MS_PER_MINUTE = 60_000;

/** How the calls of a desk on a line are recorded; undefined where they are not. */
export function recordingOf(
  settings: RecordingSettings | undefined,
  desk: string,
  line: RecordedLine,
): LineRecording | undefined {
  if (settings === undefined) return undefined;
  const { desks = {}, ...all } = settings;
  const atDesk = own(desks, desk) ?? {};
  if (atDesk === false) return undefined;
  const onLine = { ...all.lines, ...atDesk.lines }[line] ?? {};
  if (onLine === false) return undefined;
  const { longestMinutes = LONGEST_MINUTES, ...given } = { ...all, ...atDesk };
  const { consent = 'told', ...said } = { ...given, ...onLine };
  const { words = WORDS[consent], agreed = AGREED, refused = REFUSED, next = NEXT } = said;
  return { policy: { consent, words, agreed, refused, next }, longestMs: longestMinutes * MS_PER_MINUTE };
}
