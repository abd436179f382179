import { describe, expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue, REQUEST } from './testing/dialogue.ts';

/** What the floor says in a turn that was begun by `cause`. */
async function unasked(dialogue: Dialogue, cause: Dialogue['cause']): Promise<string> {
  dialogue.cause = cause;
  const { reply } = await dialogue.goOn();
  dialogue.cause = undefined;
  return reply;
}

/** A call as the engine adds it when somebody decided, with what came of it. */
function decided(dialogue: Dialogue, outcome: object): void {
  const call = { callId: 'call_9_1', name: 'issue_refund', status: 'completed' } as const;
  const output = { type: 'text', text: JSON.stringify(outcome) } as const;
  dialogue.items.push({ type: 'function_call', ...call, arguments: '{}' });
  dialogue.items.push({ type: 'function_call_result', ...call, output });
}

const no = (code: string, message: string) => ({ error: { code, message } });

describe('after a person had the conversation', () => {
  test('the agent is back without repeating what was said to the person', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await dialogue.say('I want to talk to a person');
    dialogue.items.push({ type: 'message', role: 'user', content: 'I was charged twice for May' });
    dialogue.person = null;
    expect(await unasked(dialogue, 'person-returned')).toMatch(
      /^I am back with you, and I have been told what was done\./,
    );
    expect((await dialogue.say('how much is the pro plan?')).owner).toBe('sales');
  });

  test('nobody is waited for any more', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await dialogue.say('I want to talk to a person');
    expect((await dialogue.say('hello')).reply).toContain('a person has been asked for');
    dialogue.person = null;
    expect((await dialogue.say('hello')).reply).not.toContain('a person has been asked for');
  });
});

test('out of hours nobody is said to have been asked', async () => {
  const dialogue = new Dialogue(toolAnswers);
  dialogue.person = { ...REQUEST, callback: true };
  const { reply } = await dialogue.say('I want to talk to a person');
  expect(reply).toBe('Until then I am here, if there is anything I can do for you.');
});

describe('a decision about a tool', () => {
  test('is waited for in honest words, and the conversation goes on', async () => {
    const waits = 'A colleague has to approve this first.';
    const answers = { ...toolAnswers, issue_refund: () => no('approval-needed', waits) };
    const dialogue = new Dialogue(answers, 'billing');
    await dialogue.say('Refund $45 of INV-2024-031, account HL-1042, ann@example.com');
    const { reply, calls } = await dialogue.say('yes');
    expect(calls).toEqual(['issue_refund {"invoice":"INV-2024-031","amount":45}']);
    expect(reply).toMatch(/^A colleague has to approve this first\. .*else/);
    decided(dialogue, { reference: 'RF-1' });
    expect(await unasked(dialogue, 'approval')).toMatch(/it is done\. .*else/);
  });

  test.each([
    ['a yes', { refunded: 180 }, /has approved what we were waiting for, and it is done/],
    ['a no', no('not-approved', 'Not approved by Ana. A secret reason.'), /was not approved/],
    [
      'a yes that came too late',
      no('refused', 'It was paid already.'),
      /^It was paid already\. Would you like/,
    ],
    ['a yes to what then broke', no('failed', 'It did not work.'), /did not work on our side/],
  ])('is told: %s', async (_what, outcome, words) => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    await dialogue.say('hello');
    decided(dialogue, outcome);
    const reply = await unasked(dialogue, 'approval');
    expect(reply).toMatch(words);
    expect(reply).not.toContain('secret');
  });

  test('that nobody took in time is told as a no', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    await dialogue.say('hello');
    decided(dialogue, no('not-approved', 'Not approved by nobody.'));
    expect(await unasked(dialogue, 'deadline')).toMatch(/was not approved/);
  });
});
