import { checkDesk, PERSON } from 'switchroom';
import { textIn } from 'switchroom/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { salon } from './pack.ts';
import { openToolBench, type ToolBench } from './testing/tool-bench.ts';
import { categoryOf, serviceId, stylistName } from './tools/services.ts';

const agents = [...salon.desk.agents.values()];
const specialists = agents.filter((agent) => agent.id !== salon.desk.entry);
const tools = [...new Map(agents.flatMap((agent) => agent.tools).map((tool) => [tool.name, tool])).values()];
let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => new Date());
});

afterAll(() => bench.close());

test('nothing about the desk is amiss', () => {
  expect(checkDesk(salon.desk)).toEqual([]);
});

test('the front desk has no tools and reaches every specialist and a person', () => {
  const entry = salon.desk.agents.get(salon.desk.entry);
  expect(entry?.tools).toEqual([]);
  expect(entry?.edges.map((edge) => edge.to).toSorted()).toEqual(['booking', 'care', 'colour', PERSON]);
});

test('every specialist reaches the others directly, hands back, and brings in a person', () => {
  for (const agent of specialists) {
    const others = agents.filter((one) => one !== agent).map(({ id }) => id);
    expect(agent.edges.map((edge) => edge.to).toSorted()).toEqual([...others, PERSON].toSorted());
  }
});

test('every agent has at least 100 examples and no sentence belongs to two agents', () => {
  for (const agent of agents) expect(agent.examples.length, agent.id).toBeGreaterThanOrEqual(100);
  const sentences = agents.flatMap((agent) => agent.examples.map((text) => text.toLowerCase()));
  expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
});

test('every write is atomic', () => {
  expect(tools.length).toBeGreaterThanOrEqual(12);
  for (const tool of tools.filter(({ effect }) => effect === 'write'))
    expect(tool.atomic, tool.name).toBe(true);
});

test("every tool that touches a customer's bookings requires a verified one, and none takes it as an argument", () => {
  const open = [
    'verify_customer',
    'register_customer',
    'lookup_services',
    'find_free_times',
    'recommend_colour',
    'look_up_colour',
    'look_up_rules',
    'look_up_visit',
  ];
  for (const tool of tools.filter(({ name }) => !open.includes(name))) {
    expect(tool.requires, tool.name).toMatchObject([{ fact: 'customer', provenance: 'tool-returned' }]);
    expect(Object.keys(tool.parameters.properties).join()).not.toMatch(/customer|phone/);
  }
});

test('the services and stylists that agents know are those of the tables', async () => {
  const services = await bench.rows<{ id: string; category: string }>('select id, category from services');
  expect(services.map(({ id }) => id).toSorted()).toEqual(serviceId.options.toSorted());
  for (const { id, category } of services) expect(categoryOf(serviceId.parse(id)), id).toBe(category);
  const stylists = await bench.rows<{ name: string }>('select name from stylists order by id');
  expect(stylists.map(({ name }) => name)).toEqual(stylistName.options);
});

test('the desk and the tables are in one time zone', async () => {
  expect(await bench.rows('select time_zone from salon')).toEqual([{ time_zone: salon.desk.timeZone }]);
});

test('every service can be done by two people or more, on six days of the week at least', async () => {
  const rows = await bench.rows<{ service_id: string; people: number; days: number }>(
    `select k.service_id, count(distinct k.stylist_id)::int as people, count(distinct w.weekday)::int as days
       from skills k join shifts w on w.stylist_id = k.stylist_id group by 1`,
  );
  expect(rows).toHaveLength(serviceId.options.length);
  for (const { service_id, people, days } of rows)
    expect(Math.min(people, days - 4), service_id).toBeGreaterThan(1);
});

test('the rules that agents state are those of the tables', async () => {
  const [row] = await bench.rows<Record<string, number | string>>(
    `select extract(epoch from notice)::int / 3600 as hours, late_move_fee, late_cancel_percent, no_show_percent, most_moves,
            correction_days, waiver_most, dollars_per_100_points as per_100, most_points from salon`,
  );
  const { hours, late_move_fee, late_cancel_percent, no_show_percent, most_moves, ...rest } = row ?? {};
  const { correction_days, waiver_most, per_100, most_points } = rest;
  for (const stated of [
    `${hours} hours before. After that moving costs $${late_move_fee}.00 and cancelling ${late_cancel_percent}%`,
    `A missed visit costs ${no_show_percent}%`,
    `up to $${waiver_most}.00`,
    `can be moved ${most_moves} times`,
    `100 points take $${per_100}.00 off, up to ${most_points} points`,
    `within ${correction_days} days`,
  ])
    expect(textIn(new URL('./agents/parts/changes.md', import.meta.url))).toContain(stated);
});

test('seeded bookings are numbered by the day they were made, without a gap, and overlap nowhere', async () => {
  expect(
    await bench.rows(
      `select d.day from reference_days d join bookings b on b.reference like 'GB-' || to_char(d.day, 'YYYYMMDD') || '-%'
        group by d.day, d.last having count(*) <> d.last or max(right(b.reference, 3)::int) <> d.last`,
    ),
  ).toEqual([]);
  const [{ count = 0 } = {}] = await bench.rows<{ count: number }>(
    'select count(*)::int as count from bookings',
  );
  expect(count).toBeGreaterThan(900);
});

test('what is known comes last in the instructions, after the part that never changes', async () => {
  const care = salon.desk.agents.get('care');
  if (typeof care?.instructions !== 'function')
    throw new TypeError('Customer Service has fixed instructions.');
  const now = new Date('2026-11-21T16:05:00Z');
  const fact = (value: object) => ({ value: value as never, provenance: 'tool-returned' as const, seq: 1 });
  const facts = {
    customer: fact({ id: 1, name: 'Nora Whitfield' }),
    booking: fact({
      ...{ reference: 'GB-20261119-044', service: 'balayage', name: 'Balayage', stylist: 'Camille' },
      ...{ date: '2026-11-27', time: '10:00', minutes: 180, price: 260, status: 'booked' },
    }),
  };
  const before = await care.instructions({ conversationId: 'cv_1', facts: {}, now });
  const after = await care.instructions({ conversationId: 'cv_1', facts, now });
  expect(after.startsWith(before.slice(0, before.lastIndexOf('\n')))).toBe(true);
  expect(after).toContain('It is Saturday, November 21, 2026 at 11:05 AM.');
  expect(after).toContain('Nora Whitfield');
  expect(after).toContain('GB-20261119-044');
});
