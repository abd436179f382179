import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import type {
  Classifier,
  DecideRoute,
  Example,
  Ranking,
  TrainClassifier,
  TrainTurns,
} from '../../contracts/router.ts';
import type { Intent } from '../../contracts/script.ts';
import { withoutFiller } from './answers.ts';
import { OFF_TOPIC, OFF_TOPIC_EXAMPLES } from './off-topic.ts';
import { sentencesOf, withoutReferences } from './sentences.ts';

const CLEAR = 0.8;
/** What was taught word for word. */
const KNOWN = 0.95;

/** Who should own a sentence, and what of that agent's script it asks for. */
export interface FloorClassifiers {
  /** Ranks the ids of the desk's agents and `OFF_TOPIC`. */
  rankAgents(text: string): Ranking;
  /** Ranks the intents of one agent and `OFF_TOPIC`; empty for an agent without a script. */
  rankIntents(agent: Agent, text: string): Ranking;
  readonly decide: DecideRoute;
}

/** What a desk's examples are learned into, each when first asked for. */
interface Learned {
  readonly agents: () => Classifier;
  /** By the agent's id. */
  readonly intents: ReadonlyMap<string, () => Classifier>;
}

/** What is learned from a desk, by the way of learning and its agents: a process learns it once, however many floors it has. */
function oncePerDesk<Train extends object, Made>(learn: (agents: Desk['agents'], train: Train) => Made) {
  const learned = new WeakMap<Train, WeakMap<Desk['agents'], Made>>();
  return ({ agents }: Desk, train: Train): Made => {
    const ofTrain = learned.get(train) ?? new WeakMap<Desk['agents'], Made>();
    learned.set(train, ofTrain);
    const made = ofTrain.get(agents) ?? learn(agents, train);
    ofTrain.set(agents, made);
    return made;
  };
}

/** Trains the classifiers of a desk on its agents' examples, each when first asked. */
export function trainFloorClassifiers(
  desk: Desk,
  train: TrainClassifier,
  decide: DecideRoute,
): FloorClassifiers {
  const { agents, intents } = learnedFor(desk, train);
  return {
    decide,
    rankAgents: (text) => surest(agents(), text),
    rankIntents: ({ id }, text) => {
      const classifier = intents.get(id);
      return classifier ? surest(classifier(), text) : [];
    },
  };
}

/** Learns a desk's examples before a customer waits for it; others have their turn between one classifier and the next. */
export async function learnExamples(desk: Desk, train: TrainClassifier): Promise<void> {
  const { agents, intents } = learnedFor(desk, train);
  for (const learn of [agents, ...intents.values()]) {
    await new Promise((resolve) => setImmediate(resolve));
    learn();
  }
}

const learnedFor = oncePerDesk((agents, train: TrainClassifier): Learned => {
  const scripted = [...agents.values()].filter(({ script }) => script && script.intents.length > 0);
  // Agents with the same flows share what is learned.
  const alike = new Map<string, () => Classifier>();
  const ofIntents = (examples: readonly Example[]) => {
    const key = JSON.stringify(examples);
    const learn = alike.get(key) ?? once(() => train(examples));
    alike.set(key, learn);
    return learn;
  };
  return {
    agents: once(() => wordForWord(train, allExamples(agents))),
    intents: new Map(
      scripted.map(({ id, script }) => [
        id,
        ofIntents((script?.intents ?? []).flatMap(intentExamples).concat(offTopic())),
      ]),
    ),
  };
});

/** The router of a desk's conversations, learned when it is first asked for. */
export const turnRouter = oncePerDesk((agents, train: TrainTurns) => train(allExamples(agents), OFF_TOPIC));

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Learns examples, and knows those word for word that only one label has. */
function wordForWord(train: TrainClassifier, examples: readonly Example[]): Classifier {
  const learned = train(examples);
  const known = new Map<string, string | undefined>();
  for (const { text, label } of examples) {
    const words = plainWords(text);
    known.set(words, known.has(words) && known.get(words) !== label ? undefined : label);
  }
  return {
    rank(text) {
      const ranking = learned.rank(text);
      const label = known.get(plainWords(text));
      if (label === undefined || probabilityOf(ranking, label) >= KNOWN) return ranking;
      const others = ranking.filter((one) => one.label !== label);
      return [
        { label, probability: KNOWN },
        ...others.map((one) => ({ ...one, probability: one.probability * (1 - KNOWN) })),
      ];
    },
  };
}

const plainWords = (text: string) => (text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).join(' ');

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

/** An answer that several agents may give is, from outside, the first one's. */
function allExamples(agents: Desk['agents']): Example[] {
  const seen = new Set<Intent['flow']>();
  return [...agents.values()].flatMap((agent) => examplesOf(agent, seen)).concat(offTopic());
}

function examplesOf({ id, examples, script }: Agent, seen: Set<Intent['flow']>): Example[] {
  const intents = script?.intents ?? [];
  const ofOthers = intents.filter(({ flow }) => flow?.anywhere && seen.has(flow));
  for (const { flow } of intents) seen.add(flow);
  const others = new Set(ofOthers.flatMap((intent) => intent.examples));
  const parts = new Map<string, string>();
  for (const intent of intents) for (const text of intent.examples) parts.set(text, intent.id);
  const own = [...new Set([...examples, ...parts.keys()])].filter((text) => !others.has(text));
  return own.map((text) => {
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
