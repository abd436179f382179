import { startSwitchroom } from 'switchroom';
import { runTurn, testDatabase } from 'switchroom/testing';
import { expect, onTestFinished, test } from 'vitest';
import { answerPage, sendPage } from '../../docs/snippets/page-sender.ts';
import { afterHours } from '../../packs/after-hours/pack.ts';

const REPORT = 'Our web shop is down and nobody can work. NL-101, +1 617 555 0123';

test('a page is sent once, again when sending failed, and its answer takes the conversation over', async () => {
  const server = await testDatabase();
  const room = await startSwitchroom({ pack: afterHours, databaseUrl: server.url });
  onTestFinished(() => room.close().then(() => server.drop()));
  const { id } = await room.switchboard.open({ line: 'chat' });
  await runTurn(room.switchboard, id, REPORT);

  const failed = sendPage(room, () => Promise.reject(new Error('no network')));
  await expect(failed).rejects.toThrow('no network');
  const sent: string[][] = [];
  const send = async (...message: string[]) => void sent.push(message);
  expect(await sendPage(room, send)).toBe(true);
  expect(await sendPage(room, send)).toBe(false);

  const [phone = '', message] = sent[0] ?? [];
  expect(message).toMatch(
    /^P1 INC-\d+ Alder Clinics, Web hosting: Our .* can work\. Answer 1 to take it, 2 to pass it on\.$/,
  );
  expect(await answerPage(room, phone, '1')).toMatch(/^INC-\d+ is yours\./);
  expect((await room.switchboard.view(id)).state.status).toBe('with-person');
  expect(await answerPage(room, '+15555550199', '1')).toBe('There is no page 0.');
});
