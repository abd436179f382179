/** What a customer can be recognised by, as stored. */
export interface Proofs {
  readonly email: string;
  readonly phone: string;
  readonly postal_code: string;
}

const SHORTEST_PHONE = 10;

/** Whether `proof` is the account's email, phone (national or international) or postal code, however it is spaced. */
export function proves(proof: string, on: Proofs): boolean {
  return isEmail(proof, on.email) || isPhone(proof, on.phone) || isPostalCode(proof, on.postal_code);
}

function isEmail(proof: string, email: string): boolean {
  return proof.trim().toLowerCase() === email.toLowerCase();
}

function isPhone(proof: string, phone: string): boolean {
  if (/[a-z]/i.test(proof)) return false;
  const digits = proof.replace(/\D/g, '');
  return digits.length >= SHORTEST_PHONE && phone.replace(/\D/g, '').endsWith(digits);
}

function isPostalCode(proof: string, postalCode: string): boolean {
  return bare(proof) === bare(postalCode);
}

function bare(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}
