import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { noSuchName } from '../contracts/did-you-mean.ts';
import { SwitchroomError, ToolRefusal } from '../contracts/errors.ts';
import type { Flow } from '../contracts/flow.ts';
import { own } from '../contracts/own.ts';
import type { Database, Tool } from '../contracts/tool.ts';
import { flow } from '../desk/define-flow.ts';
import { defineTool } from '../desk/define-tool.ts';
import type { Examples } from './examples.ts';
import { fillIn, placesIn } from './fill-in.ts';
import { findTopic } from './find-topic.ts';
import { offerPerson } from './offer-person.ts';
import { type Topic, topicsIn } from './topics.ts';

/** What an agent knows: a tool for models, and a flow for each topic on the floor, of the same texts. */
export interface Knowledge {
  readonly tool: Tool<string, { question: string }, Answer>;
  readonly flows: readonly Flow[];
  /** The flow of one topic, by its id: the title in lower case, with hyphens. Throws `definition-invalid` where there is none. */
  flow(id: string): Flow;
}

/** An answer, and where it stands. */
export interface Answer {
  readonly answer: string;
  /** File and topic, to be cited. */
  readonly source: string;
}

/** What `knowledge` takes beside the folder. */
export interface KnowledgeOptions {
  /** Of the tool; `look_up_answer` without. */
  readonly name?: string;
  /** More of what customers say, labelled with the id of a topic: its title in lower case, with hyphens. */
  readonly examples?: Examples;
}

/**
 * Reads the Markdown files of a folder: topics (`# Opening hours`), each with questions as a list, its answer, SQL for what
 * changes in it, and the offer of a person (`> Shall I bring in a colleague?`) that the floor makes afterwards. Throws `definition-invalid` for a topic without a question or an answer.
 */
export function knowledge(
  folder: URL,
  { name = 'look_up_answer', examples }: KnowledgeOptions = {},
): Knowledge {
  const topics = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .flatMap((file) => topicsIn(file, readFileSync(new URL(file, asFolder(folder)), 'utf8')));
  if (topics.length === 0)
    throw new SwitchroomError('definition-invalid', `${folder.pathname} has no topics.`);
  const tool = lookUp(name, topics);
  const flows = topics.map((topic) => flowOf(tool, topic, examples));
  return {
    tool,
    flows,
    flow(id) {
      const found = flows.find((one) => one.id === id);
      if (found) return found;
      const ids = flows.map((one) => one.id);
      throw new SwitchroomError('definition-invalid', noSuchName(id, ids));
    },
  };
}

function asFolder(folder: URL): URL {
  return folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
}

function lookUp(name: string, topics: readonly Topic[]): Knowledge['tool'] {
  const titles = topics.map(({ title }) => title).join('; ');
  const tool = defineTool({
    name,
    description: `Looks up what the house says to a question. Say only what it returns, with its source. Topics: ${titles}.`,
    effect: 'read',
    parameters: z.object({
      question: z.string().max(300).describe('In the words of the customer, or a topic.'),
    }),
    async execute({ question }, { database }): Promise<Answer> {
      const topic = findTopic(topics, question);
      if (!topic) throw new ToolRefusal('I do not know that.', 'not-known');
      return { answer: await answerOf(topic, database), source: topic.source };
    },
  });
  const texts = {
    of: Object.fromEntries(topics.map(({ id, answer }) => [id, answer])),
    with: (changed: Readonly<Record<string, string>>) => lookUp(name, withAnswers(topics, changed)),
  };
  return { ...tool, texts };
}

/** What is looked up for an answer fills the same places as before. */
function withAnswers(topics: readonly Topic[], changed: Readonly<Record<string, string>>): Topic[] {
  const ids = topics.map(({ id }) => id);
  for (const id of Object.keys(changed))
    if (!ids.includes(id)) throw new SwitchroomError('definition-invalid', noSuchName(id, ids));
  return topics.map((topic) => {
    const answer = own(changed, topic.id) ?? topic.answer;
    const strange = placesIn(answer).find((place) => !placesIn(topic.answer).includes(place));
    if (strange === undefined) return { ...topic, answer };
    throw new SwitchroomError('definition-invalid', `${topic.id}: nothing is looked up for ${strange}.`);
  });
}

async function answerOf({ answer, sql }: Topic, database: Database): Promise<string> {
  return sql === undefined ? answer : fillIn(answer, await database.query(sql));
}

function flowOf(tool: Knowledge['tool'], { id, title, questions, offer }: Topic, more?: Examples): Flow {
  const examples = [...questions, ...(more?.labels.has(id) ? more.of(id) : [])];
  const inSentence = title.charAt(0).toLowerCase() + title.slice(1);
  return flow({ id, title: inSentence, examples, anywhere: true }, function* (c) {
    const { answer } = yield* c.call(tool, { question: title });
    yield* c.say(answer);
    if (offer === undefined) return undefined;
    return yield* c.use(
      offerPerson(offer, `The customer needs help with ${inSentence}.`, 'The usual answer was given.'),
    );
  });
}
