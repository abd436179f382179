import { SwitchroomError } from '../contracts/errors.ts';
import { optionalPackage } from '../contracts/optional-package.ts';

const SHORTEST = 12;
const LONGEST = 256;
/** Argon2id with what OWASP's cheat sheet asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Loaded when the first password is used. */
const library = () => optionalPackage(() => import('@node-rs/argon2'), 'A password', '@node-rs/argon2');

let ofNobody: Promise<string> | undefined;

/** The Argon2id hash of a new password; throws `request-invalid` for one that is too short or too long. */
export async function hashPassword(password: string): Promise<string> {
  const text = normal(password);
  const length = [...text].length;
  if (length < SHORTEST || length > LONGEST) {
    throw new SwitchroomError('request-invalid', `A password has ${SHORTEST} to ${LONGEST} characters.`);
  }
  return (await library()).hash(text, COST);
}

/** Whether a password fits a hash. Without a hash it takes as long and is wrong, so that nobody learns who has one. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const { hash, verify } = await library();
  ofNobody ??= hash('of nobody', COST);
  const right = await verify(kept ?? (await ofNobody), normal(password));
  return right && kept !== undefined;
}

/** The same characters are the same password, however a keyboard composes them. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
