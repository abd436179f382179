import { describe, expect, it } from 'vitest';
import { DESK, phoneRig, response } from '../testing/rig.ts';

const menu = (attributes: string, prompt = '<Say>Press one for billing or say what you need.</Say>') =>
  response(`<Gather action="/got" ${attributes}>${prompt}</Gather><Say>Nobody there.</Say>`);

describe('<Gather>', () => {
  it('takes what the caller says, without the prompt being heard to its end', async () => {
    const { anna, app } = await phoneRig({
      '/voice': menu('input="speech"'),
      '/got': ({ params }) => response(`<Say>You said ${params.SpeechResult}</Say>`),
    });
    await anna.dial(DESK);
    await anna.hears('billing');
    await anna.speak('my bill is wrong');
    await anna.hears('You said my bill is wrong');
    expect(anna.transcript).not.toContain('need');
    expect(app.at('/got')).toMatchObject([{ SpeechResult: 'my bill is wrong', Confidence: '0.97' }]);
  });

  it('hears the whole prompt without barge-in', async () => {
    const { anna } = await phoneRig({
      '/voice': menu('input="speech" bargeIn="false"'),
      '/got': response('<Say>Thank you.</Say>'),
    });
    await anna.dial(DESK);
    await anna.hears('one');
    const prompted = anna.hears('need.');
    await anna.speak('hello');
    await prompted;
    await anna.hears('Thank you.');
  });

  it.for<[title: string, attributes: string, keys: string, digits: string, finished: string]>([
    ['as many keys as asked for', 'numDigits="2"', '123', '12', ''],
    ['keys until the hash key', '', '4711#', '4711', '#'],
    ['keys until another key', 'finishOnKey="*"', '12#*', '12#', '*'],
    ['keys until nothing comes any more', 'timeout="2"', '99', '99', ''],
  ])('takes %s', async ([, attributes, keys, Digits, FinishedOnKey]) => {
    const { anna, app } = await phoneRig({
      '/voice': menu(attributes),
      '/got': response('<Say>Got it.</Say>'),
    });
    await anna.dial(DESK);
    await anna.press(keys, 'message');
    await anna.hears('Got it.');
    expect(app.at('/got')).toMatchObject([{ Digits, FinishedOnKey }]);
  });

  it('goes on after its timeout when nothing is put in, or asks all the same', async () => {
    const { anna, app } = await phoneRig({
      '/voice': menu('timeout="3" input="dtmf speech"'),
      '/got': response('<Say>Empty.</Say>'),
    });
    await anna.dial(DESK);
    await anna.hears('need.');
    const from = anna.time.nowMs;
    await anna.hears('Nobody');
    expect(anna.time.nowMs - from).toBeGreaterThanOrEqual(3000);
    anna.hangUp();
    app.routes['/voice'] = menu('timeout="3" actionOnEmptyResult="true"');
    await anna.dial(DESK);
    await anna.hears('Empty.');
  });

  it('asks its own document again without an action, and reports partial results', async () => {
    const { anna, app } = await phoneRig({
      '/partial': '',
      '/voice': ({ params }) =>
        params.SpeechResult === undefined
          ? response('<Gather input="speech" partialResultCallback="/partial"/>')
          : response(`<Say>Again: ${params.SpeechResult}</Say>`),
    });
    await anna.dial(DESK);
    await anna.speak('one two three');
    await anna.hears('Again: one two three');
    expect(app.at('/partial').map((params) => params.UnstableSpeechResult)).toEqual([
      'one',
      'one two',
      'one two three',
    ]);
  });
});
