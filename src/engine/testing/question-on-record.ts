import { expect } from 'vitest';
import type { DeskConversations } from '../../contracts/line.ts';

/** Resolves when what the customer said last is on record: its model may be asked before. */
export async function questionOnRecord(board: Pick<DeskConversations, 'events'>, id: string): Promise<void> {
  await expect.poll(async () => (await board.events(id, 0, 1_000)).at(-1)?.type).toBe('customer-said');
}
