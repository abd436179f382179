import { setTimeout as delay } from 'node:timers/promises';
import type { ServerTime } from '../../src/app/serve.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { PhoneTime } from '../../src/testing/twilio/index.ts';

/** A frame takes at least so much of the machine's time, in ms. */
const LINGER_MS = 1;

/** Phone time for a whole server. */
export interface ServersPhoneTime {
  readonly time: PhoneTime;
  /** Lets so many ms pass in which the desk has nothing to do, as fast as the line can. */
  skip(ms: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Phone time that goes on no faster than the server's database answers, so that work which takes milliseconds on an idle
 * machine takes no minutes on a busy one.
 */
export function phoneTimeWith(databaseUrl: string): ServersPhoneTime {
  // The packs' data is about the days around today.
  const time = new PhoneTime({ start: new Date() });
  const pool = connect(databaseUrl, { connections: 1 });
  let isIdle = false;
  const stop = time.onSettle(async () => {
    if (isIdle) return;
    await Promise.all([pool.query({ text: 'select 1' }), delay(LINGER_MS)]);
  });
  return {
    time,
    async skip(ms) {
      isIdle = true;
      await time.advance(ms);
      isIdle = false;
    },
    async close() {
      stop();
      await pool.end();
    },
  };
}

/** The same time for what runs beside the telephone network. */
export function serverTime(time: PhoneTime): ServerTime {
  const timers = {
    after(ms: number, work: () => void) {
      const cancelled = new AbortController();
      time.sleep(ms, cancelled.signal).then(work, () => undefined);
      return () => cancelled.abort();
    },
  };
  return { clock: time, timers };
}
