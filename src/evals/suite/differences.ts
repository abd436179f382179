import type { JsonValue } from '../../contracts/json.ts';
import { own } from '../../contracts/own.ts';
import { contains } from './contains.ts';
import type { Answer, Outcome, RunCall } from './outcome.ts';
import type { CaseExpectation, ExpectedCall, MessageExpectation } from './suite-format.ts';
import { stationsOf } from './suite-names.ts';
import { findsText } from './texts.ts';

/** What of a conversation is not as it should be; a text each, nothing when all is. `writing` names the tools that write. */
export function differences(
  expect: Omit<CaseExpectation, 'database' | 'budget'>,
  outcome: Outcome,
  writing: ReadonlySet<string>,
): string[] {
  const { owner, path, visited, avoided, status, person, danger, facts, reasks } = expect;
  const went = outcome.path.join(' > ');
  return [
    ...when(owner && !owner.includes(outcome.owner), `owner: it is ${outcome.owner}`),
    ...when(path !== undefined && stationsOf(path).join(' > ') !== went, `path: it went ${went}`),
    ...when(
      visited?.some((one) => !outcome.path.includes(one)),
      `visited: it went ${went}`,
    ),
    ...when(
      avoided?.some((one) => outcome.path.includes(one)),
      `avoided: it went ${went}`,
    ),
    ...when(status && !status.includes(outcome.status), `status: it is ${outcome.status}`),
    ...when(person !== undefined && person !== outcome.person, `person: it is ${yesNo(outcome.person)}`),
    ...when(danger !== undefined && danger !== outcome.danger, `danger: it is ${yesNo(outcome.danger)}`),
    ...Object.entries(facts ?? {}).flatMap(([name, value]) => {
      const known = own(outcome.facts, name);
      return when(!contains(known, value), `facts.${name}: it is ${JSON.stringify(known) ?? 'not known'}`);
    }),
    ...when(reasks !== undefined && outcome.reasks > reasks, `reasks: there were ${outcome.reasks}`),
    ...answerDifferences(expect, outcome, writing),
  ];
}

/** The same of an answer. */
export function answerDifferences(
  { reply, tools, writes, consent }: Omit<MessageExpectation, 'status'>,
  { said, ran, consent: consents }: Answer,
  writing: ReadonlySet<string>,
): string[] {
  const all = namesOf(ran);
  const wrote = ran.filter(({ name }) => writing.has(name)).map(({ name }) => name);
  return [
    ...(reply?.contains ?? []).flatMap((text) =>
      when(!said.some(findsText(text)), `reply.contains ${text}: nothing like it was said`),
    ),
    ...(reply?.excludes ?? []).flatMap((text) => {
      const found = said.find(findsText(text));
      return when(found !== undefined, `reply.excludes ${text}: "${found}" was said`);
    }),
    ...(tools?.required ?? []).flatMap((call) =>
      when(
        !ran.some((one) => isCall(one, call)),
        `tools.required ${callText(call)}: ${all || 'nothing'} ran`,
      ),
    ),
    ...(tools?.forbidden ?? []).flatMap((call) => {
      const done = ran.find((one) => isCall(one, call));
      return when(done !== undefined, `tools.forbidden ${callText(call)}: it ran with ${done?.arguments}`);
    }),
    ...when(writes && !isSame(writes, wrote), `writes: it wrote ${wrote.join(', ') || 'nothing'}`),
    ...(['asked', 'given', 'refused'] as const).flatMap((kind) =>
      when(
        consent?.[kind]?.some((name) => !consents[kind].includes(name)),
        `consent.${kind}: it was ${consents[kind].join(', ') || 'nothing'}`,
      ),
    ),
  ];
}

function when(differs: boolean | undefined, text: string): string[] {
  return differs ? [text] : [];
}

function yesNo(is: boolean): string {
  return is ? 'so' : 'not so';
}

function namesOf(calls: readonly RunCall[]): string {
  return calls.map((call) => `${call.name} ${call.arguments}`).join(', ');
}

function callText(call: ExpectedCall): string {
  return 'arguments' in call ? `${call.name} ${JSON.stringify(call.arguments)}` : call.name;
}

function isCall(ran: RunCall, wanted: ExpectedCall): boolean {
  if (ran.name !== wanted.name) return false;
  return !('arguments' in wanted) || contains(parsed(ran.arguments), wanted.arguments ?? {});
}

/** Whether both have the same names, in whichever order; one that comes twice counts once. */
function isSame(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.every((name) => found.includes(name)) && found.every((name) => wanted.includes(name));
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
