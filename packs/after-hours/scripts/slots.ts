import { type ScriptContext, type Slot, type Step, slot, step } from 'switchroom';
import { type Incident, incidentFact } from '../tools/incident.ts';

const SHORT_WORDS = 4;
const LONGEST_PROBLEM = 500;
/** Of customers and telephones, with the punctuation before them. */
const NUMBERS = /[\s,;:.(]*(?:\bNL-\d{3}\b|\+\d[\d ()./-]{6,}\d)\)?/gi;

/** Said before anything else where people may be hurt. */
export const CALL_EMERGENCY = 'If anybody may be hurt, please call the emergency services first.';

/** Whether people may be hurt, by the first words. */
export function mayHurt({ opening }: ScriptContext): boolean {
  return /\b(?:fire|smoke|burn(?:s|ing)|gas|hurt|injured|trapped)\b/i.test(opening);
}

/** The customer number, e.g. `NL-114`. */
export const customer = slot.id({
  name: 'customer',
  pattern: /\bNL-\d{3}\b/i,
  ask: 'What is your customer number? It starts with NL, for example NL-114.',
  askAgain: 'I did not recognize a customer number in that. It is NL and three digits, for example NL-114.',
});

/** What is affected. */
export const service = slot.choice({
  name: 'service',
  lasts: 'conversation',
  ask: 'What is affected: web hosting, databases, email, backups, internet, VPN, Wi-Fi, power, cooling, or doors and alarms?',
  askAgain:
    'One of these, please: web hosting, databases, email, backups, internet, VPN, Wi-Fi, power, cooling, doors.',
  options: [
    {
      value: 'web-hosting',
      words: ['web hosting', 'hosting', 'website', 'web site', 'web shop', 'webshop', 'shop', 'site'],
    },
    { value: 'databases', words: ['database', 'databases', 'sql', 'db'] },
    { value: 'email', words: ['email', 'emails', 'e-mail', 'mail', 'mailbox', 'mailboxes', 'outlook'] },
    { value: 'backups', words: ['backup', 'backups', 'restore'] },
    {
      value: 'internet',
      words: ['internet', 'internet access', 'line', 'connection', 'router', 'network', 'offline'],
    },
    { value: 'vpn', words: ['vpn', 'remote access'] },
    { value: 'wifi', words: ['wifi', 'wi-fi', 'wireless', 'wlan', 'access point'] },
    { value: 'power', words: ['power', 'ups', 'electricity', 'socket', 'sockets', 'blackout', 'power cut'] },
    {
      value: 'cooling',
      words: ['cooling', 'air conditioning', 'air conditioner', 'heat', 'temperature', 'too hot', 'degrees'],
    },
    {
      value: 'doors',
      words: ['door', 'doors', 'badge', 'badges', 'alarm', 'alarms', 'lock', 'gate', 'access control'],
    },
  ],
});

/** How bad it is. */
export const severity = slot.choice({
  name: 'severity',
  lasts: 'conversation',
  ask: 'How bad is it? P1: nobody can work, or people or property are at risk. P2: many are held up. P3: one person, or there is a way round. P4: a question.',
  askAgain: 'P1, P2, P3 or P4, please: P1 is the worst, P4 can wait.',
  options: [
    {
      value: 'P1',
      words: [
        ...[
          'nobody can work',
          'no one can work',
          'everything is down',
          'all down',
          'total outage',
          'critical',
        ],
        ...['emergency', 'at risk', 'danger', 'flooding', 'flooded', 'smoke', 'fire'],
      ],
    },
    {
      value: 'P2',
      words: ['many', 'held up', 'most of us', 'several people', 'serious', 'the whole team'],
    },
    {
      value: 'P3',
      words: ['one person', 'only me', 'just me', 'one of us', 'a way round', 'workaround', 'minor'],
    },
    {
      value: 'P4',
      words: ['a question', 'just a question', 'can wait', 'not urgent', 'no hurry', 'whenever'],
    },
  ],
});

/** A number to call back on. */
export const phone = slot.phone({
  name: 'phone',
  ask: 'Which number can we call you back on? With the country code, please.',
  askAgain: 'A telephone number with its country code, please, such as +1 617 555 0123.',
});

/** What is wrong, where the first words did not say. */
export const problem = slot.text({
  name: 'problem',
  lasts: 'conversation',
  ask: 'What exactly is not working, and since when?',
});

/** Whether the first words say too little for an engineer. */
export function saysLittle(known: ScriptContext): boolean {
  return known.opening.trim().split(/\s+/).length < SHORT_WORDS;
}

/** What is wrong, in the customer's words, without the numbers that stand beside it anyway. */
export function problemOf(known: ScriptContext): string {
  const words = (saysLittle(known) ? known.get(problem) : undefined) ?? known.opening;
  return words.replace(NUMBERS, '').trim().slice(0, LONGEST_PROBLEM) || words;
}

/** Forgets what an earlier report of the conversation said of itself, but what the first words of this one name. */
export const forgetEarlier: readonly Step[] = [
  step.forget([problem], isAnother),
  step.forget([service], (known) => isAnother(known) && !names(service, known)),
  step.forget([severity], (known) => isAnother(known) && !names(severity, known)),
];

function isAnother(known: ScriptContext): boolean {
  return incidentIn(known) !== undefined;
}

function names({ format }: Slot, { opening }: ScriptContext): boolean {
  if (format.kind !== 'choice') return false;
  const named = format.options.filter(({ words }) =>
    words.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(opening)),
  );
  return named.length === 1;
}

/** The open incident, once there is one. */
export function incidentIn(known: ScriptContext): Incident | undefined {
  return incidentFact.safeParse(known.fact('incident')).data;
}

/** What an edge to somebody who goes on with the report carries. */
export function reportOf(known: ScriptContext, reason: string) {
  return {
    reason,
    problem: problemOf(known),
    customer: known.get(customer),
    phone: known.get(phone),
    service: known.get(service),
    severity: known.get(severity),
  };
}
