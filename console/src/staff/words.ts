import { asProblem } from '../problem.ts';

const REFUSED = {
  link: 'This link was used already, or is older than 15 minutes.',
  password: 'The account or the password is not right.',
  passkey: 'This passkey is not known here.',
  current: 'The current password is not right.',
};

/** Why something about signing in did not work, in words; empty when the person stopped it themselves. */
export function whyNot(thrown: unknown, what: keyof typeof REFUSED): string {
  if (thrown instanceof Error && ['NotAllowedError', 'AbortError'].includes(thrown.name)) return '';
  if (thrown instanceof Error && thrown.name === 'InvalidStateError')
    return 'This device has a passkey for this account already.';
  const { code, message, detail } = asProblem(thrown);
  if (code === 'credentials-invalid') return REFUSED[what];
  if (code === 'too-many-requests') return 'It was tried too often. Wait a while, then try again.';
  if (code === 'not-allowed')
    return 'You signed in too long ago for this. Sign out, sign in again, and do it within 15 minutes.';
  return detail === '' ? message : `${message} ${detail}`;
}
