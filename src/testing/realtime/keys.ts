import { z } from 'zod';
import type { Clock, Ids } from '../../contracts/clock.ts';
import { initialConfig } from './initial-config.ts';
import { refuseShape } from './refuse-shape.ts';
import type { SessionConfig } from './session-config.ts';
import { invalid, isRefusal, type Refusal } from './wire.ts';

/** An ephemeral key: what it lets in begins with these settings. */
interface EphemeralKey {
  readonly value: string;
  readonly expiresAt: Date;
  readonly config: SessionConfig;
}

/** How `POST /v1/realtime/client_secrets` is asked. */
const keyRequest = z.strictObject({
  expires_after: z
    .strictObject({
      anchor: z.literal('created_at').optional(),
      seconds: z.int().min(10).max(7200).default(600),
    })
    .optional(),
  session: z.unknown().optional(),
});

/** What a key lets its bearer do: begin a session that is set so. */
export interface Admission {
  /** Undefined for the server's own key. */
  readonly config: SessionConfig | undefined;
}

/** The server's own key, and the ephemeral ones made with it. */
export class Keys {
  readonly #apiKey: string;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #ephemeral = new Map<string, EphemeralKey>();

  constructor(apiKey: string, clock: Clock, ids: Ids) {
    this.#apiKey = apiKey;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Whether a header (or a socket's protocol) carries the server's own key. */
  isOwn(authorization: string | undefined): boolean {
    return authorization === `Bearer ${this.#apiKey}`;
  }

  /** What a key is good for; a refusal for one that is missing, wrong or expired. */
  admit(authorization: string | undefined): Admission | Refusal {
    if (this.isOwn(authorization)) return { config: undefined };
    if (authorization === undefined) {
      return invalid(
        null,
        "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.",
      );
    }
    const key = this.#ephemeral.get(authorization.replace(/^Bearer /, ''));
    if (key === undefined) return invalid('invalid_api_key', 'Incorrect API key provided.');
    if (key.expiresAt <= this.#clock.now())
      return invalid('invalid_api_key', 'The client secret has expired.');
    return { config: key.config };
  }

  /** Makes an ephemeral key. */
  make(body: unknown): EphemeralKey | Refusal {
    const parsed = keyRequest.safeParse(body ?? {});
    if (!parsed.success) return refuseShape(parsed.error, body);
    const { session = { type: 'realtime' }, expires_after } = parsed.data;
    const config = initialConfig(session);
    if (isRefusal(config)) return config;
    const value = this.#ids.next('ek');
    const expiresAt = new Date(this.#clock.now().getTime() + 1000 * (expires_after?.seconds ?? 600));
    const key = { value, expiresAt, config };
    this.#ephemeral.set(value, key);
    return key;
  }
}
