import { PERSON } from 'switchroom';
import { expect, test } from 'vitest';
import { support } from './pack.ts';

const agents = [...support.desk.agents.values()];
const specialists = agents.filter((agent) => agent.id !== support.desk.entry);

test('triage has no tools and reaches every specialist and a person', () => {
  const triage = support.desk.agents.get(support.desk.entry);
  expect(triage?.tools).toEqual([]);
  expect(triage?.edges.map((edge) => edge.to).toSorted()).toEqual(['billing', PERSON, 'sales', 'tech']);
});

test('there is a specialist each for bills, for sales and for what does not work', () => {
  expect(specialists.map(({ id }) => id).toSorted()).toEqual(['billing', 'sales', 'tech']);
  expect(specialists.filter(({ tools }) => tools.length === 0)).toEqual([]);
});

test('every specialist can hand back to triage and bring in a person', () => {
  for (const agent of specialists) {
    expect(agent.edges.filter(({ to }) => to === PERSON).map((edge) => edge.toolName)).toEqual([
      'escalate_to_human',
    ]);
    expect(agent.edges.map((edge) => edge.to)).toContain('triage');
  }
});

test('every specialist has at least 80 examples and no sentence belongs to two agents', () => {
  for (const agent of specialists) expect(agent.examples.length).toBeGreaterThanOrEqual(80);
  const sentences = agents.flatMap((agent) => agent.examples.map((text) => text.toLowerCase()));
  expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
});

test('every tool that touches an account requires a verified one, and none takes it as an argument', () => {
  const facts = ['look_up_paying', 'look_up_help', 'look_up_ordering'];
  const open = [
    'verify_customer',
    'lookup_pricing',
    'find_demo_times',
    'book_demo',
    'send_one_pager',
    ...facts,
  ];
  const tools = agents.flatMap((agent) => agent.tools);
  expect(open.filter((name) => !tools.some((tool) => tool.name === name))).toEqual([]);
  for (const tool of tools) {
    if (open.includes(tool.name)) continue;
    expect(tool.requires).toMatchObject([{ fact: 'account', provenance: 'tool-returned' }]);
    expect(Object.keys(tool.parameters.properties).join()).not.toMatch(/account|customer/);
  }
});

test('what is known of the customer comes last in the instructions, after the part that never changes', async () => {
  const billing = support.desk.agents.get('billing');
  if (typeof billing?.instructions !== 'function') throw new TypeError('Billing has fixed instructions.');
  const value = {
    id: 'HL-1001',
    company: 'Santos Studio',
    contact: 'Maria Santos',
    plan: 'team',
    billing: 'monthly',
    seats: 7,
  };
  const account = { value, provenance: 'tool-returned', seq: 1 } as const;
  const before = await billing.instructions({ conversationId: 'cv_1', facts: {}, now: new Date() });
  const after = await billing.instructions({ conversationId: 'cv_1', facts: { account }, now: new Date() });
  const constant = before.slice(0, before.lastIndexOf('\n'));
  expect(after.startsWith(constant)).toBe(true);
  expect(after).toContain('Maria Santos of Santos Studio');
});
