import { z } from 'zod';
import { ERRORS } from '../../contracts/errors.ts';
import type { Notice } from '../../contracts/notification.ts';
import { own } from '../../contracts/own.ts';

/** A number of ours, or the name we have at a SIP address. */
const OURS = /^(\+\d{7,15}|sip:[^\s@]+@\S+)$/;
const REACHABLE = /^(\+\d{7,15}|client:\w+|sip:[^\s@]+@\S+)$/;
const E164 = 'must look like +15550100, client:name or sip:name@host';

/** A person who can be called. */
export interface PhonePerson {
  /** Shown to the customer and in the log. */
  readonly name: string;
  /** E.164, `client:name` or `sip:name@host`. */
  readonly number: string;
}

/** How calls are served: sound with a speech model, words that the network hears and speaks, or question by question. */
export type PhoneMode = 'stream' | 'relay' | 'gather';

/** What the line itself says; everything else the desk's agents say. */
export interface PhoneWords {
  /** When the desk serves without a speech model; with one, the agent greets. */
  readonly greeting: string;
  /** The call goes on question by question. */
  readonly resumed: string;
  /** Nothing was heard or understood. */
  readonly again: string;
  /** Before the choices of the menu, and the choice of a person. */
  readonly menu: string;
  readonly choice: (key: string, name: string) => string;
  readonly person: string;
  /** What the desk takes for said when an agent (its name, and what it is for) or a person was chosen by key. */
  readonly chosen: (name: string, handoffDescription: string) => string;
  readonly chosenPerson: string;
  /** While an answer takes long. */
  readonly oneMoment: string;
  /** While a person is looked for. */
  readonly stillAsking: string;
  /** A person took the call. */
  readonly connecting: (name: string) => string;
  /** Nobody could be reached for the customer. */
  readonly nobody: string;
  /** Before a message is taken, and after. */
  readonly leaveMessage: string;
  readonly messageTaken: string;
  /** The same for a number that is withheld: nobody can call it back. */
  readonly messageKept: string;
  readonly goodbye: string;
  /** As many calls are held as can be. */
  readonly busy: string;
  /** To a person who is called, in private. */
  readonly briefing: (call: Briefing) => string;
  readonly callerGone: string;
  /** To somebody of the staff who is called because something waits, and after they have said that they come. */
  readonly notice: (kind: Notice['kind'], desk: string) => string;
  readonly noticed: string;
  readonly takenMeanwhile: string;
  /** Left on a machine that answers a call of ours; it is hung up without a word when empty. */
  readonly toMachine: string;
}

/** What a person is told before they decide. */
export interface Briefing {
  readonly person: string;
  readonly desk: string;
  readonly reason: string;
  readonly summary: string;
}

/** How a desk is reached by telephone; everything has a default. */
export interface PhoneSettings {
  readonly mode?: PhoneMode;
  /** BCP 47, for what is spoken and heard without a speech model; `en-US` without. */
  readonly language?: string;
  /** A voice of the network's, e.g. `Polly.Joanna-Neural`; its own choice without. */
  readonly voice?: string;
  /** Calls are recorded, and the caller is told so with these words first. */
  readonly recording?: { readonly consent: string };
  /** Who is called when a customer asks for a person, one after the other. */
  readonly people?: readonly PhonePerson[];
  /** Warm: the person hears a briefing and decides, while the agent goes on. Cold: the call is put through at once. */
  readonly transfer?: 'warm' | 'cold';
  /** How long a person's telephone rings, in seconds; 20 without. */
  readonly ringSeconds?: number;
  /** Whether a message is taken where nobody can help any further. */
  readonly voicemail?: boolean;
  /** Where callers are put through to when as many calls are held as can be; without, they hear `words.busy` and are hung up on. */
  readonly overflow?: string;
  readonly words?: Partial<PhoneWords>;
}

const fields = {
  mode: z.enum(['stream', 'relay', 'gather']).optional(),
  language: z.string().min(2).optional(),
  voice: z.string().min(1).optional(),
  recording: z
    .strictObject({ consent: z.string().trim().min(1, 'Say that the call is recorded.') })
    .optional(),
  people: z
    .array(z.strictObject({ name: z.string().trim().min(1), number: z.string().regex(REACHABLE, E164) }))
    .optional(),
  transfer: z.enum(['warm', 'cold']).optional(),
  ringSeconds: z.int().min(5).max(120).optional(),
  voicemail: z.boolean().optional(),
  overflow: z.string().regex(REACHABLE, E164).optional(),
  words: z
    .record(
      z.string(),
      z.custom<never>((word) => ['string', 'function'].includes(typeof word)),
    )
    .optional(),
};

/** How the desks of a deployment are reached by telephone. */
export interface DeploymentPhoneSettings extends PhoneSettings {
  /** Which desk a number of ours stands for, by its id: `{ '+15550101': 'salon' }`; the first desk for any other. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** What is different at some of the desks, by their ids. */
  readonly desks?: Readonly<Record<string, PhoneSettings>>;
}

/** Checks settings that come from a configuration file. */
export const phoneSettings: z.ZodType<DeploymentPhoneSettings> = z.strictObject({
  ...fields,
  numbers: z
    .record(z.string().regex(OURS, 'must look like +15550101 or sip:name@host'), z.string())
    .optional(),
  desks: z.record(z.string(), z.strictObject(fields)).optional(),
});

/** How one desk is reached: what is said of it, over what is said of all. */
export function settingsOf(
  { numbers: _, desks = {}, ...all }: DeploymentPhoneSettings,
  desk: string,
): PhoneSettings {
  const { words, ...theirs } = own(desks, desk) ?? {};
  return { ...all, ...theirs, words: { ...all.words, ...words } };
}

/** Settings with all defaults filled in. */
export type CompleteSettings = Omit<Required<PhoneSettings>, 'voice' | 'recording' | 'overflow'> &
  Pick<PhoneSettings, 'voice' | 'recording' | 'overflow'> & { readonly words: PhoneWords };

/** Fills in the defaults. `speech`: there is a speech model; without one, calls are served question by question. */
export function completeSettings(settings: PhoneSettings, desk: string, speech: boolean): CompleteSettings {
  const { mode = 'stream' } = settings;
  return {
    language: 'en-US',
    people: [],
    transfer: 'warm',
    ringSeconds: 20,
    voicemail: true,
    ...settings,
    mode: mode === 'stream' && !speech ? 'gather' : mode,
    words: { ...defaultWords(desk), ...settings.words },
  };
}

const NOTICES: Readonly<Record<Notice['kind'], string>> = {
  request: 'A customer asks for a person.',
  approval: 'A decision waits for your yes or no.',
  message: 'Your customer waits for an answer.',
  test: 'This is a test.',
};

function defaultWords(desk: string): PhoneWords {
  return {
    greeting: `Welcome to ${desk}. How can I help you?`,
    resumed: 'I am still here, and we go on more simply now. Please say again what I can do for you.',
    again: 'Sorry, I did not get that.',
    menu: 'Say what you need, or press a key.',
    choice: (key, name) => `${key} for ${name}.`,
    person: 'a person',
    // Its name alone may mean nothing to whoever decides where this belongs.
    chosen: (name, handoffDescription) => `${name}: ${handoffDescription}`,
    chosenPerson: 'I would like to talk to a person.',
    oneMoment: 'One moment, please.',
    stillAsking: 'I am still trying to reach a colleague. If there is anything else meanwhile, just say it.',
    connecting: (name) => `I am connecting you with ${name}.`,
    nobody: 'Sorry, nobody could take the call. Is there anything I can do meanwhile?',
    leaveMessage: 'Please leave a message after the tone, and press the hash key when you are done.',
    messageTaken: 'Thank you. A colleague will call you back.',
    messageKept: 'Thank you. A colleague will hear your message.',
    busy: ERRORS['calls-full'].spokenText,
    goodbye: 'Thank you for calling. Goodbye.',
    briefing: ({ person, desk: name, reason, summary }) =>
      `${person}, this is a call for ${name}. ${summary || reason} Press 1 to take it, or 2 to decline.`,
    notice: (kind, name) => `This is ${name}. ${NOTICES[kind]} Press 1 to say that you come.`,
    noticed: 'Thank you. Goodbye.',
    callerGone: 'The caller has hung up meanwhile. Goodbye.',
    takenMeanwhile: 'The call is no longer waiting. Goodbye.',
    toMachine: '',
  };
}
