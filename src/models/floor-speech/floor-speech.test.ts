import { describe, expect, it } from 'vitest';
import { BYTES_PER_MS } from '../../contracts/speech-model.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { Caller } from '../../testing/speech-model/caller.ts';
import { ScriptedTextModel, type ScriptedTextReply } from '../../testing/speech-model/scripted-text-model.ts';
import { speechModelContract } from '../../testing/speech-model-contract.ts';
import { floorSpeech } from './floor-speech.ts';

speechModelContract('the floor that talks', async (mind) => ({
  model: floorSpeech({ text: linkTo(mind) }),
  close: async () => undefined,
}));

const GREETING = 'Welcome. How can I help you?';

/** A floor that talks, with a mind of a test's and a greeting. */
function bench(...replies: ScriptedTextReply[]) {
  const mind = new ScriptedTextModel(replies);
  return { mind, model: floorSpeech({ text: linkTo(mind), greeting: GREETING }) };
}

describe('the floor that talks', () => {
  it('greets who has not said anything, without asking the floor, and answers everybody else', async () => {
    const { mind, model } = bench({ text: 'Which invoice?' });
    const caller = await Caller.open(model);
    await caller.ask();
    expect(caller.ears.words.trim()).toBe(GREETING);
    expect(mind.requests).toEqual([]);
    caller.say('My bill is wrong.');
    await caller.ask();
    expect(mind.lastInput).toContain('My bill is wrong.');
    expect(caller.ears.words).toContain('Which invoice?');
  });

  it('says fixed words instead of the greeting where it is told to', async () => {
    const caller = await Caller.open(bench().model);
    await caller.ask({ say: 'One moment.' });
    expect(caller.ears.words).toBe('One moment.');
  });

  it('has no sound but silence, word by word, longer for longer words', async () => {
    const caller = await Caller.open(bench().model);
    await caller.ask();
    const sound = caller.ears.all('audio').map(({ audio }) => audio);
    expect(sound.every((piece) => piece.every((byte) => byte === 0))).toBe(true);
    const spoken = caller.ears.all('words').map(({ delta }) => delta);
    expect(spoken).toEqual(['Welcome. ', 'How ', 'can ', 'I ', 'help ', 'you?']);
    const ms = [375, 250, 250, 200, 275, 250];
    expect(sound.map(({ length }) => length / BYTES_PER_MS['pcm16-24k'])).toEqual(ms);
  });

  it('hears nothing in sound', async () => {
    const caller = await Caller.open(bench().model);
    caller.session.send(new Uint8Array(48_000).fill(100));
    caller.session.commit();
    await caller.ask({ say: 'Hello.' });
    expect(caller.ears.types).toEqual(['response-started', 'words', 'audio', 'response-ended']);
  });

  it('tells the floor what the desk knows, and gives it back what it has put on its words, cut or not', async () => {
    const state = { floor: { pending: 'invoice' } };
    const { mind, model } = bench({ text: 'Which invoice is it?', data: state }, { text: 'Thank you.' });
    const caller = await Caller.open(model);
    const { session, ears } = caller;
    caller.say('My bill is wrong.');
    const view = { conversationId: 'cv_1', agent: 'billing', facts: {}, now: new Date(0), person: null };
    session.know?.(view);
    const { response } = await caller.ask();
    session.truncate(ears.all('audio')[0]?.item ?? '', caller.heard(response)[1]?.endMs ?? 0);
    caller.say('The last one.');
    await caller.ask();
    expect(mind.requests[1]).toMatchObject({
      desk: view,
      input: [
        { role: 'user', content: 'My bill is wrong.' },
        { role: 'assistant', content: [{ text: 'Which invoice' }], providerData: state },
        { role: 'user', content: 'The last one.' },
      ],
    });
  });
});
