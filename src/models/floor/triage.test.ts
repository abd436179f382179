import { defineAgent, defineDesk, defineEdge, defineIntent, defineScript, step } from 'switchroom';
import { describe, expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue } from './testing/dialogue.ts';

test.for(['[inaudible]', '[BLANK_AUDIO]', '(not understood)'])('%s is no wish', async (mark) => {
  const dialogue = new Dialogue();
  const { reply, handoffs } = await dialogue.say(mark);
  expect(handoffs).toEqual([]);
  expect(reply).toContain('Sorry, I did not quite get that.');
});

describe('triage', () => {
  test.each([
    ['I was charged twice for May', 'billing'],
    ['my webhook returns 502 every 10 minutes', 'tech'],
    ['can I get a discount if I prepay annually?', 'sales'],
    ['hello, the amount on my bill is wrong', 'billing'],
  ])('"%s" goes to %s in the same turn, with a reason in words', async (text, owner) => {
    const dialogue = new Dialogue(toolAnswers);
    const report = await dialogue.say(text);
    expect(report.owner).toBe(owner);
    expect(report.handoffs).toEqual([`triage>${owner}`]);
    expect(JSON.stringify(dialogue.items)).toContain('The customer says:');
    expect(report.reply).not.toBe('');
  });

  test('a greeting is answered with what the desk can do', async () => {
    const { reply, handoffs } = await new Dialogue().say('hi there!');
    expect(reply).toMatch(/welcome to Hello Lines.*Billing.*Tech support.*Sales/);
    expect(handoffs).toEqual([]);
  });

  test('something vague is met with one question that names the colleagues', async () => {
    const { reply, owner } = await new Dialogue().say('something about my account');
    expect(reply).toMatch(/Is it about Billing \(invoices, charges and refunds\)/);
    expect(owner).toBe('triage');
  });

  test.each([['the bill one'], ['billing'], ['the first'], ['Billing please']])(
    'the question is answered by "%s"',
    async (answer) => {
      const dialogue = new Dialogue(toolAnswers);
      await dialogue.say('something about my account');
      expect((await dialogue.say(answer)).owner).toBe('billing');
    },
  );

  test('a wish that stays unclear ends in the offer of a person', async () => {
    const dialogue = new Dialogue();
    await dialogue.say('asdkjh qwe');
    expect((await dialogue.say('blah blub')).reply).toContain('Would you like me to get a person');
    expect((await dialogue.say('yes please')).handoffs).toEqual(['triage>person']);
  });

  test("what is nobody's business is said to be so", async () => {
    const { reply, owner } = await new Dialogue().say('what is the weather like?');
    expect(reply).toContain('not something I can help with');
    expect(owner).toBe('triage');
  });

  test.each([
    ['a human please'],
    ['operator'],
    ['let me speak to someone'],
    ['I want to talk to a representative'],
    ['I hate talking to bots'],
  ])('"%s" brings a person, with every field of the payload filled', async (text) => {
    const dialogue = new Dialogue();
    const { handoffs, reply } = await dialogue.say(text);
    expect(handoffs).toEqual(['triage>person']);
    expect(reply).toContain('asked a person to take over');
  });

  test('where no person can be had, that is said honestly', async () => {
    const dialogue = new Dialogue();
    dialogue.withheld.add('person');
    dialogue.withheld.add('billing').add('tech').add('sales');
    expect((await dialogue.say('a human please')).reply).toContain('cannot reach a person');
  });

  test('asked whether it is a robot, it says what it is', async () => {
    for (const text of ['are you a robot?', 'Is this ChatGPT?', 'am I talking to a real person?']) {
      expect((await new Dialogue().say(text)).reply).toMatch(
        /a program that follows rules, neither a person nor a language model/,
      );
    }
  });

  test('a refused handoff is told, and not tried again', async () => {
    const dialogue = new Dialogue();
    dialogue.refused.billing = 'Billing is closed today.';
    const { reply, handoffs, owner } = await dialogue.say('I was charged twice for May');
    expect(reply).toContain('could not pass you on to Billing: billing is closed today. Would you like');
    expect(handoffs).toEqual([]);
    expect(owner).toBe('triage');
  });

  test('thanks and goodbye are returned', async () => {
    const dialogue = new Dialogue();
    expect((await dialogue.say('thank you so much')).reply).toMatch(/welcome|pleasure/);
    expect((await dialogue.say('bye')).reply).toMatch(/day|Goodbye/);
  });
});

describe('a reception with a script of its own', () => {
  const toPerson = defineEdge({ to: 'person' });
  const shop = defineAgent({
    id: 'shop',
    name: 'Shop',
    handoffDescription: 'Orders and deliveries.',
    instructions: '',
    script: defineScript({ help: 'I can look for your order.', intents: [] }),
    examples: ['where is my parcel', 'I want to order shoes', 'track my delivery', 'my order is late'],
  });
  const complaint = defineIntent({
    id: 'complaint',
    title: 'a complaint',
    examples: ['I want to complain', 'I have a complaint about your staff', 'your service is terrible'],
    steps: [step.say('I am sorry about that.'), step.handOff(toPerson, () => ({ reason: 'Complaint' }))],
  });
  const desk = defineDesk({
    id: 'shop',
    name: 'Shoe Shop',
    entry: 'front',
    agents: [
      defineAgent({
        id: 'front',
        name: 'Front',
        handoffDescription: 'Reception.',
        instructions: '',
        edges: [defineEdge({ to: 'shop' }), toPerson],
        script: defineScript({ help: 'I can help with orders. What is it about?', intents: [complaint] }),
        examples: complaint.examples,
      }),
      shop,
    ],
  });

  test('serves what is its own', async () => {
    const { reply, handoffs } = await new Dialogue({}, 'front', desk).say(
      'I want to complain about a rude colleague',
    );
    expect(handoffs).toEqual(['front>person']);
    expect(reply).toMatch(/^I am sorry about that\. I have asked a person/);
  });

  test("passes on what is not, and greets in the script's words", async () => {
    const dialogue = new Dialogue({}, 'front', desk);
    expect((await dialogue.say('hello')).reply).toContain('I can help with orders.');
    expect((await dialogue.say('where is my order')).owner).toBe('shop');
  });
});
