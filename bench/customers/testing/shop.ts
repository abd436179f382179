import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineAgent, defineDesk, defineEdge, definePack, defineTool } from 'switchroom';
import { z } from 'zod';

const pay = defineTool({
  name: 'pay',
  description: 'Pays.',
  effect: 'write',
  atomic: true,
  parameters: z.object({}),
  execute: () => ({ paid: true }),
});

/** A desk of two agents and one tool, for tests. */
export const shop = defineDesk({
  id: 'shop',
  name: 'Shop',
  entry: 'door',
  agents: [
    defineAgent({
      id: 'door',
      name: 'Door',
      handoffDescription: 'Finds who helps.',
      instructions: 'Find who helps.',
      edges: [defineEdge({ to: 'till' })],
    }),
    defineAgent({
      id: 'till',
      name: 'Till',
      handoffDescription: 'Takes money.',
      instructions: 'Take money.',
      tools: [pay],
      edges: [defineEdge({ to: 'door' })],
    }),
  ],
});

/** The shop with a table of two sales, whose SQL file is written to `folder`. */
export async function shopPack(folder: string) {
  const file = join(folder, 'schema.sql');
  await writeFile(
    file,
    `create table sales (id int, item text); insert into sales values (1, 'lamp'), (2, null);`,
  );
  return definePack({ name: 'shop', desk: shop, database: { schema: 'shop', files: [pathToFileURL(file)] } });
}
