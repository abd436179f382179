import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Desk } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { recordTest, type TestCase, type TestManifest } from '../../evals/replay/record-test.ts';
import type { RecordedConversation } from '../../evals/replay/replay-desk.ts';
import type { Fault } from '../../evals/scorecard/faults.ts';
import { suiteNames } from '../../evals/suite/suite-names.ts';
import { stateAfter } from './replay-desk.ts';
import { standInsFor } from './stand-ins-for.ts';

/** Characters of the hash by which a test is told from others; the id of a conversation lets one read it, and stays out. */
const HASHED = 8;

/** What a test is made of. */
export interface MakeTestOptions {
  readonly fault?: Fault | undefined;
  readonly until?: number | undefined;
  readonly agent?: string | undefined;
  readonly keep?: readonly string[];
  readonly replace?: ReadonlyMap<string, string>;
}

/** A test of a conversation as text. */
export interface MadeTest {
  readonly name: string;
  /** A suite of one case, YAML. */
  readonly suite: string;
  readonly case: TestCase;
  readonly manifest: TestManifest;
}

/** Makes a test of a recorded conversation, with other personal data. Throws `request-invalid` as `recordTest`, and for an agent that is not there. */
export function makeTest(
  desk: Desk,
  conversation: RecordedConversation,
  { fault, until, agent, ...standIns }: MakeTestOptions,
): MadeTest {
  const names = suiteNames(desk);
  if (agent !== undefined && agent !== PERSON && !names.agents.has(agent))
    throw new SwitchroomError(
      'request-invalid',
      `There is no agent "${agent}": ${[...names.agents].join(', ')}.`,
    );
  const hash = createHash('sha256').update(conversation.id).digest('hex');
  const name = `recorded-${hash.slice(0, HASHED)}`;
  const made = recordTest({ stateAfter }, conversation, {
    id: name,
    fault,
    until,
    agent,
    standIns: standInsFor(conversation, standIns),
    needConsent: names.consentTools,
  });
  return { name, suite: stringify({ cases: [made.case] }), ...made };
}
