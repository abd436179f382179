import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import { languageSpoken } from '../../contracts/language.ts';
import { dateInWords, hoursAt } from '../../contracts/opening.ts';
import { todayLine } from '../../contracts/today.ts';
import type { TurnData } from '../turn/turn.ts';

const TRANSFERS =
  'A transfer gives the conversation to another agent: you make it by calling its function; saying it does nothing. ' +
  'The other agent is told why, and answers next in this same conversation: the customer need not wait, call or write ' +
  'anywhere else. A transfer that is refused leaves the conversation with you, and tells you why.';

const MOST_CLOSURES = 5;
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

/**
 * An agent's own instructions in their frame: first what is the same for all agents of the desk, so that vendors' prompt
 * caches see an unchanging beginning; last the day, which is all that changes by itself, once in 24 hours.
 */
export function frameInstructions(turn: TurnData, agent: Agent, own: string): string {
  const { desk, startedAt, inside } = turn;
  if (!desk.framing) return joined(desk.style, own);
  const today = joined(todayLine(startedAt, desk.timeZone), hoursLine(turn), languageLine(turn));
  if (inside) return joined(desk.style, helperOf(desk, agent), own, today);
  return joined(sharedBy(desk), desk.style, `You are ${agent.name}.`, own, today);
}

function sharedBy({ name, agents }: Desk): string {
  if (agents.size === 1) return `You talk with a customer of ${name}.`;
  const all = `You are one of the agents of ${name}, who serve a customer in one conversation, one agent at a time.`;
  return `${all} ${TRANSFERS}`;
}

/** An agent inside a tool: what it reads and writes is between colleagues. */
function helperOf({ name }: Desk, agent: Agent): string {
  return `You are ${agent.name}, an agent of ${name}. A colleague asks you, and reads your answer; the customer does not.`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What the customer writes in, where it is not English: every agent keeps it, whoever had the conversation before. */
function languageLine({ conversation }: TurnData): string {
  const language = languageSpoken(conversation.state);
  if (language === undefined || language === 'en') return '';
  const name = LANGUAGE_NAMES.of(language) ?? language;
  return `The customer writes in ${name}. Answer in ${name}, whatever language these instructions and results of functions are in.`;
}

/** When people are there: it changes when they come and go, so it stands last. */
function hoursLine({ hours, desk, startedAt }: TurnData): string {
  if (!hours) return '';
  const { open, week, opens, closes, closures } = hoursAt(hours, startedAt, desk.timeZone);
  const closed = closures
    .slice(0, MOST_CLOSURES)
    .map(({ date, reason }) => dateInWords(date) + (reason ? ` (${reason})` : ''));
  const now = open
    ? `open now${closes ? `, until ${closes}` : ''}`
    : `closed now${opens ? `, open again ${opens}` : ''}`;
  const except = closed.length === 0 ? '' : ` Closed on ${closed.join(', ')}.`;
  return `Opening hours: ${week} (${hours.timeZone ?? desk.timeZone}).${except} It is ${now}. Nobody comes while it is closed.`;
}
