import { definePack } from 'switchroom';
import { customers } from './customers.ts';
import { salonDesk } from './desk.ts';

/** The desk of Glow Bar, a hair and beauty salon, with its data. */
export const salon = definePack({
  name: 'salon',
  desk: salonDesk,
  scenarios: new URL('./evals/scenarios.yaml', import.meta.url),
  database: {
    schema: 'salon',
    files: ['schema', 'rules', 'seed', 'queue', 'patch-tests', 'standing'].map(
      (name) => new URL(`./${name}.sql`, import.meta.url),
    ),
    customers,
  },
});
