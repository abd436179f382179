import { expect, test } from 'vitest';
import { followRecipe } from './follow-recipe.ts';
import { talk } from './talk.ts';

const recipe = await followRecipe('docs/recipes/add-a-tool-with-consent.md', 'docs/recipes/add-a-pack.md');
// The tests the recipe ends with run here, as they are.
await recipe.load('packs/parcels/redeliver.test.ts');

test('the desk of the recipe is checked with the words the recipe shows', () => recipe.expectChecked());

test('the desk of the recipe holds the conversation the recipe shows', async () => {
  const said = [...recipe.text.matchAll(/^you> (.*)$/gm)].map(([, text = '']) => text);
  const answered = [...recipe.text.matchAll(/^parcels> (.*)$/gm)].map(([, text]) => text);
  expect(await talk(await recipe.config(), ...said)).toEqual(answered);
});
