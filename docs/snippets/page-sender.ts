import type { Switchroom } from 'switchroom';
import { acknowledge } from '../../packs/after-hours/acknowledge/acknowledge.ts';

/** Sends the oldest page that is not out yet; resolves to whether there was one. When `send` rejects it stays queued. */
export function sendPage(
  room: Switchroom,
  send: (phone: string, message: string) => Promise<void>,
): Promise<boolean> {
  return room.transaction(async (database) => {
    const [page] = await database.query<{ id: number; phone: string; message: string }>(
      `select p.id::int, e.phone, p.message from pages p join engineers e on e.id = p.engineer_id
        where p.status = 'queued' and p.sent_at is null order by p.id limit 1 for update of p skip locked`,
    );
    if (!page) return false;
    await send(page.phone, page.message);
    await database.query('update pages set sent_at = now() where id = $1', [page.id]);
    return true;
  });
}

/** Takes what came back from a number, words or a digit, to the last page that went there; resolves to the reply. */
export async function answerPage(room: Switchroom, phone: string, answer: string): Promise<string> {
  const [page] = await room.transaction((database) =>
    database.query<{ id: number }>(
      `select p.id::int from pages p join engineers e on e.id = p.engineer_id
        where e.phone = $1 order by p.id desc limit 1`,
      [phone],
    ),
  );
  const parts = { transaction: room.transaction, inboxOf: room.inboxOf, now: () => new Date() };
  const { text } = await acknowledge(parts, { page: page?.id ?? 0, answer });
  return text;
}
