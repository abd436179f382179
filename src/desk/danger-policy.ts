import {
  DANGERS,
  type DangerCategory,
  type DangerPolicy,
  EMERGENCY_NUMBERS,
  type EmergencyCountry,
  type EmergencyNumbers,
} from '../contracts/danger.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { own } from '../contracts/own.ts';

/** What a desk says of danger: where its customers are, and its own words; or why nobody watches. */
export type DangerOptions =
  | {
      /** Whose emergency numbers customers are told (ISO 3166); those of several countries without. */
      readonly country?: EmergencyCountry;
      /** In place of the country's, where you know better. */
      readonly numbers?: EmergencyNumbers;
      /** In place of the default words, in whatever language your customers read. */
      readonly words?: Partial<Readonly<Record<DangerCategory, string>>>;
    }
  | {
      readonly watch: false;
      /** Why this desk may do without, e.g. that no person ever writes to it. */
      readonly reason: string;
    };

/** What the desk does in danger; throws `definition-invalid` for an unknown country, empty words, or no reason not to watch. */
export function dangerPolicy(desk: string, options: DangerOptions = {}): DangerPolicy {
  const invalid = (detail: string) => new SwitchroomError('definition-invalid', `Desk "${desk}": ${detail}`);
  if ('watch' in options) {
    if (options.reason.trim() === '') throw invalid('danger.reason must say why nobody watches for danger.');
    return { watch: false, reason: options.reason };
  }
  const { country, words = {} } = options;
  for (const [category, text] of Object.entries(words)) {
    if (!DANGERS.some((danger) => danger === category))
      throw invalid(`danger.words has "${category}", which is none of ${DANGERS.join(', ')}.`);
    if (text.trim() === '') throw invalid(`danger.words.${category} says nothing.`);
  }
  const known = country === undefined ? undefined : own(EMERGENCY_NUMBERS, country);
  if (country !== undefined && !known)
    throw invalid(`danger.country "${country}" is not known; give danger.numbers instead.`);
  return { watch: true, numbers: options.numbers ?? known, words };
}
