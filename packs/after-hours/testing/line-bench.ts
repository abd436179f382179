import { type DeskBenchOptions, openDeskBench } from 'switchroom/testing';
import { acknowledge } from '../acknowledge/acknowledge.ts';
import type { Rung } from '../ladder.ts';
import { afterHours } from '../pack.ts';

/** A night: Ines Weber is first on call for Platform, Caleb Osei second; the roster's swaps begin later. */
const NIGHT = '2024-01-03T02:00:00Z';

/** The after-hours line in the night, with those who are paged. */
export async function openLineBench(options: DeskBenchOptions = {}) {
  const desk = await openDeskBench(afterHours, NIGHT, options);
  async function begin(startsAt = NIGHT) {
    const conversation = await desk.begin(startsAt);
    /** Who was paged on a rung. */
    async function paged(rung: Rung): Promise<{ id: number; name: string }> {
      const [page] = await desk.rows<{ id: number; name: string }>(
        'select p.id::int, e.name from pages p join engineers e on e.id = p.engineer_id where p.conversation_id = $1 and p.rung = $2',
        [conversation.id, rung],
      );
      return page ?? { id: 0, name: rung };
    }
    /** Whoever was paged on the rung answers. */
    async function answer(rung: Rung, words: string) {
      const done = await acknowledge(desk, { page: (await paged(rung)).id, answer: words });
      await desk.tick();
      return done;
    }
    return { ...conversation, paged, answer };
  }
  return { ...desk, begin };
}
