import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsPack } from '../support/claims-pack.ts';
import { packDesk } from '../support/pack-desk.ts';

let desk: Awaited<ReturnType<typeof packDesk>>;

beforeAll(async () => {
  desk = await packDesk(claimsPack);
});

afterAll(() => desk.close());

interface Entry {
  readonly id: string;
  readonly approvals: readonly { readonly callId: string }[];
}

const inbox = () => desk.api.json<{ conversations: Entry[]; count: number }>('/v1/inbox');

/** A customer whose payment waits; what they were told, and how somebody decides. */
async function waiting() {
  const id = await desk.api.open();
  const asked = await desk.api.say(id, 'please pay out my claim of $900');
  const entry = (await inbox()).conversations.find((one) => one.id === id);
  const decide = async (approved: boolean) => {
    const path = `/v1/inbox/${id}/approvals/${entry?.approvals[0]?.callId}`;
    await desk.api.json(path, { method: 'POST', body: JSON.stringify({ approved }) });
    const { events } = await desk.api.json<{ events: { type: string; data: { text?: string } }[] }>(
      `/v1/conversations/${id}/events`,
    );
    return events.findLast(({ type }) => type === 'agent-said')?.data.text;
  };
  return { id, asked, entry, decide };
}

test('what waits for a yes is told as that, asked for once, and goes on in the words of the script after the yes', async () => {
  const { id, asked, entry, decide } = await waiting();
  expect(asked.reply).toMatch(/^I have asked a colleague to approve this\. It is not done yet/);
  expect(asked.reply).not.toMatch(/cannot|person|Do not/);
  expect(asked).toMatchObject({ status: 'open', toolCalls: [{ name: 'pay_out', status: 'waiting' }] });
  expect(entry?.approvals).toHaveLength(1);
  const again = await desk.api.say(id, 'I want my claim paid now');
  expect(again.reply).toContain('has not decided yet');
  expect(again.toolCalls).toEqual([]);
  expect(await decide(true)).toMatch(/^A colleague has approved .* \$900 are on their way\./);
  const { conversations, count } = await inbox();
  expect([conversations.map((one) => one.id), count]).toEqual([[], 0]);
  expect((await desk.api.say(id, 'thanks')).reply).not.toContain('decided');
});

test('a no is told as a no, and waits no longer', async () => {
  const { id, decide } = await waiting();
  expect(await decide(false)).toMatch(/^What we were waiting for was not approved/);
  expect((await inbox()).count).toBe(0);
  expect((await desk.api.json<{ status: string }>(`/v1/conversations/${id}`)).status).toBe('open');
});
