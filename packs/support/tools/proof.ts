/** What a customer can be recognised by, as stored. */
export interface Proofs {
  readonly email: string;
  readonly phone: string;
}

const SHORTEST_PHONE = 10;
/** Of the United States and of Canada, however it is spaced. */
const POSTAL_CODE = /^\s*(?:\d{5}(?:-\d{4})?|[a-z]\d[a-z][ -]?\d[a-z]\d)\s*$/i;

/** Whether it is the account's email or phone (national or international), however it is spaced. */
export function proves(proof: string, { email, phone }: Proofs): boolean {
  if (/[a-z]/i.test(proof)) return proof.trim().toLowerCase() === email.toLowerCase();
  const digits = proof.replace(/\D/g, '');
  return digits.length >= SHORTEST_PHONE && phone.replace(/\D/g, '').endsWith(digits);
}

/** Whether it is a postal code: thousands share one, and account IDs count up, so it proves nothing. */
export function isPostalCode(proof: string): boolean {
  return POSTAL_CODE.test(proof);
}
