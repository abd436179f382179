import { expect, test } from 'vitest';
import { followRecipe } from './follow-recipe.ts';
import { talk } from './talk.ts';

const recipe = await followRecipe('docs/recipes/add-an-edge.md', 'docs/recipes/add-a-pack.md');
// The tests the recipe ends with run here, as they are.
await recipe.load('packs/parcels/to-claims.test.ts');

test('the desk of the recipe is checked with the words the recipe shows', () => recipe.expectChecked());

test('the desk of the recipe holds the conversation the recipe shows, and asks for a person as it says', async () => {
  const said = [...recipe.text.matchAll(/^you> (.*)$/gm)].map(([, text = '']) => text);
  const answered = [...recipe.text.matchAll(/^(?:parcels|claims)> (.*)$/gm)].map(([, text]) => text);
  const replies = await talk(await recipe.config(), ...said);
  expect(replies.flatMap((reply) => reply.split('\n\n'))).toEqual(answered);
  const large = await talk(await recipe.config(), ...said.slice(0, -1), '$900');
  expect(large.at(-1)).toContain('I have asked a person to take over.');
});

test("what the edge of the recipe can not take is no customer's business", async () => {
  expect(await talk(await recipe.config(), 'when do I get my money for the damage?')).toEqual([
    'I could not pass you on to Claims. Would you like me to get a person to help you?',
  ]);
});
