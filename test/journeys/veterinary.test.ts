import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { veterinary } from '../../examples/veterinary/pack.ts';
import { checkDesk } from '../../src/desk/check-desk.ts';
import { packDesk } from '../support/pack-desk.ts';

let desk: Awaited<ReturnType<typeof packDesk>>;

beforeAll(async () => {
  desk = await packDesk(veterinary, { clock: { now: () => new Date('2030-05-13T13:00:00Z') } });
});

afterAll(() => desk.close());

const last = async (...lines: readonly string[]) => (await desk.api.talk(...lines)).at(-1);

describe('the veterinary practice of the examples', () => {
  test('has nothing to be found fault with', () => {
    expect(checkDesk(veterinary.desk)).toEqual([]);
  });

  test('books a visit with what was said, and offers what is free when a time was taken', async () => {
    const lines = [
      'I need an appointment for my dog',
      '(415) 555-2671',
      'Ann Lee',
      'vaccination',
      'Wednesday',
    ];
    expect((await last(...lines))?.reply).toContain('Free are Wednesday, May 15 at 9:00 AM');
    const reply = await last(...lines, 'at 10 am', 'yes');
    expect(reply?.toolCalls).toMatchObject([{ name: 'book_visit', status: 'ok' }]);
    const { rows } = await desk.pool.query({
      text: `select pet_id, reason from veterinary.visits where at = '2030-05-15 10:00'`,
    });
    expect(rows).toEqual([{ pet_id: 1, reason: 'vaccination' }]);
  });

  test('takes what is said as people say it, with a question in between', async () => {
    const lines = [
      'i need an appointment for my dog',
      'my name is ann lee, call me on 415 555 2671',
      'vaccination',
    ];
    const both = await last(...lines, 'on the 16th, and what are your opening hours?');
    expect(both?.reply).toContain('Monday to Friday, 8 AM to 6 PM');
    const back = await last(...lines, 'on the 16th, and what are your opening hours?', 'yes');
    expect(back?.reply).toContain('Free are Thursday, May 16');
    const asked = await last(...lines, 'the 16th', 'at two', 'no, the one after');
    expect(asked?.reply).toContain('Shall I book Thursday, May 16 at 3:00 PM');
  });

  test('orders medicine after a yes, and brings in a vet where none is prescribed', async () => {
    const who = ['(415) 555-2671', 'Ann Lee'];
    expect((await last('we have run out of pills for Rex', ...who))?.reply).toContain(
      'Shall I order Apoquel for Rex?',
    );
    const none = await last("reorder my cat's prescription, for Mia", ...who);
    expect(none?.handoffs.map(({ to }) => to)).toEqual(['person']);
  });

  test('an emergency is met with help and a vet, not with a form', async () => {
    const reply = await last('my dog has eaten chocolate');
    expect(reply?.reply).toContain('come to the practice at once');
    const called = await last('my dog has eaten chocolate', '(415) 555-2672');
    expect(called?.handoffs.map(({ to }) => to)).toEqual(['person']);
  });

  test('answers questions from its knowledge, with hours from the database', async () => {
    expect((await last('what are your opening hours?'))?.reply).toContain('Monday to Friday, 8 AM to 6 PM');
  });
});
