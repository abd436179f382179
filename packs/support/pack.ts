import { definePack } from 'switchroom';
import { customers } from './customers.ts';
import { supportDesk } from './desk.ts';

const FILES = ['schema.sql', 'seed.sql', 'hours.sql'];

/** The support desk of Harbourline, a cloud telephony company, with its data. */
export const support = definePack({
  name: 'support',
  desk: supportDesk,
  scenarios: new URL('./evals/scenarios.yaml', import.meta.url),
  database: {
    schema: 'support',
    files: FILES.map((file) => new URL(`./${file}`, import.meta.url)),
    customers,
  },
});
