import { openToolBench, reasonOf, resultOf, type ToolBench } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterHours } from '../pack.ts';
import { findCustomer } from './find-customer.ts';
import { addIncidentNote } from './incident-log.ts';
import { incidentHistory, incidentStatus, searchKnownFixes, serviceStatus } from './look-up.ts';
import { openIncident } from './open-incident.ts';

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(afterHours, () => new Date());
});

afterAll(() => bench.close());

test.each([
  ['my VPN password has expired', 'KF-24'],
  ['the VPN asks for a code that I never get', 'KF-23'],
  ['I deleted a file by accident, can it be restored?', 'KF-15'],
  ['hi there, the presentation I made has vanished, I binned it', 'KF-15'],
  ['I erased a picture, how do I recover it', 'KF-15'],
  ['two plugs under my desk have no electricity', 'KF-33'],
  ['the UPS keeps beeping every 30 seconds', 'KF-32'],
  ['our website still shows the old version after publishing', 'KF-01'],
  ['my mailbox is full', 'KF-10'],
  ['the alarm of our small store in the north has been going for an hour, it was a mistake of mine', 'KF-39'],
])('"%s" finds %s first', async (problem, id) => {
  expect(resultOf(await bench.run(searchKnownFixes, { problem }))[0]?.id).toBe(id);
});

test.each([
  'smoke in the basement',
  'when do you begin work on Monday',
  'the lift has stopped between two floors',
])('no fix is known for "%s"', async (problem) =>
  expect(resultOf(await bench.run(searchKnownFixes, { problem }))).toEqual([]),
);

test('a service narrows the search', async () => {
  const fixes = resultOf(await bench.run(searchKnownFixes, { problem: 'password', service: 'databases' }));
  expect(fixes.map(({ id }) => id)).toEqual(['KF-09']);
});

test.each([
  ['it is fennel and rye bakeries in portland', 'Fennel & Rye Bakeries'],
  ['Galvan Arquitectos', 'Galván Arquitectos'],
  ['hollis law.', 'Hollis Law'],
])('a company is found by its name however it is written: "%s"', async (customer, company) => {
  expect(resultOf(await bench.run(findCustomer, { customer }))).toMatchObject({ company });
});

test('a part of another word is no company', async () => {
  expect(reasonOf(await bench.run(findCustomer, { customer: 'whollis lawyers' }))).toContain(
    'There is no customer',
  );
});

test('every fix has whole steps', async () => {
  const steps = await bench.rows<{ step: string }>('select unnest(steps) as step from known_fixes');
  expect(steps.length).toBeGreaterThan(70);
  for (const { step } of steps) expect(step).toMatch(/^[A-Z].*[.]$/);
});

test('the status page names what is not well first, and how many reported the same tonight', async () => {
  const { run } = bench.conversation();
  const report = { customer: 'NL-178', service: 'vpn', severity: 'P2', problem: 'Nobody connects' } as const;
  resultOf(await run(openIncident, report));
  const services = resultOf(await run(serviceStatus, {}));
  expect(services).toHaveLength(10);
  expect(services.slice(0, 2).map(({ status }) => status)).toEqual(['maintenance', 'degraded']);
  expect(resultOf(await run(serviceStatus, { service: 'vpn' }))).toMatchObject([{ open_incidents: 1 }]);
});

test('the history shows what it was before, this customer’s first', async () => {
  const { run } = bench.conversation();
  const report = { customer: 'NL-142', service: 'vpn', severity: 'P2', problem: 'Nobody connects' } as const;
  resultOf(await run(openIncident, report));
  const past = resultOf(await run(incidentHistory, {}));
  expect(past.length).toBeGreaterThan(0);
  expect(past[0]).toMatchObject({ problem: 'Nobody can connect to the VPN', minutes: expect.any(Number) });
});

test('an incident is told to the customer who has it, and to nobody else', async () => {
  const { run } = bench.conversation();
  const report = {
    customer: 'NL-163',
    service: 'doors',
    severity: 'P2',
    problem: 'A door is stuck',
  } as const;
  const { reference } = resultOf(await run(openIncident, report));
  resultOf(await run(addIncidentNote, { text: 'The key is with the porter.' }));
  expect(resultOf(await run(incidentStatus, { reference, customer: 'NL-163' }))).toMatchObject({
    status: 'open',
    last_note: 'The key is with the porter.',
  });
  const nosy = await run(incidentStatus, { reference, customer: 'NL-101' });
  expect(reasonOf(nosy)).toBe(`NL-101 has no incident ${reference}. Please check both numbers.`);
});
