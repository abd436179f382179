import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from './config.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchroom-config-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const PACK = '{ kind: "pack", name: "p", desk: {} }';
let files = 0;

async function load(source: string) {
  // A module is loaded once a path, so each test gets a file of its own.
  const name = `config-${++files}.mjs`;
  await writeFile(join(folder, name), source);
  return loadConfig(folder, name);
}

test('a pack alone is enough: no models means the floor serves alone', async () => {
  expect(await load(`export default { pack: ${PACK} }`)).toMatchObject({
    ...{ pack: { name: 'p' }, models: [], prices: {} },
  });
});

test('prices are USD per million tokens, by the name of a model or a link', async () => {
  const prices = { 'gpt-5-mini': { input: 0.25, output: 2 } };
  expect(await load(`export default { pack: ${PACK}, prices: ${JSON.stringify(prices)} }`)).toMatchObject({
    prices,
  });
});

test('pages are heard over the socket unless the configuration says otherwise', async () => {
  const voice = { transport: 'webrtc' };
  expect(await load(`export default { pack: ${PACK}, voice: ${JSON.stringify(voice)} }`)).toMatchObject({
    voice,
  });
  expect((await load(`export default { pack: ${PACK} }`)).voice).toBeUndefined();
  const unknown = load(`export default { pack: ${PACK}, voice: { transport: 'carrier pigeon' } }`);
  await expect(unknown).rejects.toMatchObject({
    code: 'config-invalid',
    message: expect.stringContaining('voice.transport'),
  });
});

describe('a configuration that can not be used is refused with how to mend it', () => {
  test('a file that is missing', async () => {
    const missing = loadConfig(folder);
    await expect(missing).rejects.toMatchObject({ code: 'config-invalid' });
    await expect(missing).rejects.toThrow(
      /There is no .*switchroom\.config\.ts.*export default defineConfig.*--config/,
    );
  });

  test.each([
    ['no default export', 'export const config = 1', 'expected object'],
    ['no pack', 'export default {}', 'must be made by definePack(...)'],
    [
      'a desk in place of a pack',
      'export default { pack: { kind: "desk" } }',
      'must be made by definePack(...)',
    ],
    ['models that are names', `export default { pack: ${PACK}, models: ["gpt-5"] }`, 'openai({ model:'],
    [
      'a model without a name',
      `export default { pack: ${PACK}, models: [{ provider: {} }] }`,
      'must be a list of model links',
    ],
    [
      'a price below zero',
      `export default { pack: ${PACK}, prices: { m: { input: -1, output: 1 } } }`,
      'prices.m.input',
    ],
    [
      'one model for models',
      `export default { pack: ${PACK}, model: {} }`,
      'There is no "model"; did you mean "models"?',
    ],
    [
      'a name there is not in a part of it',
      `export default { pack: ${PACK}, voice: { transprt: "webrtc" } }`,
      'There is no "transprt" in voice; did you mean "transport"?',
    ],
    [
      'a name there is not among telephones',
      `export default { pack: ${PACK}, phone: { people: [{ name: "Ana", number: "+14155550100", ring: 3 }] } }`,
      'There is no "ring" in phone.people[0]; there are: name, number.',
    ],
    [
      'a name there is not in a price',
      `export default { pack: ${PACK}, prices: { m: { input: 1, output: 1, imput: 2 } } }`,
      'There is no "imput" in prices.m; did you mean "input"?',
    ],
    [
      'a quota that is none',
      `export default { pack: ${PACK}, quotas: { mesages: {} } }`,
      'There is no "mesages" in quotas; did you mean "messages"?',
    ],
    [
      'a model link that is not in a list',
      `export default { pack: ${PACK}, models: { provider: {}, name: "m" } }`,
      'must be a list of model links, e.g. [openai(',
    ],
    ['a pack and packs', `export default { pack: ${PACK}, packs: [${PACK}] }`, 'needs either `pack`'],
    [
      'two packs with one id',
      `const desk = { id: 'a' }; export default { packs: [{ kind: 'pack', desk }, { kind: 'pack', desk }] }`,
      'Two of the packs have a desk with the id "a"',
    ],
    [
      'two packs with one schema',
      `const of = (id) => ({ kind: 'pack', desk: { id }, database: { schema: 'shop' } });
      export default { packs: [of('a'), of('b')] }`,
      'Two of the packs have the schema "shop"',
    ],
    [
      'an id that can not stand in ids',
      `const of = (id) => ({ kind: 'pack', desk: { id } }); export default { packs: [of('a.b'), of('b')] }`,
      'The desk "a.b" needs an id of up to 40',
    ],
    [
      'a name of a desk there is not',
      `export default { pack: { kind: 'pack', desk: { id: 'a' } }, deskHosts: { 'a.example.com': 'b' } }`,
      'There is no "b" in deskHosts',
    ],
    [
      'a server for a desk there is not',
      `const of = (id) => ({ kind: 'pack', desk: { id } });
      export default { packs: [of('support'), of('b')], databases: { suport: 'postgres://x' } }`,
      'There is no "suport" in databases; did you mean "support"?',
    ],
    [
      'a webhook without a secret',
      `export default { pack: ${PACK}, webhooks: [{ name: 'crm', url: 'https://crm.example.com', secret: undefined }] }`,
      'e.g. process.env.CRM_WEBHOOK_SECRET',
    ],
    [
      'a webhook for an event there is not',
      `const secret = 'whsec_' + 'A'.repeat(44);
      const crm = { name: 'crm', url: 'https://crm.example.com', secret, events: ['customer-sayd'] };
      export default { pack: ${PACK}, webhooks: [crm] }`,
      'There is no "customer-sayd" in webhooks "crm"; did you mean "customer-said"?',
    ],
    [
      'two readers with one name',
      `const reader = { name: 'archive', read() {} }; export default { pack: ${PACK}, readers: [reader, reader] }`,
      'Two of the readers have the name "archive"',
    ],
    [
      'a reader of a desk there is not',
      `const of = (id) => ({ kind: 'pack', desk: { id } });
      export default { packs: [of('a'), of('b')], readers: [{ name: 'archive', desks: ['c'], read() {} }] }`,
      'There is no "c" in readers "archive"',
    ],
    ['half a price', `export default { pack: ${PACK}, prices: { m: { input: 1 } } }`, 'prices.m.output'],
  ])('%s', async (_, source, words) => {
    await expect(load(source)).rejects.toMatchObject({
      code: 'config-invalid',
      detail: expect.stringContaining(words),
    });
  });

  test('a file that throws while it is loaded: its own words and the cause are kept', async () => {
    const broken = load('throw new RangeError("the key is upside down")');
    await expect(broken).rejects.toMatchObject({ code: 'config-invalid', cause: { name: 'RangeError' } });
    await expect(broken).rejects.toThrow('could not be loaded: the key is upside down');
  });
});

test('what is for staff is told to webhooks of staff only', async () => {
  const webhook = (more: string) =>
    load(
      `export default { pack: ${PACK}, webhooks: [{ name: "crm", url: "https://crm.example.com",
        secret: "whsec_${'A'.repeat(44)}", events: ["conversation-analysed"], ${more} }] }`,
    );
  await expect(webhook('')).rejects.toThrow('give webhooks "crm" the audience \'operator\'');
  expect(await webhook('audience: "operator"')).toMatchObject({ webhooks: [{ name: 'crm' }] });
});

test('a model of analyses is a link, and points are whole numbers', async () => {
  const analysis = (given: string) => load(`export default { pack: ${PACK}, analysis: ${given} }`);
  await expect(analysis('{ models: ["gpt-5"] }')).rejects.toThrow('must be a model link');
  await expect(analysis('{ lead: { agents: { sales: 1000 } } }')).rejects.toThrow('100');
  expect(await analysis('{}')).toMatchObject({ analysis: {} });
});
