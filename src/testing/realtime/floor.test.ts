import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '../../contracts/model.ts';
import { testDesk } from '../../models/floor/testing/desk.ts';
import { testLink } from '../../models/floor/testing/dialogue.ts';
import type { RequestContext } from './options.ts';
import { TestClient, testServer } from './testing/test-client.ts';

/** What the floor needs to know; the client names the agent with each response. */
function withDesk(request: ModelRequest, { sessionId, metadata }: RequestContext): ModelRequest {
  const { agent = 'triage' } = metadata;
  const desk = { conversationId: sessionId, agent, facts: {}, now: new Date(0), person: null };
  return Object.assign(request, { desk });
}

/** The functions of an agent, as a session offers them. */
function toolsOf(agent: string): object[] {
  const { edges = [], tools = [] } = testDesk.agents.get(agent) ?? {};
  const names = [...edges.map((edge) => edge.toolName), ...tools.map((tool) => tool.name)];
  return names.map((name) => ({ type: 'function', name, parameters: { type: 'object' } }));
}

describe('the local Realtime server with the floor behind it', () => {
  it('understands, hands over, asks and remembers, all in sound', async () => {
    const model = await testLink.provider.getModel();
    const client = await TestClient.open(await testServer({ model, enrich: withDesk }));
    const turn_detection = { type: 'server_vad', create_response: false };
    const become = (agent: string) => ({
      type: 'session.update',
      session: { type: 'realtime', tools: toolsOf(agent), audio: { input: { turn_detection } } },
    });
    const respond = (agent: string) => ({ type: 'response.create', response: { metadata: { agent } } });
    await client.ask(become('triage'), 'session.updated');
    client.say('I was charged twice for May');
    await client.next('conversation.item.done');
    const { response } = await client.ask(respond('triage'), 'response.done');
    const call = response.output?.find((item) => item.type === 'function_call');
    expect(call).toMatchObject({ name: 'transfer_to_billing' });
    await client.ask(become('billing'), 'session.updated');
    const call_id = call?.type === 'function_call' ? call.call_id : undefined;
    const item = { type: 'function_call_output', call_id, output: '{"assistant":"billing"}' };
    await client.ask({ type: 'conversation.item.create', item }, 'conversation.item.done');
    await client.ask(respond('billing'), 'response.done');
    client.say('HL-1042');
    await client.next('conversation.item.done');
    await client.ask(respond('billing'), 'response.done');
    const said = client.all('response.output_audio_transcript.done').map((event) => event.transcript);
    expect(said.join(' ')).toMatch(/account number\?.*e-mail address/s);
  });
});
