/** What an engineer's answer to a page means: they take it, pass it on, or it can not be told. */
export type Acknowledgement = 'accept' | 'pass' | 'unclear';

/** English, German, French, Spanish, Portuguese, Italian, Dutch, Polish; written without accents. */
const ACCEPT = [
  ...[
    'ack',
    'acked',
    'acknowledge',
    'acknowledged',
    'yes',
    'yep',
    'yeah',
    'ok',
    'okay',
    'sure',
    'on it',
    'got it',
  ],
  ...[
    'mine',
    'i take it',
    'ill take it',
    'i have it',
    'accept',
    'accepted',
    'coming',
    'no problem',
    'on my way',
    'im on it',
    'ill be there',
    'looking into it',
  ],
  ...['ja', 'jawohl', 'klar', 'mach ich', 'bin dran', 'ubernehme', 'ich ubernehme', 'kein problem'],
  ...['oui', 'daccord', 'jarrive', 'je prends', 'je men occupe', 'pas de probleme'],
  ...['si', 'claro', 'vale', 'voy', 'lo tomo', 'me encargo', 'sin problema', 'no hay problema'],
  ...['sim', 'eu assumo', 'deixa comigo', 'sem problema'],
  ...['va bene', 'ci penso io', 'lo prendo', 'nessun problema'],
  ...['doe ik', 'ik pak het', 'komt goed', 'geen probleem', 'tak', 'biore', 'nie ma problemu'],
] as const;

const PASS = [
  ...[
    'no',
    'nope',
    'nack',
    'pass',
    'next',
    'decline',
    'declined',
    'cant',
    'can not',
    'cannot',
    'not me',
    'not now',
  ],
  ...['unable', 'busy', 'sick', 'not available', 'unavailable', 'someone else', 'somebody else'],
  ...['nein', 'nee', 'kann nicht', 'geht nicht', 'nicht moglich', 'der nachste', 'bin krank'],
  ...['non', 'je ne peux pas', 'impossible', 'suivant', 'malade'],
  ...['no puedo', 'siguiente', 'enfermo', 'enferma', 'imposible'],
  ...['nao', 'nao posso', 'proximo', 'doente'],
  ...['non posso', 'prossimo', 'malato', 'malata'],
  ...['kan niet', 'ziek', 'volgende', 'nie', 'nie moge', 'nastepny'],
] as const;

/** What turns a yes round: "not sure", "mach ich nicht". */
const DOUBTS = [
  'not',
  'never',
  'cant',
  'dont',
  'wont',
  'but',
  'nicht',
  'pas',
  'niet',
  'nao',
  'nunca',
  'aber',
  'mais',
];

const ACCEPTS = wordsOf(ACCEPT, 'gu');
const PASSES = wordsOf(PASS);
const DOUBTED = wordsOf(DOUBTS);
/** The number of a page, or a reference, says nothing about the answer. */
const REFERENCES = /\b(?:inc-?)?\d{3,}\b/g;
const SIGNS = [
  [/👍|✅|🆗|👌/gu, ' yes '],
  [/👎|❌|🚫/gu, ' no '],
] as const;

/**
 * Reads an answer to a page: a digit (`1` takes it, `2` passes it on) or words in one of several languages. A question, both
 * at once, or neither is `unclear`: nobody is taken for on the way who did not say so.
 */
export function parseAcknowledgement(answer: string): Acknowledgement {
  const text = plain(answer);
  if (text === '1') return 'accept';
  if (text === '2') return 'pass';
  if (/[?？]\s*$/.test(answer)) return 'unclear';
  const rest = text.replace(ACCEPTS, ' ');
  const accepts = rest !== text;
  const passes = PASSES.test(rest);
  if (accepts) return passes || DOUBTED.test(rest) ? 'unclear' : 'accept';
  return passes ? 'pass' : 'unclear';
}

/** Lower case, without accents, apostrophes, punctuation and references. */
function plain(answer: string): string {
  const signs = SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), answer);
  return signs
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(REFERENCES, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(words: readonly string[], flags = 'u'): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, flags);
}
