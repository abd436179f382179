import { describe, expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue } from './testing/dialogue.ts';

const REFUND = 'refund $45 of invoice INV-2024-031, account HL-1042, ann@example.com';

async function talk(dialogue: Dialogue, ...texts: readonly string[]) {
  let report = await dialogue.say(texts[0] ?? '');
  for (const text of texts.slice(1)) report = await dialogue.say(text);
  return report;
}

describe('a form', () => {
  test('asks for one thing after the other, confirms, and writes once', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    expect((await dialogue.say('I want a refund')).reply).toContain('account number');
    expect((await dialogue.say('HL-1042')).reply).toContain('e-mail');
    const verified = await dialogue.say('ann@example.com');
    expect(verified.calls).toEqual(['verify_customer {"account":"HL-1042","email":"ann@example.com"}']);
    await dialogue.say('INV-2024-031');
    expect((await dialogue.say('45')).reply).toContain('Refund $45 of INV-2024-031, yes or no?');
    const done = await dialogue.say('yes, go ahead');
    expect(done.calls).toEqual(['issue_refund {"invoice":"INV-2024-031","amount":45}']);
    expect(done.reply).toContain('Done, the reference is RF-1.');
    expect((await dialogue.say('thanks')).calls).toEqual([]);
  });

  test('takes everything from one sentence, across a handoff', async () => {
    const { reply, handoffs, calls } = await new Dialogue(toolAnswers).say(`please ${REFUND}`);
    expect(handoffs).toEqual(['triage>billing']);
    expect(calls).toHaveLength(1);
    expect(reply).toBe('Refund $45 of INV-2024-031, yes or no?');
  });

  test('does not ask for what a fact already gives', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    dialogue.facts = {
      verified: { value: true, provenance: 'tool-returned', seq: 1 },
      invoice: { value: 'INV-2024-007', provenance: 'tool-returned', seq: 2 },
    };
    expect((await dialogue.say('I want a refund')).reply).toContain('How much');
  });

  test('says what comes before a call in the same breath', async () => {
    const { reply } = await new Dialogue(toolAnswers, 'billing').say('show me my invoice INV-2024-031');
    expect(reply).toMatch(/^Let me look that up\. The total is \$45\./);
  });

  test('on no, says what happens and leaves it', async () => {
    const report = await talk(new Dialogue(toolAnswers, 'billing'), REFUND, 'no thanks');
    expect(report.reply).toContain('Then I leave it as it is.');
    expect(report.calls).toEqual([]);
  });

  test('a correction changes the value and the question is asked anew', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    expect((await talk(dialogue, REFUND, 'no, make it $30')).reply).toContain('Refund $30 of INV-2024-031');
    expect((await dialogue.say('yes')).calls).toEqual([
      'issue_refund {"invoice":"INV-2024-031","amount":30}',
    ]);
  });

  test('a corrected argument calls the tool again, an unchanged one does not', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    const wrong = await talk(dialogue, REFUND, 'sorry, I meant HL-1043');
    expect(wrong.calls).toEqual(['verify_customer {"account":"HL-1043","email":"ann@example.com"}']);
    expect(wrong.reply).toContain('That does not match our records. What is your account number?');
    const right = await talk(dialogue, 'HL-1042', 'ann@example.com');
    expect(right.reply).toContain('Refund $45');
  });

  test('what was said about a refusal is said again at the next one', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    await talk(dialogue, 'I want a refund', 'HL-9999', 'a@b.co');
    const again = await talk(dialogue, 'HL-8888', 'a@b.co');
    expect(again.reply).toContain('That does not match our records.');
  });

  test('a day is corrected by "no, Thursday"', async () => {
    const report = await talk(
      new Dialogue(toolAnswers, 'sales'),
      'book a demo',
      'Tuesday at 3pm',
      'ann@x.com',
      'no, Thursday',
    );
    expect(report.reply).toContain('All right, Thursday, November 26.');
    expect(report.reply).toContain('2026-11-26 at 15:00');
  });

  test("a refusal no step reckons with is told in the tool's words", async () => {
    const report = await talk(new Dialogue(toolAnswers, 'billing'), REFUND.replace('45', '600'), 'yes');
    expect(report.reply).toContain('A refund over $500 needs a person. Would you like me to get a person');
  });

  test.each(['why not', 'but why not?'])(
    'to the offer of a person after a no, "%s" is told why, and asked again',
    async (said) => {
      const dialogue = new Dialogue(toolAnswers, 'billing');
      const report = await talk(dialogue, REFUND.replace('45', '600'), 'yes', said);
      expect(report.reply).toBe('A refund over $500 needs a person. Would you like me to get a person?');
      expect(report.handoffs).toEqual([]);
      expect((await dialogue.say('sure, why not')).handoffs).toEqual(['billing>person']);
    },
  );

  test('a refused write is not repeated', async () => {
    const report = await talk(new Dialogue(toolAnswers, 'billing'), REFUND.replace('45', '600'), 'yes', 'no');
    expect(report.calls).toEqual([]);
  });

  test('a failure is tried once more on request, then a person is offered', async () => {
    const answers = {
      ...toolAnswers,
      issue_refund: () => ({ error: { code: 'failed', message: 'Timeout.' } }),
    };
    const dialogue = new Dialogue(answers, 'billing');
    expect((await talk(dialogue, REFUND, 'yes')).reply).toContain('Shall I try once more?');
    const again = await dialogue.say('yes');
    expect(again.calls).toHaveLength(1);
    expect(again.reply).toContain('Would you like me to get a person');
  });

  test('a failure the script reckons with is answered by the script', async () => {
    const answers = { lookup_invoice: () => ({ error: { code: 'failed', message: 'Timeout.' } }) };
    const { reply } = await new Dialogue(answers, 'billing').say('look up an invoice: INV-2024-031');
    expect(reply).toContain('The archive is closed.');
  });

  test('a failure is not taken for the refusal a script reckons with', async () => {
    const answers = { book_demo: () => ({ error: { code: 'failed', message: 'Timeout.' } }) };
    const dialogue = new Dialogue(answers, 'sales');
    const report = await talk(dialogue, 'book a demo on Tuesday at 3pm for ann@x.com', 'yes');
    expect(report.reply).toContain('Shall I try once more?');
  });

  test('a tool that is not offered counts as broken', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    dialogue.withheld.add('lookup_invoice');
    const { reply, calls } = await dialogue.say('look up an invoice: INV-2024-031');
    expect(calls).toEqual([]);
    expect(reply).toContain('The archive is closed.');
  });

  test('hands off by itself where the script says so', async () => {
    const report = await talk(new Dialogue(toolAnswers, 'tech'), 'calls are dropping', 'we have no capacity');
    expect(report.handoffs).toEqual(['tech>sales']);
  });

  test('an account number given to one agent is not asked again by another', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await talk(dialogue, 'refund please', 'HL-1042', 'forget it');
    expect((await dialogue.say('my webhook returns 502')).calls).toEqual([
      'test_webhook {"account":"HL-1042"}',
    ]);
  });

  test('a second refund is of another invoice', async () => {
    const dialogue = new Dialogue(toolAnswers, 'billing');
    dialogue.facts = { verified: { value: true, provenance: 'tool-returned', seq: 1 } };
    await talk(dialogue, 'refund $45 of invoice INV-2024-031', 'yes');
    expect((await dialogue.say('I want another refund')).reply).toContain('Which invoice');
  });
});
