import type { DangerCategory, EmergencyNumbers } from '../../contracts/danger.ts';

/** How danger is answered in one language. */
export interface DangerLanguage {
  /** ISO 639. */
  readonly code: string;
  /** What the customer is told, until a person comes. */
  readonly words: Readonly<Record<DangerCategory, (numbers: EmergencyNumbers) => string>>;
  /** Said after them when a person was asked. */
  readonly asked: string;
  /** Said after them where nobody is there, with where the customer is reached then, if that is known: a danger is no time to ask for it. */
  readonly alone: (contact: string | undefined) => string;
  /** In place of numbers, where the country is not known. */
  readonly anywhere: EmergencyNumbers;
}
