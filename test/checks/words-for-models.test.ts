import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { afterHours } from '../../packs/after-hours/pack.ts';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { CALL_ERRORS } from '../../src/contracts/call-answer.ts';
import { Dialogue } from '../../src/models/floor/testing/dialogue.ts';

const WRITTEN_FOR_MODELS = 'Too big: call lookup_things with at most 8 characters';
const MARKS = /too big|lookup_things/i;
const CODES = Object.entries(CALL_ERRORS).flatMap(([code, reader]) => (reader === 'model' ? [code] : []));
/** So many sentences of each agent are tried. */
const EXAMPLES = 12;
/** What a customer says next, to get a form as far as its calls. */
const NEXT = [
  ...[
    'HL-1001, maria.santos@example.com, NL-114, Nora Whitfield, 416 555 0101',
    'INV-2026-1178',
    'yes please',
    '$45',
  ],
  ...['on Thursday at 11 am', 'P1, the web hosting is down, everybody', 'yes', 'no'],
];

const agents = [support, salon, afterHours].flatMap(({ desk }) =>
  [...desk.agents.values()].map((agent) => ({ desk, agent, name: `${desk.id}/${agent.id}` })),
);

test.each(agents)(
  'whatever its tools and edges answer models, $name tells customers none of it',
  async ({ desk, agent }) => {
    const examples = [
      ...agent.examples,
      ...(agent.script?.intents ?? []).flatMap((intent) => intent.examples),
    ];
    const step = Math.max(1, Math.floor(examples.length / EXAMPLES));
    const tried = examples.filter((_, at) => at % step === 0);
    for (const [at, example] of [...tried, 'hello'].entries()) {
      const code = CODES[at % CODES.length] ?? '';
      const error = () => ({ error: { code, message: WRITTEN_FOR_MODELS } });
      const tools = [...desk.agents.values()].flatMap((one) => one.tools);
      const dialogue = new Dialogue(
        Object.fromEntries(tools.map(({ name }) => [name, error])),
        agent.id,
        desk,
      );
      if (at % 2 === 0) {
        dialogue.refusedWith = code;
        for (const to of [...desk.agents.keys(), 'person']) dialogue.refused[to] = WRITTEN_FOR_MODELS;
      }
      for (const words of [example, ...NEXT]) {
        const { reply } = await dialogue.say(words);
        expect(reply, `${example} / ${words} / ${code}`).not.toMatch(MARKS);
        expect(reply, `${example} / ${words} / ${code}`).toMatch(/\w/);
      }
    }
  },
);

test('what tools and edges of the packs refuse with, which customers are told, names no function', async () => {
  const names = agents.flatMap(({ agent }) => [
    ...agent.tools.map((tool) => tool.name),
    ...agent.edges.map((edge) => edge.toolName),
  ]);
  const functions = new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`);
  const refusals = /(?:new ToolRefusal|\brefuse)\(\s*(`[^`]*`|'[^']*'|"[^"]*")/g;
  for (const file of globSync('packs/*/{tools/**/*,edges}.ts')) {
    if (file.endsWith('.test.ts')) continue;
    for (const [, words = ''] of (await readFile(file, 'utf8')).matchAll(refusals))
      expect(words, file).not.toMatch(functions);
  }
});
