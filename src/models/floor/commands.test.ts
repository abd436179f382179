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
  ['talk to someone in sales', undefined],
  ['I need to change the contact person', undefined],
  ['are you an AI?', 'robot'],
  ['Sorry, could you repeat that?', 'repeat'],
  ['never mind', 'drop'],
  ['ok, cancel that', 'drop'],
  ['start over please', 'start-over'],
  ['cancel my subscription', undefined],
  ['what can you do?', 'help'],
  ['help me with my invoice', undefined],
  ['ok thanks a lot!', 'thanks'],
  ['that is all, thank you', 'bye'],
  ["let's go back to the refund", 'resume'],
  ['good morning', 'greeting'],
  ['hello, my bill is wrong', undefined],
  ['can you be faster please', 'remark'],
  ['I have only five minutes', 'remark'],
  ['come on, this takes forever', 'remark'],
  ['Could you hurry up? I am at work.', 'remark'],
  ['why must it be so difficult?', 'remark'],
  ['this makes me furious', 'remark'],
  ['can you speed up my internet', undefined],
  ['why is my bill so high', undefined],
  ["I'm afraid I do not remember it", 'without'],
  ['sorry, I not know', 'without'],
  ['💥', 'noise'],
  ['', 'noise'],
])('"%s" is the command %s', (text, command) => {
  expect(readCommand(turn, text)).toBe(command);
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
