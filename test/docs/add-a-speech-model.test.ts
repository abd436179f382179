import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { linkTo, speechModelContract } from 'switchroom/testing';
import { spoken, understood } from '../../src/models/cascade/testing/modem.ts';

/** A house whose ear and voice are the modem. */
async function startHouseServers() {
  const server = createServer(async (request, response) => {
    const answer = request.url === '/ear' ? await heard(request) : await said(request);
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { ear: `${url}/ear`, voice: `${url}/voice`, close };
}

async function heard(request: IncomingMessage): Promise<string> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(await buffer(request), { headers }).formData();
  const file = form.get('file');
  const text = file instanceof Blob ? understood(new Uint8Array(await file.arrayBuffer())) : '';
  return JSON.stringify({ text });
}

async function said(request: IncomingMessage): Promise<Uint8Array> {
  const { text } = JSON.parse(String(await buffer(request))) as { text: string };
  return spoken(text);
}

const { houseSpeech } = await import('../../docs/snippets/house-speech.ts');

// The test the recipe ends with.
speechModelContract('the speech model of the recipe', async (mind) => {
  const servers = await startHouseServers();
  return { model: houseSpeech(servers, linkTo(mind)), close: servers.close };
});
