import { definePack } from 'switchroom';
import { customers } from './customers.ts';
import { supportDesk } from './desk.ts';

/** The support desk of Harbourline, a cloud telephony company, with its data. */
export const support = definePack({
  name: 'support',
  desk: supportDesk,
  database: {
    schema: 'support',
    files: [new URL('./schema.sql', import.meta.url), new URL('./seed.sql', import.meta.url)],
    customers,
  },
});
