import type { DangerCategory, EmergencyNumbers } from '../../contracts/danger.ts';

/** How danger is answered in one language. */
export interface DangerLanguage {
  /** ISO 639. */
  readonly code: string;
  /** What the customer is told, until a person comes. */
  readonly words: Readonly<Record<DangerCategory, (numbers: EmergencyNumbers) => string>>;
  /** Said after them when a person was asked. */
  readonly asked: string;
  /** In place of numbers, where the country is not known. */
  readonly anywhere: EmergencyNumbers;
}
