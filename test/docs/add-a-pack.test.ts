import { expect, test } from 'vitest';
import echoConfig from '../../docs/snippets/config-echo.ts';
import { followRecipe } from './follow-recipe.ts';
import { talk } from './talk.ts';

const recipe = await followRecipe('docs/recipes/add-a-pack.md');

test('the pack of the recipe is checked with the words the recipe shows', () => recipe.expectChecked());

test('the pack of the recipe serves the conversation the recipe shows', async () => {
  const [, said = '', answer = ''] = /^you> (.*)\n.*\nparcels> (.*)$/m.exec(recipe.text) ?? [];
  const lines = [said, 'where is my parcel PX-9999?', 'where is my parcel PX-1001?'];
  const [reply, refused, mended] = await talk(await recipe.config(), ...lines);
  expect(reply).toBe(answer);
  expect(refused).toContain('There is no parcel PX-9999.');
  expect(mended).toContain(answer);
});

test('the model of the recipe answers, and the floor still stands behind it', async () => {
  const [reply] = await talk(echoConfig, 'Good morning');
  expect(reply).toBe('You said: Good morning');
});
