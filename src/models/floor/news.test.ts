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
  const given = '{"invoice":"INV-2024-031","amount":45}';
  dialogue.items.push({ type: 'function_call', ...call, arguments: given });
  dialogue.items.push({ type: 'function_call_result', ...call, output });
}

const no = (code: string, message: string) => ({ error: { code, message } });

/** A dialogue whose customer was with a person, who gave it back and said `summary`. */
async function givenBack(summary: string | undefined, ...unanswered: string[]) {
  const dialogue = new Dialogue(toolAnswers);
  await dialogue.say('I want to talk to a person');
  for (const content of unanswered) dialogue.items.push({ type: 'message', role: 'user', content });
  dialogue.person = null;
  dialogue.returned = { summary, unanswered };
  return { dialogue, reply: await unasked(dialogue, 'person-returned') };
}

describe('after a person had the conversation', () => {
  test('the agent is back, claims to know nothing that it was not told, and repeats nothing that it was', async () => {
    const without = await givenBack(undefined);
    expect(without.reply).toMatch(/^I am back with you\. .*else/);
    expect(without.reply).not.toContain('told');
    const { reply, dialogue } = await givenBack('The second charge is refunded.');
    expect(reply).toMatch(/^(?:Is there a|A)nything else/);
    expect((await dialogue.say('how much is the pro plan?')).owner).toBe('sales');
  });

  test('what the customer asked meanwhile is taken up', async () => {
    const { reply, dialogue } = await givenBack('The dashboard works again.', 'I was charged twice for May');
    expect(reply).toMatch(
      /^You asked meanwhile: "I was charged twice for May"\. What is your account number\?/,
    );
    expect(dialogue.owner).toBe('billing');
  });

  test('of several things the first is taken up, and the next ones are come back to', async () => {
    const asked = ['how much is the pro plan?', 'thanks', 'I was charged twice for May'];
    const { reply, dialogue } = await givenBack('The dashboard works again.', ...asked);
    expect(reply).toMatch(/^You asked meanwhile: "how much is the pro plan\?"/);
    dialogue.returned = undefined;
    expect((await dialogue.say('thanks')).reply).not.toContain('"thanks"');
  });

  test('what the person has settled is not asked for anew', async () => {
    const asked = 'please refund the double charge, give me my money back';
    const { reply, dialogue } = await givenBack('I made a refund of the double charge.', asked);
    expect(reply).not.toContain('account number');
    expect(dialogue.owner).toBe('triage');
  });

  test('and is not begun anew afterwards, against what they did; something else of the kind is', async () => {
    const { dialogue } = await givenBack('I made a refund of the double charge.');
    dialogue.returned = undefined;
    const again = await dialogue.say('please refund the double charge, give me my money back');
    expect(again.reply).toMatch(
      /^A colleague has just seen to that, and what they told you holds\. Would you like/,
    );
    expect(again.calls).toEqual([]);
    const { reply } = await dialogue.say('please refund another invoice');
    expect(reply).toContain('account number');
  });

  test('what the agent can not answer is put to a person, and "thanks" to nobody', async () => {
    const { reply } = await givenBack(
      'The dashboard works again.',
      'and what about my parking ticket from last week?',
    );
    expect(reply).toContain('That I cannot answer myself. Would you like me to get a person');
    expect((await givenBack('The dashboard works again.', 'ok thanks')).reply).toMatch(/nything else/);
  });

  test('no form goes on that was open before', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    await dialogue.say('I want a refund');
    await dialogue.say('I want to talk to a person');
    dialogue.person = null;
    dialogue.returned = { summary: 'It is refunded.', unanswered: [] };
    const reply = await unasked(dialogue, 'person-returned');
    expect(reply).not.toMatch(/account number|refund/);
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

test('a number that is given for a call back is no wish, and is not asked what it is about', async () => {
  const dialogue = new Dialogue(toolAnswers);
  dialogue.person = { ...REQUEST, callback: true };
  await dialogue.say('I want to talk to a person');
  dialogue.facts = { contact: { value: '416 555 0100', provenance: 'customer-said', seq: 9 } };
  expect((await dialogue.say('you can call me on 416 555 0100')).reply).toMatch(/^Until then I am here/);
  expect((await dialogue.say('I was charged twice for May')).owner).toBe('billing');
});

describe('a decision about a tool', () => {
  const say = 'I have asked a colleague to approve this.';
  const waits = () => ({ error: { code: 'approval-needed', message: 'Do not call it again.' }, say });
  const refund = 'issue_refund {"invoice":"INV-2024-031","amount":45}';

  /** A dialogue in which a refund waits for a yes; what was said, and what was called. */
  async function undecided() {
    const dialogue = new Dialogue({ ...toolAnswers, issue_refund: waits }, 'billing');
    await dialogue.say('Refund $45 of INV-2024-031, account HL-1042, ann@example.com');
    const report = await dialogue.say('yes');
    dialogue.approvals = [{ name: 'issue_refund', arguments: '{"invoice":"INV-2024-031","amount":45}' }];
    return { dialogue, ...report };
  }

  test('is waited for in words of its own: nothing is refused, no person is offered, and it goes on', async () => {
    const { reply, calls, handoffs, dialogue } = await undecided();
    expect(calls).toEqual([refund]);
    expect(handoffs).toEqual([]);
    expect(reply).toMatch(/^I have asked a colleague to approve this\. .*else/);
    expect(reply).not.toMatch(/cannot|call it again|person/);
    expect((await dialogue.say('how much is the pro plan?')).owner).toBe('sales');
  });

  test('is told in the words of the script once it was a yes', async () => {
    const { dialogue } = await undecided();
    dialogue.approvals = [];
    decided(dialogue, { reference: 'RF-1' });
    expect(await unasked(dialogue, 'approval')).toMatch(
      /^A colleague has approved .* Done, the reference is RF-1\. .*else/,
    );
    expect((await dialogue.say('when will it come?')).reply).not.toContain('has not decided');
  });

  test('is not asked for a second time while it is waited for', async () => {
    const { dialogue } = await undecided();
    for (const words of ['I want my refund now', 'refund INV-2024-031 please', 'how long does it take?']) {
      const { reply, calls } = await dialogue.say(words);
      expect(reply).toContain('has not decided yet');
      expect(calls).toEqual([]);
    }
    expect((await dialogue.say('please refund invoice INV-2024-077')).reply).not.toContain('not decided');
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
