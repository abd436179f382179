import { GUARD_DEFAULTS, type Guard, type Judgement } from '../contracts/guard.ts';
import { redact } from './redact.ts';

/** A guard that takes passwords, keys and tokens out of what models read and of what customers read. */
export function secrets(): Guard {
  return {
    ...GUARD_DEFAULTS,
    name: 'secrets',
    mode: 'blocking',
    input: withoutSecrets,
    output: withoutSecrets,
  };
}

function withoutSecrets(words: string): Judgement {
  const { text, found } = redact(words, ['secret']);
  return found.length === 0 ? { verdict: 'allow' } : { verdict: 'replace', reason: 'secrets', text };
}
