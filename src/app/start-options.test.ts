import { expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { type StartOptions, startSwitchroom } from './start-switchroom.ts';

test.each([
  [{ pack: salon, model: [] }, 'startSwitchroom: ✖ There is no "model"; did you mean "models"?'],
  [{ pack: salon, databaseURL: '' }, 'There is no "databaseURL"; did you mean "databaseUrl"?'],
  [{ pack: salon, models: {} }, 'must be a list of model links'],
  [{}, 'must be made by definePack(...)'],
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
