import { describe, expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue } from './testing/dialogue.ts';
import { pagingDesk } from './testing/paging.ts';

async function talk(dialogue: Dialogue, ...texts: readonly string[]) {
  let report = await dialogue.say(texts[0] ?? '');
  for (const text of texts.slice(1)) report = await dialogue.say(text);
  return report;
}

const MID_REFUND = ['refund invoice INV-2024-031, account HL-1042', 'ann@example.com'] as const;

describe('an answer', () => {
  test('that comes by the way is one', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await dialogue.say('refund invoice INV-2024-031');
    const report = await dialogue.say('by the way, my account is HL-1042');
    expect(report).toMatchObject({ handoffs: [], reply: expect.stringContaining('e-mail address') });
  });

  test('"yes, go on" to an offer is a yes', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await talk(dialogue, 'book a demo on Tuesday at 3pm for ann@x.com');
    expect((await dialogue.say('yes, go on')).reply).not.toContain('Welcome back');
  });

  test('a swear word hides neither an answer nor a wish', async () => {
    const dialogue = new Dialogue(toolAnswers);
    const asked = await dialogue.say('wtf, I was charged twice, refund invoice INV-2024-031');
    expect(asked.reply).toContain('account number');
    expect((await dialogue.say('HL-1042, wtf')).reply).toContain('e-mail address');
  });
});

describe('a change of subject', () => {
  test('to another wish of the same agent is served first, then the form goes on', async () => {
    const dialogue = new Dialogue(toolAnswers);
    const report = await talk(dialogue, ...MID_REFUND, 'actually can you show me my invoice first?');
    expect(report.reply).toMatch(/The total is \$45\. Back to your refund: How much/);
  });

  test('to another agent goes there, and back on a yes', async () => {
    const dialogue = new Dialogue(toolAnswers);
    const away = await talk(dialogue, ...MID_REFUND, 'hmm wait, my webhooks are failing, can you test them?');
    expect(away.handoffs).toEqual(['billing>triage', 'triage>tech']);
    expect(away.reply).toContain('Shall we go back to your refund with Billing?');
    const back = await dialogue.say('yes');
    expect(back.handoffs).toEqual(['tech>triage', 'triage>billing']);
    expect(back.reply).toBe('Welcome back. We were at your refund: How much shall we refund?');
  });

  test('who names what was left, in place of a yes, comes back to it; who names something new does not', async () => {
    const away = ['hmm wait, my webhooks are failing, can you test them?'];
    const named = await talk(new Dialogue(toolAnswers), ...MID_REFUND, ...away, 'great, now the refund');
    expect(named.reply).toBe('Welcome back. We were at your refund: How much shall we refund?');
    const other = await talk(new Dialogue(toolAnswers), ...MID_REFUND, ...away, 'great, now book a demo');
    expect(other.reply).not.toContain('refund');
  });

  test('the paused form is offered once and let go on a no', async () => {
    const dialogue = new Dialogue(toolAnswers);
    const report = await talk(dialogue, ...MID_REFUND, 'wait, my webhooks are failing, test them', 'no');
    expect(report.reply).toContain('we leave that');
    expect((await dialogue.say('thanks')).reply).not.toContain('refund');
  });

  test('announced while a yes or no is open is served first, and the question comes again', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await talk(dialogue, 'book a demo on Tuesday at 3pm for ann@x.com');
    const report = await dialogue.say('by the way, how much is the pro plan?');
    expect(report.reply).toMatch(/^Pro is \$99 a month\. Back to your demo: A demo on .* shall I book it\?$/);
  });

  test('a question without its mark, while a yes or no is open, is answered first, and the question comes again', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await talk(dialogue, 'book a demo on Tuesday at 3pm for ann@x.com');
    const report = await dialogue.say('ok and how much is the pro plan then');
    expect(report.reply).toMatch(/^Pro is \$99 a month\. Back to your demo: A demo on .* shall I book it\?$/);
  });

  test('a question nobody can answer, while a yes or no is open, is said to be one, and the question comes again', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await talk(dialogue, 'book a demo on Tuesday at 3pm for ann@x.com');
    const report = await dialogue.say('ok when will I have the invitation if you do that');
    expect(report.reply).toMatch(
      /^I can't answer that here, I am afraid\. If you would rather ask a person first, just say so\. A demo on .* shall I book it\?$/,
    );
  });

  test('what nobody understood at a yes-or-no question is no reason to scold', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await talk(dialogue, 'book a demo on Tuesday at 3pm for ann@x.com');
    const report = await dialogue.say('(not understood)');
    expect(report.reply).toMatch(/^Is that a yes\? A demo on .* shall I book it\?$/);
  });

  test('what nobody serves does not disturb the open question', async () => {
    const report = await talk(new Dialogue(toolAnswers), 'refund', 'what is the weather like today?');
    expect(report.reply).toBe('That is not something I can help with. What is your account number?');
  });

  test('"back to the refund" returns to it from elsewhere', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await talk(dialogue, ...MID_REFUND, 'wait, calls are dropping, why is that?');
    const report = await dialogue.say('ok, back to the refund');
    expect(report.owner).toBe('billing');
    expect(report.reply).toContain('We were at your refund');
  });
});

describe('who is in doubt', () => {
  const atTheOffer = async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await dialogue.say('book a demo on Tuesday at 3pm for ann@x.com');
    return dialogue;
  };

  test.each(['let me think about it', 'I would need to ask my husband first', 'hang on, let me check'])(
    'and says "%s" to an offer is not hurried, and is asked once more',
    async (text) => {
      const { reply } = await (await atTheOffer()).say(text);
      expect(reply).toMatch(/^Of course, take your time\. A demo on .* shall I book it\?$/);
    },
  );

  test.each(['one moment please', 'hold on, I need to find it', 'let me look'])(
    'and says "%s" at a question has the time, and may then answer',
    async (text) => {
      const dialogue = new Dialogue(toolAnswers, 'sales');
      await dialogue.say('book a demo');
      expect((await dialogue.say(text)).reply).toBe('Of course, take your time.');
      expect((await dialogue.say('Tuesday')).reply).toContain('At what time');
    },
  );

  test('and answers all the same is taken at their word', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await dialogue.say('book a demo');
    expect((await dialogue.say('maybe Tuesday')).reply).toContain('At what time');
  });

  test('and knows it not is offered a person', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await dialogue.say('refund');
    expect((await dialogue.say("I honestly don't remember")).reply).toMatch(/^No problem, but without it/);
  });
});

describe('a question at a question', () => {
  test.each(['how long does it take?', 'what else', 'who will see that'])(
    '"%s" is said to have no answer here, and is no value',
    async (text) => {
      const dialogue = new Dialogue(toolAnswers, 'tech');
      await dialogue.say('the audio of our calls is choppy');
      const { reply } = await dialogue.say(text);
      expect(reply).toBe(
        "I don't know that, I am sorry. What exactly goes wrong? Or shall I get a person to help you?",
      );
    },
  );

  test('describes what is wrong where that was asked for', async () => {
    const dialogue = new Dialogue(toolAnswers, 'tech');
    await dialogue.say('the audio of our calls is choppy');
    const { reply } = await dialogue.say('why do all inbound calls sound like a robot?');
    expect(reply).not.toContain('What exactly goes wrong?');
  });
});

describe('at any point', () => {
  test('"what did you say?" repeats the question', async () => {
    const report = await talk(new Dialogue(toolAnswers), 'refund', 'what did you say?');
    expect(report.reply).toBe('What is your account number?');
  });

  test('"forget it" drops the form and says so', async () => {
    const report = await talk(new Dialogue(toolAnswers), 'refund', 'forget it');
    expect(report.reply).toContain('I have dropped your refund.');
  });

  test('"start over" begins anew', async () => {
    const dialogue = new Dialogue(toolAnswers);
    expect((await talk(dialogue, ...MID_REFUND, 'start over')).reply).toContain('we start over');
    expect((await dialogue.say('refund')).reply).not.toContain('Back to');
  });

  test('"help" says what can be done, and the question stays open', async () => {
    const report = await talk(new Dialogue(toolAnswers), 'refund', 'help');
    expect(report.reply).toMatch(/look up an invoice or make a refund.*account number/);
  });

  test('thanks, a greeting and small talk keep the question open', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    await dialogue.say('refund');
    for (const text of ['thanks', 'hello', 'how are you?', 'are you a bot?']) {
      expect((await dialogue.say(text)).reply).toContain('What is your account number?');
    }
  });

  test('abuse is met calmly with the offer of a person', async () => {
    const dialogue = new Dialogue(toolAnswers);
    expect((await talk(dialogue, 'refund', 'you are useless idiots')).reply).toContain('a person');
    expect((await dialogue.say('no')).reply).toContain('What is your account number?');
  });

  test('a question not understood is put in other words, then with an example, then a person is offered', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    await dialogue.say('book a demo');
    expect((await dialogue.say('banana')).reply).toContain('did not quite get that. Which day');
    expect((await dialogue.say('banana')).reply).toContain('A day such as');
    expect((await dialogue.say('banana')).reply).toContain('Would you like me to get a person');
    expect((await dialogue.say('yes')).handoffs).toEqual(['sales>person']);
  });

  test('a yes to nothing in particular asks what is wanted', async () => {
    expect((await new Dialogue(toolAnswers).say('yes')).reply).toContain('What is it about?');
  });

  test('an agent that gets a customer without a clear wish says what it can do', async () => {
    const dialogue = new Dialogue(toolAnswers);
    expect((await dialogue.say('talk to sales')).reply).toContain('I can tell you prices or book a demo.');
    expect((await dialogue.say('prices')).reply).toContain('Starter or Pro?');
  });
});

test('"cancel refund" as a first message is a wish, where "cancel" alone is a no', async () => {
  expect((await new Dialogue({}, 'billing').say('cancel refund')).reply).toContain('account number');
  expect((await new Dialogue({}, 'billing').say('cancel')).reply).not.toContain('account number');
});

describe('a history with holes', () => {
  test('without any state the last message and the facts are enough', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    dialogue.items.push(
      { type: 'message', role: 'user', content: 'hello' },
      {
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'Hi!' }],
      },
    );
    expect((await dialogue.say('I want a refund of INV-2024-031')).reply).toContain('account number');
  });

  test('a write that another model made in this turn is not made twice', async () => {
    const dialogue = new Dialogue(toolAnswers, 'sales');
    const args = { day: '2026-11-24', time: '15:00', email: 'ann@x.com' };
    await talk(dialogue, 'book a demo on Tuesday at 3pm for ann@x.com');
    dialogue.items.push({ type: 'message', role: 'user', content: 'yes' });
    dialogue.items.push(
      { type: 'function_call', callId: 'c9', name: 'book_demo', arguments: JSON.stringify(args) },
      {
        type: 'function_call_result',
        callId: 'c9',
        name: 'book_demo',
        status: 'completed',
        output: '{"reference":"DM-1"}',
      },
    );
    const { reply, calls } = await dialogue.goOn();
    expect(calls).toEqual([]);
    expect(reply).toContain('Booked: DM-1.');
  });

  test('a write that was cut off is not repeated unasked', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    dialogue.facts = { verified: { value: true, provenance: 'tool-returned', seq: 1 } };
    await talk(dialogue, 'refund $45 of invoice INV-2024-031', 'yes');
    const at = dialogue.items.findIndex((item) => item.type === 'function_call');
    dialogue.items.splice(at + 1);
    const { reply, calls } = await dialogue.say('hello?');
    expect(calls).toEqual([]);
    expect(reply).toContain('Shall I try once more?');
  });

  test('state lost with the tool items does not stop the next agent', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await talk(dialogue, 'hi', 'refund invoice INV-2024-031');
    const kept = dialogue.items.filter((item) => item.type === 'message').slice(0, -1);
    dialogue.items.splice(0, dialogue.items.length, ...kept);
    expect((await dialogue.goOn()).reply).toContain('account number');
  });
});

describe('an agent with a duty', () => {
  const arrived = async () => {
    const dialogue = new Dialogue({ page: () => ({ paged: true }) }, 'desk', pagingDesk);
    await dialogue.say('good evening');
    dialogue.owner = 'pager';
    dialogue.cause = 'deadline';
    return dialogue;
  };

  test('does it first when it is handed the customer, in a turn nobody began, too', async () => {
    const dialogue = await arrived();
    dialogue.facts = { number: { value: 'NL-101', provenance: 'customer-said', seq: 1 } };
    const { reply, calls } = await dialogue.goOn();
    expect(calls).toEqual(['page {"number":"NL-101"}']);
    expect(reply).toContain('An engineer has been paged.');
    dialogue.cause = undefined;
    expect((await dialogue.say('is somebody coming')).reply).toContain('No news yet.');
  });

  test('asks again for what a tool refused, though a fact says it', async () => {
    const dialogue = await arrived();
    dialogue.facts = { number: { value: 'NL-999', provenance: 'customer-said', seq: 1 } };
    dialogue.answers.page = ({ number }) =>
      number === 'NL-101'
        ? { paged: true }
        : { error: { code: 'refused', message: 'Nobody has that number.' } };
    expect((await dialogue.goOn()).reply).toBe('Nobody has that number. What is your customer number?');
    dialogue.cause = undefined;
    expect((await dialogue.say('NL-101')).calls).toEqual(['page {"number":"NL-101"}']);
  });

  test('is not passed on the way to somebody else, and leaves a timed edge to time', async () => {
    const report = 'I would like to read an old report';
    expect(await new Dialogue({}, 'desk', pagingDesk).say(report)).toMatchObject({ handoffs: [] });
    const dialogue = await arrived();
    dialogue.cause = undefined;
    expect((await dialogue.say('let me speak with the lead of your team')).handoffs).toEqual([]);
    expect((await dialogue.say(report)).handoffs).toEqual(['pager>archive']);
  });

  test('says only once that a person was asked: the edge does, and who asks again hears how it is', async () => {
    const dialogue = await arrived();
    dialogue.cause = undefined;
    expect(await dialogue.say('I want to talk to a person')).toMatchObject({
      handoffs: ['pager>person'],
      reply: 'Until someone joins I am still here, if there is anything I can do meanwhile.',
    });
    const again = await dialogue.say('get me a person');
    expect(again.handoffs).toEqual([]);
    expect(again.reply).toMatch(/^A person has been asked already, and has not taken over yet\. /);
  });
});
