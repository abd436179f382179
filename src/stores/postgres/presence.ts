import type { PresenceStore, Present } from '../../contracts/presence.ts';
import type { Pool } from './connect.ts';
import { storableText } from './storable.ts';

/** Who looks at what and has looked, in the control schema; what is over is deleted when somebody tells where they are. */
export function presenceStore(pool: Pool, home: string): PresenceStore {
  const others = async (name: string, text: string, values: unknown[]) =>
    (await pool.query<Present>({ name, text, values })).rows;
  return {
    tell: ({ staff, name, conversation, isTyping }, now, until) =>
      others('tell-presence', TELL, [
        home,
        now,
        staff,
        storableText(name),
        storableText(conversation),
        isTyping,
        until,
      ]),
    leave: (staff, now) => others('leave-presence', LEAVE, [home, now, staff]),
  };
}

const OTHERS = `select staff, name, conversation, is_typing as "isTyping" from switchroom.presence
where home = $1 and until > $2 and staff <> $3 order by staff limit 500`;

const TELL = `with over as (delete from switchroom.presence where home = $1 and until <= $2 and staff <> $3), told as (
  insert into switchroom.presence (home, staff, name, conversation, is_typing, until) values ($1, $3, $4, $5, $6, $7)
  on conflict (home, staff) do update set name = excluded.name, conversation = excluded.conversation,
    is_typing = excluded.is_typing, until = excluded.until
), forgotten as (
  delete from switchroom.looks where home = $1 and staff = $3 and conversation <> $5 and at < $2::timestamptz - interval '1 day'
), looked as (
  insert into switchroom.looks (home, staff, conversation, at) values ($1, $3, $5, $2)
  on conflict (home, staff, conversation) do update set at = greatest(looks.at, excluded.at)
) ${OTHERS}`;

const LEAVE = `with gone as (delete from switchroom.presence where home = $1 and staff = $3) ${OTHERS}`;
