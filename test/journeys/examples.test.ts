import { readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { runFile } from '../support/child.ts';

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '01-a-desk.ts': [
    'you: Where is my parcel?',
    '  front hands over to parcels',
    'parcels: What is the number of your parcel?',
    '  track_parcel: {"parcel":"P-100","place":"on the van, with you by 4 pm"}',
    'parcels: P-100 is on the van, with you by 4 pm.',
  ],
  '02-import-an-sdk-graph.ts': [
    'seats: Which seat would you like?',
    'seats: Done: you are in 4A, by the window.',
    '  handoff triage -> seats, first-reply',
    '  call change_seat {"seat":"4A"}, ok',
  ],
  '03-your-own-model.ts': [
    'Asked in this order: my-server, floor',
    'my-server: Try "The Left Hand of Darkness".',
    '  my-server failed (503',
    'floor: ',
    'my-server: Then "Kindred".',
  ],
  '04-manager.ts': [
    'you: Can you make me blond? Here is photo-7.',
    '  receptionist calls read_photo {"photo":"photo-7"}',
    '  colourist calls measure_photo {"photo":"photo-7"}',
    '  read_photo returns {"level":4,"tone":"warm"}',
    'receptionist: Your hair is a warm level 4: two appointments take you to blond.',
    'All the colourist read: {"type":"message","role":"user","content":"Which level is the hair in photo-7?',
  ],
  '05-hierarchy.ts': [
    "error: scheduler's edge to billing leads neither down nor up the tree",
    '  root hands over to clinical',
    '  clinical hands over to scheduler',
    'scheduler: You can come on Tuesday at 9.',
    '  scheduler can not: {"error":{"code":"function-unknown"',
    '  scheduler hands over to root',
    '  root hands over to ops',
    '  ops hands over to billing',
    'billing: The last bill is paid.',
  ],
  '06-supervisor-and-critic.ts': [
    'supervisor: We are sorry for the outage of 3 May, from 09:10 to 10:45. A cable was cut.',
    '  writer: We are sorry for the outage. It will never happen again.',
    '  critic: Not accepted. Say when it was and why. Promise nothing.',
    '  writer: We are sorry for the outage of 3 May, from 09:10 to 10:45. A cable was cut.',
    '  critic: Accepted.',
  ],
  '07-bounce.ts': [
    '  triage hands over to billing',
    'billing: You owe $84.50.',
    '  billing hands over to scheduling',
    'scheduling: Shall I move the visit to May 16, 2030 at 15:00?',
    '  scheduling hands over to billing',
    'billing: Welcome back. We were at your bill:',
    'billing: Paid: $84.50, thank you.',
  ],
};

let folder: string;

beforeAll(async () => {
  folder = await shortLivedFolder('switchroom-examples-');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('every example is run here', async () => {
  const files = await readdir('examples');
  expect(files.filter((name) => name.endsWith('.ts')).toSorted()).toEqual(Object.keys(EXPECTED));
});

test.each(Object.keys(EXPECTED))(
  'the example %s runs as it stands and prints what it promises',
  async (name) => {
    const { code, stdout, stderr } = await runFile([`examples/${name}`], { environment: { TMPDIR: folder } });
    // A model that breaks down, as one does on purpose, is logged.
    expect(stderr.split('\n').filter((line) => line !== '' && !line.includes('"model":'))).toEqual([]);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    const found =
      EXPECTED[name]?.map((expected) => lines.findIndex((line) => line.startsWith(expected))) ?? [];
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  },
);
