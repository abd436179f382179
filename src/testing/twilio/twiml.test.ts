import fc from 'fast-check';
import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { parseTwiml } from './twiml.ts';
import { parseXml, textIn } from './xml.ts';

const { VoiceResponse } = twilio.twiml;
/** Whatever may stand in XML 1.0. */
const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));

describe("documents of the vendor's library", () => {
  it('say what was put into them, whatever it is', () => {
    fc.assert(
      fc.property(words, words, (text, language) => {
        const response = new VoiceResponse();
        response.say({ language: language as 'en-US' }, text);
        const { verbs, warnings } = parseTwiml(response.toString());
        expect(warnings).toEqual([]);
        expect(textIn(verbs[0]!)).toBe(text);
        expect(verbs[0]!.attributes.language).toBe(language);
      }),
    );
  });

  it('keep the schema, with all that a desk uses', () => {
    const response = new VoiceResponse();
    response
      .gather({ input: ['speech', 'dtmf'], action: '/a', numDigits: 1, hints: 'x' })
      .say({ voice: 'alice' }, 'Hi.');
    response.start().stream({ url: 'wss://a/b', track: 'both_tracks', statusCallback: '/s' });
    response.connect({ action: '/c' }).stream({ url: 'wss://a/b' }).parameter({ name: 'n', value: 'v' });
    const relay = response
      .connect()
      .conversationRelay({ url: 'wss://a/b', dtmfDetection: true, interruptible: 'any' });
    relay.language({ code: 'sv-SE', ttsProvider: 'google' });
    const dial = response.dial({
      callerId: '+1',
      record: 'record-from-answer',
      answerOnBridge: true,
      timeout: 20,
    });
    dial.number(
      { url: '/w', machineDetection: 'Enable', amdStatusCallback: '/m', statusCallbackEvent: ['answered'] },
      '+1',
    );
    dial.client({}, 'anna');
    dial.sip({}, 'sip:a@b');
    response
      .dial()
      .conference({ waitUrl: '', beep: 'false', statusCallbackEvent: ['join'], coach: 'CA1' }, 'room');
    response.record({ maxLength: 60, playBeep: true, recordingStatusCallback: '/r' });
    response.redirect({ method: 'GET' }, '/x');
    response.play({ digits: '1' });
    response.reject({ reason: 'busy' });
    response.hangup();
    expect(parseTwiml(response.toString()).warnings).toEqual([]);
  });
});

describe('XML', () => {
  it('is read with comments, declarations, CDATA, entities and white space', () => {
    const source = `\uFEFF<?xml version="1.0"?>\n<!-- a --><a b='1 &lt; 2' c = "&#65;&#x42;"><![CDATA[<&>]]><d/> &amp;<!-- b --></a >\n`;
    expect(parseXml(source)).toEqual({
      name: 'a',
      attributes: { b: '1 < 2', c: 'AB' },
      children: ['<&>', { name: 'd', attributes: {}, children: [] }, ' &'],
    });
  });

  it.for([
    ['', 'is missing'],
    ['words', 'is missing'],
    ['<a>', 'not closed'],
    ['<a></b>', 'not closed'],
    ['<a><b></a></b>', 'not closed'],
    ['<a b="1" b="2"/>', 'twice'],
    ['<a b=1/>', 'does not end'],
    ['<a/><b/>', 'behind the root'],
    ['<a>AT&T</a>', 'no entity'],
    ['<a>\n\n&nope;</a>', 'line'],
  ])('that is broken is refused: %s', ([source, why]) => {
    expect(() => parseXml(source!)).toThrow(new RegExp(why!));
  });
});
