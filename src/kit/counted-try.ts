import { ToolRefusal } from '../contracts/errors.ts';
import type { ToolContext } from '../contracts/tool.ts';

/** Wrong tries after which a conversation is done guessing. */
export const TRIES_PER_CONVERSATION = 5;

/**
 * One try at proving who one is, by `claimed`: what `proof` comes to, undefined where it proves nothing, and how many wrong tries are
 * left. It is counted against the caller, and in the pack's table `verification_attempts (conversation_id, claimed, succeeded,
 * attempted_at)` against the conversation (or with another name for the column of what is claimed), also when many are made at once; never against whom is claimed, whom strangers must not
 * shut out. A wrong try must be an answer of the tool: a refusal would take back the row that counts it. Throws `ToolRefusal` where none is left.
 */
export async function countedTry<Who>(
  context: ToolContext,
  claimed: string,
  proof: () => Promise<Who | undefined>,
  column = 'claimed',
): Promise<{ readonly who: Who | undefined; readonly left: number }> {
  // Before the lock: whoever waits for it must not wait for the count as well.
  await context.countVerification();
  const left = await triesLeft(context);
  const who = await proof();
  await context.database.query(
    `insert into verification_attempts (conversation_id, ${column}, succeeded, attempted_at)
     values ($1, $2, $3, $4)`,
    [context.conversationId, claimed, who !== undefined, context.now()],
  );
  return { who, left: who === undefined ? left - 1 : left };
}

/** How many wrong tries the conversation has left, counted when those before are over. Throws `ToolRefusal` where none is. */
export async function triesLeft({ conversationId, database }: ToolContext): Promise<number> {
  await database.query(`select pg_advisory_xact_lock(hashtextextended('verify ' || $1, 0))`, [
    conversationId,
  ]);
  const [wrong] = await database.query<{ count: number }>(
    'select count(*)::int as count from verification_attempts where conversation_id = $1 and not succeeded',
    [conversationId],
  );
  const left = TRIES_PER_CONVERSATION - (wrong?.count ?? 0);
  if (left > 0) return left;
  throw new ToolRefusal('Too many wrong tries: nobody can be verified here any more, a person must help.');
}

/** Whether a given name is the stored one: its family name, and nothing that is not in it, whatever capitals and accents. */
export function isSameName(given: string, stored: string): boolean {
  const [words, own] = [wordsOf(given), wordsOf(stored)];
  return words.every((word) => own.includes(word)) && words.includes(own.at(-1) ?? '');
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}
