import { describe, expect, test } from 'vitest';
import { text } from '../testing/open-desk.ts';
import { type CallOptions, callBench, saidIn } from './testing/call-bench.ts';
import { toPerson, voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();

/** A call in which a person was asked for. */
async function waiting(steps: Parameters<typeof bench.call>[1] = [], options: CallOptions = {}) {
  const call = await bench.call(
    voiceDesk(),
    [text('Hello.'), [toPerson], text('Somebody will come.'), ...steps],
    options,
  );
  await call.answer();
  await call.turns(1);
  call.line.say('A person, please.');
  await call.turns(2);
  return call;
}

describe('a person who takes part in a call', () => {
  test('is heard in what they write, and no agent speaks meanwhile', async () => {
    const { switchboard, id, line, until, mind, turns } = await waiting();
    await switchboard.inbox.claim(id, { by: 'Ines' });
    await until(() => line.heard.endsWith('Ines has joined the conversation.'));
    await switchboard.inbox.reply(id, { by: 'Ines', text: 'I have paid it back.' });
    await until(() => line.heard.endsWith('I have paid it back.'));
    const asked = mind.calls.length;
    line.say('Thank you, Ines.');
    const log = await turns(3);
    expect(saidIn(log).at(-1)).toBe('customer: Thank you, Ines.');
    expect(log.at(-1)?.data).toMatchObject({ outcome: 'with-person' });
    expect(mind.calls).toHaveLength(asked);
    expect(line.heard.endsWith('I have paid it back.')).toBe(true);
  });

  test.for(['the node of the call', 'another node'])(
    'on %s need not wait for an agent who speaks at length: what was heard by then is on record',
    async (where) => {
      const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
      const { switchboard, serve, id, line, until, turns } = await waiting([text(long)], { playsLateMs: 0 });
      const { inbox } = where === 'another node' ? serve() : switchboard;
      line.say('Tell me everything.');
      await until(() => line.heard.includes('word3'));
      const claim = inbox.claim(id, { by: 'Ines' });
      const beat = async () => {
        await switchboard.tick();
        return (await switchboard.view(id)).state.status;
      };
      await expect.poll(beat).toBe('with-person');
      await claim;
      await until(() => line.heard.endsWith('Ines has joined the conversation.'));
      const [cut, joined] = saidIn(await turns(3)).slice(-2);
      expect(cut).toMatch(/^front: word0 .*word[345]…$/);
      expect(joined).toBe('front: Ines has joined the conversation.');
      expect(line.heard).not.toContain('word6');
    },
  );

  test('gives the call back: the agent speaks, and knows what was said', async () => {
    const call = await waiting([text('On the third.')], { texts: [text('Anything else?')] });
    const { switchboard, id, line, until, turns, mind, settled } = call;
    await switchboard.inbox.claim(id, { by: 'Ines' });
    await switchboard.inbox.reply(id, { by: 'Ines', text: 'It comes back soon.' });
    await switchboard.inbox.handBack(id, { by: 'Ines', note: 'Refunded 42 dollars.' });
    await until(() => line.heard.endsWith('Anything else?'));
    await settled();
    line.say('When exactly?');
    const log = await turns(4);
    expect(saidIn(log).slice(-2)).toEqual(['customer: When exactly?', 'front: On the third.']);
    const read = JSON.stringify(mind.lastCall?.request.input);
    for (const words of ['It comes back soon.', 'Refunded 42 dollars.', 'Anything else?'])
      expect(read).toContain(words);
    expect(read.split('Anything else?')).toHaveLength(2);
  });
});

describe('what is written in the same conversation', () => {
  test('is answered by a text model, spoken in the call, and known to the session', async () => {
    const steps = [text('Hello.'), text('As I wrote: noted.')];
    const call = await bench.call(voiceDesk(), steps, { texts: [text('Thank you, I have noted it.')] });
    const { answer, turns, switchboard, id, line, until, mind, settled } = call;
    await answer();
    await turns(1);
    for await (const _ of switchboard.say(id, { text: 'My number is 42.' }));
    await until(() => line.heard.endsWith('I have noted it.'));
    await settled();
    line.say('Did you get it?');
    const log = await turns(3);
    expect(saidIn(log).at(-1)).toBe('front: As I wrote: noted.');
    const read = JSON.stringify(mind.lastCall?.request.input);
    expect(read).toContain('My number is 42.');
    expect(read).toContain('I have noted it.');
  });

  test('waits for the customer to finish what they are saying', async () => {
    const steps = [text('Hello.'), text('Both.')];
    const call = await bench.call(voiceDesk(), steps, { texts: [text('Noted.')] });
    const { answer, turns, switchboard, id, line, arrives, settled, until } = call;
    await answer();
    await turns(1);
    line.speak('well');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    for await (const _ of switchboard.say(id, { text: 'My number is 42.' }));
    await settled();
    expect(line.heard).toBe('Hello.');
    line.pause();
    await turns(3);
    await until(() => ['Hello.', 'Noted.', 'Both.'].every((words) => line.heard.includes(words)));
  });
});

describe('a newer call of the same conversation', () => {
  test('knows what was said in the one before, and has none of it said again', async () => {
    const { answer, turns, line, mind, arrives } = await bench.call(voiceDesk(), [
      ...[text('Hello.'), text('The May one.'), text('It is paid.')],
    ]);
    await answer();
    await turns(1);
    line.say('Which bill?');
    await turns(2);
    const newer = await answer('again');
    await arrives(() => line.ending);
    newer.say('Is it paid?');
    const log = await turns(3);
    expect(line.heard).toBe('Hello.The May one.');
    expect(newer.heard).toBe('It is paid.');
    expect(saidIn(log).at(-1)).toBe('front: It is paid.');
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('The May one.');
  });
});

describe('a conversation that is closed in the middle of a call', () => {
  test('ends the call', async () => {
    const { answer, turns, switchboard, id, line, arrives } = await bench.call(voiceDesk(), [text('Hello.')]);
    await answer();
    await turns(1);
    await switchboard.close(id, 'done');
    await arrives(() => line.ending);
    expect(line.ending?.kind).toBe('closed');
  });
});
