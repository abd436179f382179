import type { RecordingPart, RecordingStore } from '../../contracts/recording.ts';
import type { Pool } from './connect.ts';
import { ofDesk } from './conversation-row.ts';
import { storableText } from './storable.ts';

/** Keeps the sound of one desk's calls beside its conversations; it is deleted with these. */
export function recordingsOf(pool: Pool, desk: string): RecordingStore {
  return {
    async append({ conversation, startedAt, number, line, rate, sound, peaks }) {
      const bytes = [sound, peaks].map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength));
      const values = [
        desk,
        storableText(conversation),
        startedAt.toISOString(),
        number,
        line,
        rate,
        ...bytes,
      ];
      await pool.query({ name: 'sound-append', text: APPEND, values });
    },
    async parts(conversation) {
      const values = [desk, storableText(conversation)];
      return (await pool.query<RecordingPart>({ text: PARTS, values })).rows;
    },
    async sound(conversation, startedAt, number) {
      const values = [desk, storableText(conversation), startedAt.toISOString(), number];
      const { rows } = await pool.query<{ sound: Buffer }>({ name: 'sound', text: SOUND, values });
      return rows[0]?.sound;
    },
    async peaks(conversation, startedAt) {
      const values = [desk, storableText(conversation), startedAt.toISOString()];
      const { rows } = await pool.query<{ chunk: number; peaks: Buffer }>({ text: PEAKS, values });
      return new Map(rows.map(({ chunk, peaks }) => [chunk, peaks]));
    },
    async forget(conversation) {
      await pool.query({ text: FORGET, values: [desk, storableText(conversation)] });
    },
  };
}

const OF_PART = `conversation = $2 and started_at = $3 and ${ofDesk('$1')}`;

// Whoever deletes the conversation waits for this, or this for them and finds none.
const APPEND = `with there as (
  select id from switchroom_conversations where id = $2 and ${ofDesk('$1')} for key share
)
insert into switchroom_recordings (desk, conversation, started_at, chunk, line, rate, sound, peaks)
select $1, id, $3::timestamptz, $4::integer, $5, $6::integer, $7::bytea, $8::bytea from there
on conflict do nothing`;

// What comes before the last chunk is as long as each, and silence where it is missing.
const PARTS = `select started_at as "startedAt", rate, line, max(chunk) + 1 as chunks,
  (max(chunk) * rate * 8 + (array_agg(octet_length(sound) order by chunk desc))[1])::integer as bytes
from switchroom_recordings where conversation = $2 and ${ofDesk('$1')}
group by started_at, rate, line order by started_at`;

const SOUND = `select sound from switchroom_recordings where ${OF_PART} and chunk = $4`;

const PEAKS = `select chunk, peaks from switchroom_recordings where ${OF_PART}`;

const FORGET = `delete from switchroom_recordings where conversation = $2 and ${ofDesk('$1')}`;
