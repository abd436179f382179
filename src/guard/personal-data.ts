import { SwitchroomError } from '../contracts/errors.ts';
import { GUARD_DEFAULTS, type Guard, type Judgement } from '../contracts/guard.ts';
import { redact } from './redact.ts';
import type { PersonalKind } from './sensitive.ts';

/** What is done about personal data in words. */
export type PersonalDataPolicy = 'allow' | 'redact' | 'refuse';

/** What `personalData` takes. */
export interface PersonalDataOptions {
  /** All without. */
  readonly kinds?: readonly PersonalKind[];
  /** What customers write, before a model reads it; `allow` without, as tools need what customers say of themselves. */
  readonly input?: PersonalDataPolicy;
  /** What agents say, before the customer reads it; `redact` without. */
  readonly output?: PersonalDataPolicy;
  /** What the customer reads in place of a refused text. */
  readonly say?: string;
}

const ALL: readonly PersonalKind[] = ['email', 'phone', 'card', 'iban', 'ssn', 'ip', 'birth-date'];
const SAY = 'For your safety, please do not send personal data such as card numbers here.';

/** A guard that keeps personal data from models, from customers, or both; throws `definition-invalid` if from nobody. */
export function personalData(options: PersonalDataOptions = {}): Guard {
  const { kinds = ALL, input = 'allow', output = 'redact', say = SAY } = options;
  if (input === 'allow' && output === 'allow') {
    throw new SwitchroomError('definition-invalid', 'personalData that allows everything guards nothing.');
  }
  const judge =
    (policy: PersonalDataPolicy) =>
    (text: string): Judgement => {
      const redacted = redact(text, kinds);
      if (redacted.found.length === 0) return { verdict: 'allow' };
      const reason = `personal data: ${redacted.found.map(({ kind }) => kind).join(', ')}`;
      return policy === 'refuse'
        ? { verdict: 'refuse', reason, say }
        : { verdict: 'replace', reason, text: redacted.text };
    };
  return {
    ...GUARD_DEFAULTS,
    name: 'personal-data',
    mode: 'blocking',
    ...(input === 'allow' ? {} : { input: judge(input) }),
    ...(output === 'allow' ? {} : { output: judge(output) }),
  };
}
