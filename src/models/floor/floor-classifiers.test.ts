import { expect, test } from 'vitest';
import { support } from '../../../packs/support/pack.ts';
import type { Example, TrainClassifier } from '../../contracts/router.ts';
import { decideRoute } from '../../routing/decide.ts';
import { trainClassifier } from '../../routing/train.ts';
import { learnExamples, trainFloorClassifiers } from './floor-classifiers.ts';

test('examples are learned ahead, and once for all floors of a desk', async () => {
  const learned: (readonly Example[])[] = [];
  const train: TrainClassifier = (examples) => {
    learned.push(examples);
    return { rank: () => [{ label: 'billing', probability: 1 }] };
  };
  const { desk } = support;
  await learnExamples(desk, train);
  const known = learned.length;
  expect(known).toBeGreaterThan(desk.agents.size - 1);
  const slower = { ...desk, voice: { ...desk.voice, silenceMs: 60_000 } };
  for (const one of [desk, slower]) {
    const classifiers = trainFloorClassifiers(one, train, decideRoute);
    expect(classifiers.rankAgents('my invoice')[0]?.label).toBe('billing');
    for (const agent of desk.agents.values()) classifiers.rankIntents(agent, 'my invoice');
  }
  expect(learned).toHaveLength(known);
});

test('what was taught word for word is known, whatever resembles it', () => {
  const [billing, tech] = [support.desk.agents.get('billing'), support.desk.agents.get('tech')];
  const words = 'my webhook counts twice';
  const taught = new Map(support.desk.agents);
  if (billing) taught.set('billing', { ...billing, examples: [...billing.examples, words] });
  const { rankAgents } = trainFloorClassifiers(
    { ...support.desk, agents: taught },
    trainClassifier,
    decideRoute,
  );
  expect(rankAgents('My webhook counts twice!')[0]?.label).toBe('billing');
  expect(rankAgents('my webhook fails all the time')[0]?.label).toBe(tech?.id);
});
