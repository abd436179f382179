import { veterinary } from '../../examples/veterinary/pack.ts';
import { afterHours } from '../../packs/after-hours/pack.ts';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import type { Profile } from './answers.ts';

/** A pack with customers of its seed: what they answer where only they know. */
export interface Generated {
  readonly pack: Pack;
  readonly customers: readonly Profile[];
  /** When they come: rows whose dates count from the day they are loaded are there by then. */
  now(): Date;
}

const DAY_MS = 86_400_000;
const WEDNESDAY = 3;

/** Wednesday morning in America, of this week or the next. */
function wednesday(): Date {
  const day = new Date();
  day.setUTCHours(15, 0, 0, 0);
  const ahead = (WEDNESDAY - day.getUTCDay() + 7) % 7;
  return new Date(day.getTime() + ahead * DAY_MS);
}

/** All packs whose customers are generated. */
export const GENERATED: Readonly<Record<'support' | 'salon' | 'after-hours' | 'veterinary', Generated>> = {
  support: {
    pack: support,
    now: wednesday,
    customers: [
      { account_id: ['HL-1001'], proof: ['maria.santos@example.com'] },
      { account_id: ['HL-1002'], proof: ['chidi.okafor@example.org'], webhook_id: ['WH-1002'] },
      { account_id: ['HL-1003'], proof: ['elin.lindqvist@example.net'] },
      { account_id: ['HL-1007'], proof: ['aisha.rahman@example.com'] },
      { account_id: ['HL-1008'], proof: ['camille.moreau@example.org'] },
    ],
  },
  salon: {
    pack: salon,
    now: wednesday,
    customers: [
      { name: ['Nora Whitfield'], phone: ['416 555 0101'] },
      { name: ['Dele Adeyemi'], phone: ['416 555 0102'] },
      { name: ['Priya Raman'], phone: ['416 555 0103'] },
      { name: ['Thomas Rivera'], phone: ['416 555 0104'] },
      { name: ['Grace Okonkwo'], phone: ['416 555 0105'] },
      { name: ['Hana Kim'], phone: ['416 555 0106'] },
      { name: ['Zoe Marchetti'], phone: ['416 555 0108'] },
    ],
  },
  'after-hours': {
    pack: afterHours,
    now: wednesday,
    // Each may open so many incidents an hour.
    customers: ['101', '114', '127', '138', '142', '155', '163', '178', '186', '199'].map((number) => ({
      customer: [`NL-${number}`],
    })),
  },
  veterinary: {
    pack: veterinary,
    now: () => new Date('2030-05-13T13:00:00Z'),
    customers: [
      { phone: ['(415) 555-2671'], name: ['Ann Lee'] },
      { phone: ['(415) 555-2672'], name: ['Ben Cole'] },
    ],
  },
};
