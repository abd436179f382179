import { expect, test } from 'vitest';
import { understand } from '../../understanding/understanding.ts';
import { answerIn, type Reader } from './acts.ts';
import { readCommand } from './commands.ts';

const view = { now: new Date('2026-11-21T09:30:00Z') };
const turn: Reader = { understand, view };

test.each([
  ['Can I speak to a human?', 'person'],
  ['agent please', 'person'],
  ['connect me to customer service agent', 'person'],
  ["I don't want to talk to a bot", 'person'],
  ['get me a technician', 'person'],
  ["I'm not going to discuss that with a computer", 'person'],
  ['no more robots', 'person'],
  ['somebody has to ring us', 'person'],
  ['talk to someone in sales', undefined],
  ['I need to change the contact person', undefined],
  ['are you an AI?', 'robot'],
  ['Sorry, could you repeat that?', 'repeat'],
  ['never mind', 'drop'],
  ['ok, cancel that', 'drop'],
  ['could you drop it', undefined],
  ['start over please', 'start-over'],
  ['cancel my subscription', undefined],
  ['what can you do?', 'help'],
  ['help me with my invoice', undefined],
  ['ok thanks a lot!', 'thanks'],
  ['that is all, thank you', 'bye'],
  ["let's go back to the refund", 'resume'],
  ['good morning', 'greeting'],
  ['hello, my bill is wrong', undefined],
  ['can you be faster please', 'hurry'],
  ['I have only five minutes', 'hurry'],
  ['come on, this takes forever', 'outburst'],
  ['Could you hurry up? I am at work.', 'hurry'],
  ['why must it be so difficult?', 'outburst'],
  ['this makes me furious', 'outburst'],
  ['can you speed up my internet', undefined],
  ['why is my bill so high', undefined],
  ["I'm afraid I do not remember it", 'without'],
  ['sorry, I not know', 'without'],
  ['um could you repeat that please', 'repeat'],
  ['this is making me crazy', 'outburst'],
  ['why is it so hard with you people', 'outburst'],
  ['oh come on, what a mess!', 'outburst'],
  ['Are you kidding me?', 'outburst'],
  ["I'm really fed up with this", 'outburst'],
  ['this takes forever', 'outburst'],
  ['your support is a joke', undefined],
  ['I want to complain about your support', undefined],
  ['why is it so hard to get a refund', undefined],
  ['why does the export take so long', undefined],
  ['this webhook makes me crazy, it fails', undefined],
  ["I'm in a hurry", 'hurry'],
  ['make it quick please, my bus is coming', 'hurry'],
  ['I only have five minutes', 'hurry'],
  ['I only have two lines', undefined],
  ['how many minutes do I have left', undefined],
  ['💥', 'noise'],
  ['', 'noise'],
])('"%s" is the command %s', (text, command) => {
  expect(readCommand(turn, text)).toBe(command);
});

test.each([
  ['cancel all of it please', undefined],
  ['never mind', 'drop'],
])('with nothing open "%s" is the command %s', (text, command) => {
  expect(readCommand({ ...turn, state: { pending: undefined } }, text)).toBe(command);
});

test('who has to ask somebody first takes their time', () => {
  expect(readCommand(turn, 'no wait, I have to speak with my partner')).toBe('moment');
});

test.each([
  ['No idea what our customer number is.', 'without'],
  ["I don't know our number", 'without'],
  ["sorry, I can't remember which one it was", 'without'],
  ["I don't know what is wrong with my phone, can you help? it drops every call", undefined],
])('to the question for a value "%s" is the command %s', (text, command) => {
  const pending = { kind: 'slot', agent: 'tech', slot: 'customer', tries: 0 } as const;
  expect(readCommand({ ...turn, state: { pending } }, text)).toBe(command);
});

test.each([
  ['yes please', 'yes'],
  ['Yeah, go ahead', 'yes'],
  ['sure', 'yes'],
  ['no problem, do it', 'yes'],
  ['that is correct', 'yes'],
  ['nope', 'no'],
  ['not now', 'no'],
  ['no, Tuesday', 'no'],
  ["I don't think so", 'no'],
  ["please don't", 'no'],
  ['yes but not today', undefined],
  ['not sure', undefined],
  ['maybe', undefined],
  ['yesterday', undefined],
  ['nothing works', undefined],
])('"%s" is read as %s', (text, answer) => {
  expect(answerIn(turn, text)).toBe(answer);
});
