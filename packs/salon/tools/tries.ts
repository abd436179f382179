import { type ToolContext, ToolRefusal } from 'switchroom';

/** Wrong tries after which a conversation is done guessing. */
export const TRIES_PER_CONVERSATION = 5;

/** What is said when no try is left. */
export const LOCKED =
  'Too many wrong tries. The customer cannot be verified here any more: a person must help. Use get_a_colleague.';

/**
 * Counts one try at telling who has a number against the caller, and returns how many wrong ones the conversation has left,
 * this one included. Nothing counts against the number that is tried: whoever guesses must not shut the real customer out.
 * Throws `ToolRefusal` when the caller has tried too often, or none is left.
 */
export async function beginTry(context: ToolContext): Promise<number> {
  await context.countVerification();
  const { conversationId, database } = context;
  // Held until the try is over, so that tries at once are counted one after the other.
  await database.query(`select pg_advisory_xact_lock(hashtextextended('salon verify ' || $1, 0))`, [
    conversationId,
  ]);
  const [wrong] = await database.query<{ count: number }>(
    'select count(*)::int as count from verification_attempts where conversation_id = $1 and not succeeded',
    [conversationId],
  );
  const left = TRIES_PER_CONVERSATION - (wrong?.count ?? 0);
  if (left <= 0) throw new ToolRefusal(LOCKED);
  return left;
}

/** Puts a try and its end on record; `claimed` is the phone number or booking reference that was given. */
export async function recordTry(claimed: string, succeeded: boolean, context: ToolContext): Promise<void> {
  await context.database.query(
    `insert into verification_attempts (conversation_id, claimed, succeeded, attempted_at)
     values ($1, $2, $3, $4)`,
    [context.conversationId, claimed, succeeded, context.now()],
  );
}
