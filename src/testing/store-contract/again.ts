import { expect, test } from 'vitest';
import { RESUMED, said, sampleAppend } from '../sample-conversation.ts';
import type { StoreBench } from './bench.ts';

/** Appends whose answer was lost. */
export function againTests({ store, open }: StoreBench): void {
  test('an append whose answer was lost is sent again and taken once', async () => {
    const state = await open();
    const lost = { ...sampleAppend(state, [said('hello')]), holds: true };
    await store().append(lost);
    await store().append(lost, true);
    await store().append({ ...sampleAppend(lost.state, [said('more')]), heldBy: 'node_1' }, true);
    expect((await store().events(state.id, 0, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('a turn that ended on record has ended, also when others have gone on since', async () => {
    const state = await open();
    const end = sampleAppend(state, [said('bye')]);
    await store().append(end);
    await store().append({ ...sampleAppend(end.state, [said('hello again')]), node: 'node_2' });
    await expect(store().append(end, true)).resolves.toBeUndefined();
    await expect(store().append(end)).rejects.toMatchObject({ code: 'conversation-moved-on' });
  });

  test('what another writer appended in its place is not taken for it', async () => {
    const state = await open();
    await store().append(sampleAppend(state, [said('the other one')]));
    const late = sampleAppend(state, [said('hello')]);
    await expect(store().append(late, true)).rejects.toMatchObject({ code: 'conversation-moved-on' });
  });

  test('an append that may be on record does not give back a turn that was taken over since', async () => {
    const state = await open();
    const lost = { ...sampleAppend(state, [said('hello')]), holds: true };
    await store().append(lost);
    await store().append({
      ...sampleAppend(lost.state, [RESUMED]),
      node: 'node_2',
      heldBy: 'node_1',
      holds: true,
    });
    await expect(store().append(lost, true)).rejects.toMatchObject({ code: 'conversation-moved-on' });
  });
}
