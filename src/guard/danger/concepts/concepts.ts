/**
 * What words of danger, and of what only sounds like it, are about: the same in every language, in the order of their columns.
 * True is dangerous by its name; all else is spoken of on ordinary days, too: a side, a number (which is not numb), an alarm.
 */
const IS_DANGEROUS = {
  me: false,
  us: false,
  you: false,
  they: false,
  child: false,
  partner: false,
  parent: false,
  kin: false,
  guardian: false,
  person: false,
  animal: false,
  body: false,
  breathe: true,
  unconscious: true,
  seizure: true,
  blood: true,
  pain: true,
  swell: false,
  symptom: false,
  illness: false,
  pills: true,
  swallow: true,
  choke: true,
  birth: true,
  fall: false,
  injury: true,
  electric: false,
  ambulance: true,
  urgent: false,
  suicide: true,
  live: false,
  die: true,
  end: false,
  goodbye: false,
  height: false,
  rope: false,
  despair: true,
  fire: true,
  smoke: true,
  gas: true,
  smell: false,
  spark: false,
  explode: true,
  collapse: true,
  house: false,
  appliance: false,
  alarm: false,
  trapped: true,
  hit: false,
  weapon: true,
  threat: true,
  kill: true,
  attack: true,
  rape: true,
  follow: false,
  breakin: true,
  lock: false,
  hide: false,
  afraid: false,
  scream: false,
  police: true,
  bomb: true,
  abuse: true,
  touch: false,
  naked: true,
  secret: false,
  bruise: true,
  hungry: false,
  online: false,
  bill: false,
  tech: false,
  product: false,
  laugh: false,
  fiction: false,
  ask: false,
  past: false,
  prevent: false,
  appointment: false,
  hair: false,
  work: false,
  idiom: false,
  not: false,
  can: false,
  want: false,
  if: false,
  now: false,
  make: false,
  say: false,
  see: false,
  door: false,
  car: false,
  posture: false,
  coming: false,
  online_hurt: true,
};

type Concept = keyof typeof IS_DANGEROUS;

export const CONCEPTS = Object.keys(IS_DANGEROUS) as readonly Concept[];
const DANGEROUS = Object.values(IS_DANGEROUS);

/** Whether the concept at this place in `CONCEPTS` is dangerous by its name. */
export function isDangerous(concept: number): boolean {
  return DANGEROUS[concept] === true;
}

/**
 * The words of one language by concept, with a space between: `breath*` is every word that begins so, `not_moving` two
 * words in a row; up to three words, or three Chinese letters. Latin letters are folded. A word may stand for several concepts.
 */
export type Concepts = Readonly<Record<Concept, string>> & {
  /** The most frequent words, which tell the language; undefined where its letters do. */
  readonly common?: string;
};
