import { definePack } from 'switchroom';
import { customers } from './customers.ts';
import { afterHoursDesk } from './desk.ts';

const FILES = ['schema', 'roster', 'seed', 'known-fixes', 'office-closures', 'functions', 'customer-names'];

/** The after-hours line of Northlight, with its roster and data. */
export const afterHours = definePack({
  name: 'after-hours',
  desk: afterHoursDesk,
  scenarios: new URL('./evals/scenarios.yaml', import.meta.url),
  database: {
    schema: 'after_hours',
    files: FILES.map((file) => new URL(`./${file}.sql`, import.meta.url)),
    customers,
  },
});
