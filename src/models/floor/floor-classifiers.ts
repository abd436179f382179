import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Classifier, DecideRoute, Example, Ranking, TrainClassifier } from '../../contracts/router.ts';
import type { Intent } from '../../contracts/script.ts';
import { withoutFiller } from './answers.ts';
import { OFF_TOPIC, OFF_TOPIC_EXAMPLES } from './off-topic.ts';
import { sentencesOf, withoutReferences } from './sentences.ts';

const CLEAR = 0.8;

/** Who should own a sentence, and what of that agent's script it asks for. */
export interface FloorClassifiers {
  /** Ranks the ids of the desk's agents and `OFF_TOPIC`. */
  rankAgents(text: string): Ranking;
  /** Ranks the intents of one agent and `OFF_TOPIC`; empty for an agent without a script. */
  rankIntents(agent: Agent, text: string): Ranking;
  readonly decide: DecideRoute;
}

/** Trains the classifiers of a desk on its agents' examples, each when first asked. */
export function trainFloorClassifiers(
  desk: Desk,
  train: TrainClassifier,
  decide: DecideRoute,
): FloorClassifiers {
  const classifiers = new Map<string, Classifier>();
  const lazily = (key: string, examples: () => Example[]): Classifier => {
    const made = classifiers.get(key) ?? train(examples());
    classifiers.set(key, made);
    return made;
  };
  return {
    decide,
    rankAgents: (text) =>
      surest(
        lazily('', () => [...desk.agents.values()].flatMap(examplesOf).concat(offTopic())),
        text,
      ),
    rankIntents: (agent, text) => {
      const intents = agent.script?.intents ?? [];
      if (intents.length === 0) return [];
      return surest(
        lazily(agent.id, () => intents.flatMap(intentExamples).concat(offTopic())),
        text,
      );
    },
  };
}

/** The ranking of the text, or of the one sentence in it that says more clearly what is wanted. */
function surest(classifier: Classifier, text: string): Ranking {
  const plain = withoutReferences(text);
  const whole = classifier.rank(withoutFiller(plain));
  if ((whole[0]?.probability ?? 0) >= CLEAR) return whole;
  const rankings = [whole, ...sentencesOf(plain).map((part) => classifier.rank(withoutFiller(part)))];
  const sureness = (ranking: Ranking) =>
    ranking[0]?.label === OFF_TOPIC ? 0 : (ranking[0]?.probability ?? 0);
  return rankings.reduce((best, one) => (sureness(one) > sureness(best) ? one : best));
}

function examplesOf({ id, examples, script }: Agent): Example[] {
  const parts = new Map<string, string>();
  for (const intent of script?.intents ?? []) for (const text of intent.examples) parts.set(text, intent.id);
  return [...new Set([...examples, ...parts.keys()])].map((text) => {
    const part = parts.get(text);
    return { text, label: id, ...(part === undefined ? {} : { part }) };
  });
}

function intentExamples(intent: Intent): Example[] {
  return [intent.title, ...intent.examples].map((text) => ({ text, label: intent.id }));
}

function offTopic(): Example[] {
  return OFF_TOPIC_EXAMPLES.map((text) => ({ text, label: OFF_TOPIC }));
}

/** The probability of a label. */
export function probabilityOf(ranking: Ranking, label: string): number {
  return ranking.find((one) => one.label === label)?.probability ?? 0;
}
