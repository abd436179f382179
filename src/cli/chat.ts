import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { loadConfig } from '../app/config.ts';
import { readEnvironment } from '../app/environment.ts';
import { serve } from '../app/serve.ts';
import { chatClient } from './chat-client.ts';
import { printer } from './print-turn.ts';

/** Talks to the desk in the terminal: at `url`, or at a desk started for it on a free port. */
export async function chat(configFile: string, url: string | undefined): Promise<void> {
  const server = url ? undefined : await serve(await loadConfig(process.cwd(), configFile), environment());
  try {
    await converse(url ?? server?.url ?? '', process.env.SWITCHROOM_KEY);
  } finally {
    await server?.close();
  }
}

function environment() {
  return { ...readEnvironment(process.env), PORT: 0, HOST: '127.0.0.1' };
}

async function converse(url: string, key: string | undefined): Promise<void> {
  const client = chatClient(url, key);
  const id = await client.open();
  console.log(`Conversation ${id}. Type to talk; Ctrl-D ends.\n`);
  const terminal = createInterface({ input: stdin, output: stdout, prompt: 'you> ' });
  // Input from a pipe is at its end before the first answer is: there is nobody left to prompt then.
  let open = true;
  terminal.once('close', () => {
    open = false;
  });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() !== '') {
      const print = printer((text) => stdout.write(text));
      for await (const event of client.say(id, line)) print(event);
    }
    if (open) terminal.prompt();
  }
}
