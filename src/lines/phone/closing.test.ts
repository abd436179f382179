import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, it } from 'vitest';
import type { Inbox, InboxOf } from '../../contracts/person.ts';
import { call, deskBench, text } from '../../engine/testing/open-desk.ts';
import { dataOf, deskWithPeople } from '../../engine/testing/people.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { BEN, DESK, phoneRig } from './testing/phone-rig.ts';
import { scriptedAnswers } from './testing/scripted-voice.ts';

const bench = deskBench();
const WANTS_PERSON = call('transfer_to_person', { reason: 'A dispute about May.' });

/** A desk that asks for a person when it is told to. */
function served() {
  const desk = deskWithPeople();
  const model = new ScriptedModel([[WANTS_PERSON], text('Please hold.')]);
  return {
    desk,
    switchboard: bench.serve(desk, linkTo(model)),
    settings: { people: [{ name: 'Ben', number: BEN }] },
  };
}

it('has left the note of a call that came to nothing when it is closed', async () => {
  const { switchboard, ...rest } = served();
  const goOn = Promise.withResolvers<void>();
  let isNoting = false;
  const inboxOf: InboxOf = (person) => {
    const inbox = switchboard.inboxOf(person);
    const whisper: Inbox['whisper'] = async (...note) => {
      isNoting = true;
      await goOn.promise;
      return inbox.whisper(...note);
    };
    return { ...inbox, whisper };
  };
  const { anna, telephone, line, id, time } = await phoneRig({
    ...{ ...rest, switchboard: { ...switchboard, inboxOf } },
  });
  telephone(BEN, { whenCalled: { answer: 'decline' } });
  await anna.dial(DESK);
  await anna.hears('How can I help you?');
  await anna.speak('a person please');
  await anna.hears('Please hold.');
  await time.until(() => isNoting, { withinMs: 60_000 });
  const closed = line.close();
  goOn.resolve();
  await closed;
  const notes = await dataOf(switchboard, id(), 'person-whispered');
  expect(notes).toMatchObject([{ text: 'Ben was called; the line was busy.' }]);
});

it('is closed while calls go on: theirs are not waited for', async () => {
  const voice = scriptedAnswers();
  const { anna, line } = await phoneRig({ ...served(), answer: voice.answer });
  await anna.dial(DESK);
  await anna.hears('Hello.');
  await line.close();
  expect(voice.last().ended).toBe(true);
  expect(anna.state).toBe('talking');
  await anna.hears('How can I help you?');
});
