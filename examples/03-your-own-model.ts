/**
 * A chain of models: a server of your own that speaks OpenAI's API (Ollama, vLLM, a gateway), and the floor behind it.
 * A local double plays that server here, and breaks down in the middle: the customer is served all the same.
 *
 * Run it: node examples/03-your-own-model.ts
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  defineAgent,
  defineDesk,
  defineEdge,
  definePack,
  defineScript,
  openai,
  PERSON,
  startSwitchroom,
} from 'switchroom';
import { startOpenAIServer } from 'switchroom/testing';

const librarian = defineAgent({
  id: 'librarian',
  name: 'Librarian',
  handoffDescription: 'Books and opening hours.',
  instructions: 'Recommend one book at a time.',
  edges: [defineEdge({ to: PERSON })],
  script: defineScript({
    help: 'The catalogue is closed for a moment; I can fetch a colleague.',
    intents: [],
  }),
});
const desk = defineDesk({ id: 'library', name: 'Library', entry: 'librarian', agents: [librarian] });

// Your server: yours runs already, and needs no script.
const server = await startOpenAIServer({
  script: [{ text: 'Try "The Left Hand of Darkness".' }, { status: 503 }, { text: 'Then "Kindred".' }],
});

const room = await startSwitchroom({
  pack: definePack({ name: 'library', desk }),
  models: [
    openai({
      name: 'my-server',
      baseURL: server.url,
      apiKey: server.apiKey,
      model: 'llama3.3',
      api: 'chat-completions',
      retries: 0,
    }),
  ],
  dataFolder: join(tmpdir(), 'switchroom-example-03'),
});
console.log(`Asked in this order: ${room.models.join(', ')}`);

const { id } = await room.switchboard.open({ line: 'chat' });
for (const text of ['Something to read?', 'Something else?', 'And now?']) {
  console.log(`you: ${text}`);
  for await (const event of room.switchboard.say(id, { text })) {
    if (event.type === 'model-failed')
      console.log(`  ${event.model} failed (${event.reason}); ${event.next} goes on`);
    if (event.type === 'turn-finished')
      console.log(`${event.result.models.join(', ')}: ${event.result.reply}`);
  }
}
await room.close();
await server.close();
