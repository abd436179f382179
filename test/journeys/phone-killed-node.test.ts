import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/stores/postgres/connect.ts';
import { startRealtimeServer } from '../../src/testing/realtime/index.ts';
import { obedient } from '../../src/testing/realtime/obedient.ts';
import { Telephone } from '../../src/testing/telephone/index.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { PhoneTime, startTwilio } from '../../src/testing/twilio/index.ts';
import { CallOnRecord } from '../support/call-on-record.ts';
import { startCalendar } from '../support/clinic/calendar.ts';
import { frontProxy } from '../support/front-proxy.ts';
import { ANNA, calling, DESK, words } from '../support/phone-desk.ts';
import { type ServerProcess, startServer } from '../support/running-server.ts';

const CONFIG = 'test/support/clinic/switchroom.config.ts';
const GREETING = words('Clinic. How can I help?');

/** Two processes of a clinic behind one address, and Anna, who has been greeted by the first. */
async function clinic(steps: ScriptedModelInput[]) {
  const database = await testDatabase();
  const pool = connect(database.url, { connections: 1 });
  const proxy = await frontProxy();
  const calendar = await startCalendar();
  const voices = await startRealtimeServer({
    model: obedient(new ScriptedModel([GREETING, ...steps])),
    pace: 4,
  });
  const numbers = {
    [DESK]: {
      voiceUrl: `${proxy.url}/v1/phone/voice`,
      statusCallback: `${proxy.url}/v1/phone/status`,
    },
  };
  const time = new PhoneTime({ pace: 'real' });
  const network = await startTwilio({ numbers, time });
  const environment = {
    ...{ DATABASE_URL: database.url, PUBLIC_URL: proxy.url, LOG_LEVEL: 'silent' },
    ...{ TWILIO_ACCOUNT_SID: network.accountSid, TWILIO_AUTH_TOKEN: network.authToken },
    ...{ TWILIO_API_URL: network.url, CALENDAR_URL: calendar.url },
    ...{ REALTIME_URL: voices.url, REALTIME_KEY: voices.apiKey },
  };
  const nodes = [1, 2].map(() => startServer(environment, CONFIG, 'clinic'));
  const [first, second] = (await Promise.all(nodes)) as [ServerProcess, ServerProcess];
  onTestFinished(async () => {
    await network.close();
    await Promise.all([first.kill(), second.kill()]);
    await voices.close();
    await pool.end();
    await database.drop();
  });
  proxy.pointAt(first.url, second.url);
  const anna = new Telephone({ twilio: network, number: ANNA });
  const call = new CallOnRecord(second.api, time, () => `cv_${anna.callSid}`);
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  return { anna, call, calendar, network, voices, pool, first };
}

/** Anna hangs up, and the desk has noticed. */
async function overAndDone({ anna, call, voices }: Awaited<ReturnType<typeof clinic>>) {
  anna.hangUp();
  await call.comes('conversation-closed');
  await anna.time.until(() => voices.sessions.length === 0);
}

describe('a node that is killed in mid-call leaves the call to another', () => {
  test.for(['book_visit', 'note_visit'])('while %s runs: what it writes is written once', async (tool) => {
    const desk = await clinic([[calling(tool, { day: 'Friday' })], words('You are welcome.')]);
    const { anna, call, calendar, pool, first } = desk;
    await anna.speak('a visit on Friday');
    await calendar.asked;
    await first.kill();
    await anna.hears('It is booked now.');
    await anna.speak('thank you');
    await anna.hears('You are welcome.');
    await overAndDone(desk);
    await expect
      .poll(() => call.said())
      .toEqual([
        'reception: Clinic. How can I help?',
        'customer: a visit on Friday',
        'reception: It is booked now.',
        'customer: thank you',
        'reception: You are welcome.',
      ]);
    const noted = await pool.query({ text: 'select day from clinic.visits' });
    if (tool === 'book_visit') expect(calendar.visits).toHaveLength(1);
    else expect(noted.rows).toEqual([{ day: 'Friday' }]);
    expect(await call.all('tool-called')).toHaveLength(1);
    expect(await call.all('tool-returned')).toMatchObject([{ name: tool, status: 'ok' }]);
    expect(await call.all('turn-resumed')).toHaveLength(1);
    expect(anna.transcript.match(/How can I help\?|It is booked now\./g)).toHaveLength(2);
  });

  test('while the agent speaks: the question is answered', async () => {
    const answer =
      'Our doors are open from nine to five on every working day of the week and never at night.';
    const desk = await clinic([words(answer), words('You are welcome.')]);
    const { anna, call, network, first } = desk;
    await anna.speak('when are you open');
    // Any of them: sound that comes late on a busy machine has a gap, and a word with a gap is not heard.
    await anna.hears(/doors|open|nine|five/);
    await first.kill();
    await anna.hears('It is nine to five.');
    await anna.speak('thank you');
    await anna.hears('You are welcome.');
    await overAndDone(desk);
    await expect
      .poll(() => call.said())
      .toEqual([
        'reception: Clinic. How can I help?',
        'customer: when are you open',
        'reception: We were cut off. It is nine to five.',
        'customer: thank you',
        'reception: You are welcome.',
      ]);
    expect(await call.all('conversation-opened')).toHaveLength(1);
    expect(anna.transcript).not.toContain('night');
    expect(anna.transcript.match(/How can I help\?/g)).toHaveLength(1);
    expect(network.alerts.map(({ code }) => code)).toEqual([31921]);
  });
});
