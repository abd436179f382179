import { defineConfig } from 'switchroom';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';

export default defineConfig({
  packs: [support, salon],
  phone: {
    numbers: { '+15550101': 'salon' },
    people: [{ name: 'Ben', number: '+15550150' }],
    desks: { salon: { people: [{ name: 'Cleo', number: '+15550151' }], language: 'en-CA' } },
  },
});
