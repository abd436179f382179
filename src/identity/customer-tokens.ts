import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { CustomerToken } from '../contracts/identity.ts';
import type { KeyRing } from '../contracts/signing.ts';

const ALGORITHM = 'HS256';
const ISSUER = 'switchroom';
const PURPOSE = 'customer tokens';
/** Nodes' clocks differ by that much at most, in seconds. */
const CLOCKS_APART_S = 60;

/** Makes and reads the tokens of one desk's customers. */
export interface CustomerTokens {
  issue(conversationId: string): Promise<CustomerToken>;
  /** Whose token it is, and the next one when half its life is over; throws `credentials-invalid`. */
  read(token: string): Promise<{ conversation: string; renewed?: CustomerToken }>;
}

/** What tokens are made of. */
export interface CustomerTokenParts {
  readonly desk: string;
  readonly ring: KeyRing;
  readonly clock: Clock;
  /** How long a token is valid, in ms. */
  readonly lifeMs: number;
}

/** JSON Web Tokens (RFC 7519): subject is the conversation, audience the desk. */
export function customerTokens({ desk, ring, clock, lifeMs }: CustomerTokenParts): CustomerTokens {
  async function issue(conversationId: string): Promise<CustomerToken> {
    const { signing } = await ring.keysFor(PURPOSE);
    const issuedAt = seconds(clock.now());
    const expiresAt = issuedAt + seconds(new Date(lifeMs));
    const token = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, kid: signing.id })
      .setIssuer(ISSUER)
      .setAudience(desk)
      .setSubject(conversationId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(signing.secret);
    return { token, expiresAt: new Date(expiresAt * 1_000) };
  }

  async function claimsOf(token: string) {
    const now = clock.now();
    try {
      const { kid } = decodeProtectedHeader(token);
      const { verifying } = await ring.keysFor(PURPOSE);
      const key = verifying.find(({ id }) => id === kid);
      if (key === undefined) throw invalid('It was signed with a key that is not known, or no longer.');
      const options = { algorithms: [ALGORITHM], issuer: ISSUER, audience: desk, currentDate: now };
      const required = ['sub', 'iat', 'exp'];
      const { payload } = await jwtVerify(token, key.secret, {
        ...options,
        requiredClaims: required,
        clockTolerance: CLOCKS_APART_S,
      });
      return payload;
    } catch (thrown) {
      if (thrown instanceof errors.JWTExpired) throw invalid('It has expired.', thrown);
      if (thrown instanceof errors.JOSEError || thrown instanceof TypeError) {
        throw invalid('It is not a token of this desk.', thrown);
      }
      throw thrown;
    }
  }

  return {
    issue,
    async read(token) {
      const { sub, iat = 0, exp = 0 } = await claimsOf(token);
      if (!sub) throw invalid('It is not a token of this desk.');
      const inSecondHalf = seconds(clock.now()) >= (iat + exp) / 2;
      return { conversation: sub, ...(inSecondHalf && { renewed: await issue(sub) }) };
    },
  };
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1_000);
}

function invalid(why: string, cause?: unknown): SwitchroomError {
  return new SwitchroomError('credentials-invalid', `The token: ${why}`, { cause });
}
