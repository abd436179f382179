import { expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { type StartOptions, startSwitchroom } from './start-switchroom.ts';

test.each([
  [{ pack: salon, model: [] }, 'startSwitchroom: ✖ There is no "model"; did you mean "models"?'],
  [{ pack: salon, databaseURL: '' }, 'There is no "databaseURL"; did you mean "databaseUrl"?'],
  [{ pack: salon, models: {} }, 'must be a list of model links'],
  [{}, 'must be made by definePack(...)'],
  [{ pack: salon, packs: [salon] }, 'It needs either `pack`'],
  [{ packs: [salon], databases: { garage: 'postgres://x/y' } }, 'There is no "garage" in databases'],
  [{ pack: salon, http: { deskHosts: { 'a.example': 'garage' } } }, 'There is no "garage" in deskHosts'],
  [{ pack: salon, webhooks: [{ name: 'crm', url: 'nowhere', secret: 'x' }] }, 'webhooks'],
])(
  'a program that starts a desk with %o is told what to write, before anything is started',
  async (options, words) => {
    const starting = startSwitchroom(options as StartOptions);
    await expect(starting).rejects.toMatchObject({
      code: 'config-invalid',
      detail: expect.stringContaining(words),
    });
  },
);
