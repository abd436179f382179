import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { OPENED, SAMPLE_REQUEST, sampleAppend, sampleState } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

const at = (minute: number) => new Date(Date.UTC(1999, 0, 1, 0, minute)).toISOString();

/** A request for a person that was made at this minute. */
const person = (minute: number) => ({ ...SAMPLE_REQUEST, requestedAt: at(minute) });

/** What people find that have to look at something. */
export function inboxTests({ store }: StoreBench): void {
  const put = async (changes: Partial<ConversationState>, ...events: NewEvent[]) => {
    const append = sampleAppend(sampleState(`cv_${randomUUID()}`, changes), [OPENED, ...events]);
    await store().append(append);
    return append.state;
  };

  test('the inbox holds what people have to look at, longest waiting first', async () => {
    const call = { callId: 'c2', agent: 'triage', name: 'pay', arguments: '{}', reason: 'much' };
    const deadline = { at: at(9), data: null };
    const claimed = await put({ status: 'with-person', person: { ...person(3), claimedBy: 'Ana' } });
    const undecided = await put(
      {
        approvals: { c2: { ...call, requestedAt: at(2) } },
        deadlines: { 'approval:c2': deadline },
      },
      { type: 'deadline-set', data: { name: 'approval:c2', ...deadline } },
    );
    const waiting = await put({ status: 'waiting', person: person(1) });
    await put({ status: 'open' });
    await put({ status: 'closed' });
    expect((await store().inbox({ limit: 3 })).conversations).toEqual([waiting, undecided, claimed]);
    expect((await store().inbox({ limit: 1 })).conversations).toEqual([waiting]);
  });

  test('it is read to its end page by page, and a page begins where it did when its first one waits no longer', async () => {
    const ids: string[] = [];
    for (const minute of [20, 20, 20, 21, 22])
      ids.push((await put({ status: 'waiting', person: person(minute) })).id);
    const inOrder = [...ids.slice(0, 3).sort(), ...ids.slice(3)];
    const all = await idsOf();
    expect(all.filter((id) => ids.includes(id))).toEqual(inOrder);
    const second = all.indexOf(inOrder[1] ?? '');
    const page = await store().inbox({ limit: second + 1 });
    const answered = page.conversations[second] ?? sampleState('none');
    const declined: NewEvent = { type: 'person-declined', data: { by: 'Ana', reason: 'No.' } };
    await store().append(sampleAppend(answered, [declined], { status: 'open', person: null }));
    const rest = await store().inbox({ after: page.next ?? '' });
    expect(rest.conversations.map(({ id }) => id)).toEqual(all.slice(second + 1));
    expect(rest.next).toBeNull();
    expect(await idsOf()).toEqual(all.toSpliced(second, 1));
    expect(page.count - rest.count).toBe(1);
    expect(rest.count).toBe(all.length - 1);
  });

  /** All of the inbox, one a page. */
  async function idsOf(): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store().inbox({ limit: 1, after });
      ids.push(...page.conversations.map(({ id }) => id));
      after = page.next;
    }
    return ids;
  }

  test.each(['', '.', 'cv_1', '-1.cv_1', '99999999999999.cv_1', '1e3.cv_1'])(
    'a page that begins at "%s" is refused',
    async (after) => {
      await expect(store().inbox({ after })).rejects.toMatchObject({ code: 'request-invalid' });
    },
  );
}
