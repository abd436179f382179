import { describe, expect, it, onTestFinished } from 'vitest';
import type { AgentInputItem, SerializedTool } from '../contracts/model.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import { Caller, Ears, persona, sessionStart } from './speech-model/caller.ts';
import { ScriptedTextModel, type ScriptedTextReply } from './speech-model/scripted-text-model.ts';

/** A speech model whose thoughts are the mind's, and how to dispose of it. */
export interface SpeechModelUnderTest {
  readonly model: SpeechModel;
  close(): Promise<void>;
}

/**
 * What every speech model has to do, as vitest tests. Customers speak in modem code (`encode` of the audio room), and what
 * the model says has to come as such.
 * @param open makes a speech model that says what this mind thinks.
 */
export function speechModelContract(
  name: string,
  open: (mind: ScriptedTextModel) => Promise<SpeechModelUnderTest>,
): void {
  const bench: Bench = async (...replies) => {
    const mind = new ScriptedTextModel(replies);
    const opened = await open(mind);
    onTestFinished(() => opened.close());
    return { mind, model: opened.model };
  };
  describe(`${name} keeps the speech model contract`, () => {
    converses(bench);
    acts(bench);
    isInterrupted(bench);
    ends(bench);
  });
}

type Bench = (...replies: ScriptedTextReply[]) => Promise<{ mind: ScriptedTextModel; model: SpeechModel }>;

function converses(bench: Bench): void {
  it('hears when the customer speaks and has finished and what they said, and answers once it is asked', async () => {
    const { mind, model } = await bench({ text: GREETING }, { text: GREETING });
    for (const format of model.formats) {
      const caller = await Caller.open(model, { format });
      const { ears } = caller;
      caller.say('Hello there.');
      await ears.next('speech-started');
      const { item } = await ears.next('speech-committed');
      const { cost, ...said } = await ears.next('customer-said');
      expect(said).toEqual({ type: 'customer-said', item, text: 'Hello there.' });
      expect(cost?.usd ?? 0).toBeGreaterThanOrEqual(0);
      expect(ears.types).toEqual(['speech-started', 'speech-committed', 'customer-said']);
      const { response, how, calls, usage } = await caller.ask();
      expect({ how, calls }).toEqual({ how: 'completed', calls: [] });
      expect(usage.inputTokens).toBeGreaterThan(0);
      expect(ears.words.trim()).toBe(GREETING);
      expect(caller.heardText(response)).toBe(GREETING);
      const spoken = ears.events.slice(3);
      expect(spoken[0]).toEqual({ type: 'response-started', response });
      expect(spoken.slice(1, -1).every((event) => event.type === 'words' || event.type === 'audio')).toBe(
        true,
      );
      expect(new Set(spoken.flatMap((event) => ('item' in event ? event.item : []))).size).toBe(1);
      expect(mind.requests.at(-1)?.systemInstructions).toBe('You are the front desk.');
      expect(mind.lastInput).toContain('Hello there.');
    }
  });

  it('costs nothing or more', async () => {
    const { model } = await bench();
    const none = { inputTokens: 0, outputTokens: 0, inputAudioTokens: 0, outputAudioTokens: 0 };
    expect(model.usdOf(none)).toBe(0);
    expect(model.usdOf({ ...none, inputTokens: 1000 })).toBeGreaterThanOrEqual(0);
  });

  it('goes on where another session ended', async () => {
    const { mind, model } = await bench({ text: 'You paid it.' });
    const caller = await Caller.open(model, { history: HISTORY });
    caller.session.add({ type: 'message', role: 'system', content: 'The customer is known.' });
    await caller.ask();
    const told = ['Is it paid?', 'I am looking.', 'find_invoice', 'INV-7', 'paid: 49', 'customer is known'];
    const places = told.map((text) => mind.lastInput.indexOf(text));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('says exactly what it is told to say, and remembers that it did', async () => {
    const { mind, model } = await bench({ text: 'Yes.' });
    const caller = await Caller.open(model);
    const { how, calls } = await caller.ask({ say: 'One moment, please. I am looking.' });
    expect({ how, calls }).toEqual({ how: 'completed', calls: [] });
    expect(caller.heardText()).toBe('One moment, please. I am looking.');
    await caller.ask();
    expect(mind.lastInput).toContain('I am looking.');
  });
}

function acts(bench: Bench): void {
  it('calls a function, and goes on with its answer', async () => {
    const call = { callId: 'call_a', name: 'find_invoice', arguments: { invoice: 'INV-7' } };
    const { mind, model } = await bench({ call }, { text: 'It is paid.' });
    const caller = await Caller.open(model, { persona: persona({ tools: [FIND_INVOICE] }) });
    const { calls } = await caller.ask();
    expect(calls).toEqual([{ callId: 'call_a', name: 'find_invoice', arguments: '{"invoice":"INV-7"}' }]);
    caller.session.answer('call_a', 'paid: 49');
    await caller.ask();
    expect(mind.lastInput).toContain('paid: 49');
    expect(caller.heardText()).toBe('It is paid.');
    expect(namesIn(mind)).toEqual(['find_invoice']);
  });

  it('becomes another agent, who knows what was said', async () => {
    const { mind, model } = await bench({ text: 'I pass you on.' }, { text: 'Billing speaking.' });
    const handoffs = [TO_BILLING];
    const caller = await Caller.open(model, { persona: persona({ handoffs }) });
    await caller.ask();
    expect(namesIn(mind)).toEqual(['transfer_to_billing']);
    const billing = { agent: 'billing', instructions: 'You do bills.', tools: [FIND_INVOICE] };
    await caller.session.become(persona(billing));
    await caller.ask();
    expect(mind.requests.at(-1)?.systemInstructions).toBe('You do bills.');
    expect(namesIn(mind)).toEqual(['find_invoice']);
    expect(mind.lastInput).toContain('I pass you on.');
  });

  it('ends a response as failed when the model fails, and goes on', async () => {
    const { model } = await bench({ fails: 'out of order' }, { text: 'Here I am.' });
    const caller = await Caller.open(model);
    const { how, reason } = await caller.ask();
    expect(how).toBe('failed');
    expect(reason).not.toBe('');
    await caller.ask();
    expect(caller.heardText()).toBe('Here I am.');
  });
}

function isInterrupted(bench: Bench): void {
  it('goes on while the customer speaks, until it is cancelled; then it can be asked again', async () => {
    const { model } = await bench({ text: LONG, holds: true }, { text: 'Go on.' });
    const caller = await Caller.open(model);
    const { session, ears } = caller;
    session.cancel();
    session.respond();
    await ears.next('audio');
    caller.say('Wait.');
    await ears.next('customer-said');
    expect(ears.all('response-ended')).toEqual([]);
    session.cancel();
    session.cancel();
    const heard = ears.all('audio').length;
    const { how, response } = await ears.next('response-ended');
    expect(how).toBe('cancelled');
    expect(ears.all('audio')).toHaveLength(heard);
    const next = await caller.ask();
    expect(next.response).not.toBe(response);
    expect(caller.heardText(next.response)).toBe('Go on.');
    expect(ears.all('response-ended')).toHaveLength(2);
  });

  it('forgets what the customer did not hear', async () => {
    const { mind, model } = await bench({ text: LONG }, { text: 'Yes?' });
    const caller = await Caller.open(model);
    const { response } = await caller.ask();
    const { item = '' } = caller.ears.all('audio').at(0) ?? {};
    caller.session.truncate(item, caller.heard(response)[1]?.endMs ?? 0);
    await caller.ask();
    expect(mind.lastInput).not.toContain('seven');
    expect(caller.ears.all('trouble')).toEqual([]);
  });
}

function ends(bench: Bench): void {
  it('takes what was said for finished when it is told that nobody speaks any more, at any time', async () => {
    const { model } = await bench();
    for (const format of model.formats) {
      const caller = await Caller.open(model, { format });
      const { session, ears } = caller;
      session.commit();
      caller.say('I will call again.', 0);
      await ears.next('speech-started');
      session.commit();
      const { item } = await ears.next('speech-committed');
      session.commit();
      expect(await ears.next('customer-said')).toMatchObject({ item, text: 'I will call again.' });
      await caller.ask({ say: 'Goodbye.' });
      expect(ears.all('speech-committed')).toHaveLength(1);
      expect(ears.all('trouble')).toEqual([]);
    }
  });

  it('is silent once it is closed, and becomes nobody any more', async () => {
    const { model } = await bench({ text: LONG, holds: true });
    const caller = await Caller.open(model);
    const { session, ears } = caller;
    session.respond();
    await ears.next('audio');
    session.close();
    const heard = ears.events.length;
    caller.say('Hello?');
    session.respond({ say: 'Hello.' });
    session.cancel();
    session.answer('call_a', 'late');
    session.truncate('item_1', 20);
    session.close();
    await expect(session.become(persona())).rejects.toMatchObject({ code: 'speech-unavailable' });
    // Another session of the same model has come and gone: whatever was under way has arrived.
    const other = await Caller.open(model);
    await other.ask({ say: 'Goodbye.' });
    expect(ears.events).toHaveLength(heard);
  });

  it('gives up opening when it is told to, for the reason it is given', async () => {
    const { model } = await bench();
    const reason = new Error('the customer hung up');
    const abort = new AbortController();
    const start = sessionStart(new Ears());
    await expect(model.open({ ...start, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const opening = model.open({ ...start, signal: abort.signal });
    abort.abort(reason);
    await opening.then(
      (session) => session.close(),
      (thrown) => expect(thrown).toBe(reason),
    );
  });
}

const GREETING = 'Good morning. How can I help?';
const LONG = 'One two. Three four. Five six. Seven eight seven eight. Nine ten eleven. Twelve';

const PARAMETERS = {
  type: 'object',
  properties: { invoice: { type: 'string' } },
  required: ['invoice'],
  additionalProperties: false,
} as const;

const FIND_INVOICE: SerializedTool = {
  type: 'function',
  name: 'find_invoice',
  description: 'Finds an invoice.',
  parameters: PARAMETERS as never,
  strict: true,
};

const TO_BILLING = {
  toolName: 'transfer_to_billing',
  toolDescription: 'Hand the conversation to Billing.',
  inputJsonSchema: { type: 'object', properties: {}, required: [], additionalProperties: false } as never,
  strictJsonSchema: true,
};

/** What the mind could call the last time, tools and handoffs. */
function namesIn({ requests }: ScriptedTextModel): string[] {
  const { tools = [], handoffs = [] } = requests.at(-1) ?? {};
  const names = tools.map((tool) => ('name' in tool ? tool.name : ''));
  return [...names, ...handoffs.map(({ toolName }) => toolName)];
}

const HISTORY: readonly AgentInputItem[] = [
  { type: 'message', role: 'user', content: 'Is it paid?' },
  {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: 'I am looking.' }],
  },
  {
    type: 'function_call',
    callId: 'call_with_an_id_that_is_longer_than_a_vendor_takes',
    name: 'find_invoice',
    arguments: '{"invoice":"INV-7"}',
    status: 'completed',
  },
  {
    type: 'function_call_result',
    callId: 'call_with_an_id_that_is_longer_than_a_vendor_takes',
    name: 'find_invoice',
    status: 'completed',
    output: 'paid: 49',
  },
];
