import type { StoredEvent } from '../../api.ts';
import { PERSON } from '../../directory.ts';
import { words } from '../../format.ts';

/** Something in the log that is neither said nor called, in words for staff. */
export interface Mark {
  /** Type of the event. */
  readonly type: StoredEvent['type'];
  readonly at: string;
  /** `note`: words that only the team and the agents read. */
  readonly tone: 'quiet' | 'note' | 'lamp' | 'alarm';
  readonly title: string;
  /** What is to be read besides; empty: nothing. */
  readonly text: string;
  /** Who has the conversation from here on; null: nobody else. */
  readonly to: string | null;
}

type Telling = Omit<Mark, 'type' | 'at' | 'to'>;

/** What staff are told of an event beside what is said and called; undefined: nothing. */
export function markOf(event: StoredEvent): Mark | undefined {
  const told = ofPeople(event) ?? ofConsent(event) ?? ofRecording(event) ?? ofGuards(event);
  return told && { ...told, type: event.type, at: event.at, to: ownerAfter(event) };
}

function ownerAfter(event: StoredEvent): string | null {
  if (event.type === 'person-claimed') return PERSON;
  return event.type === 'person-returned' ? event.data.to : null;
}

function ofPeople(event: StoredEvent): Telling | undefined {
  switch (event.type) {
    case 'person-claimed':
      return lamp(`${event.data.by} took over`);
    case 'person-whispered':
      return note(`${event.data.by} whispered to the agent`, event.data.text);
    case 'person-declined':
      return note(`${event.data.by} declined`, event.data.reason);
    case 'person-returned': {
      const { by, summary, note: kept } = event.data;
      const parts = [summary && `To the customer: ${summary}`, kept && `For the agent: ${kept}`];
      return note(`${by} handed back`, parts.filter(Boolean).join('\n'));
    }
    case 'request-escalated':
      return lamp(`${event.data.name} is asked now`);
    case 'request-assigned':
      return lamp(`${event.data.name} is asked to take over`);
    case 'request-withdrawn':
      return quiet('Nobody is asked any more', event.data.reason);
    case 'callback-promised':
      return lamp('A call back was promised', event.data.reason);
    case 'approval-requested':
      return lamp(`${words(event.data.name)} waits for a yes`, event.data.reason);
    case 'approval-decided': {
      const { by, approved, note: why } = event.data;
      return note(`${by} said ${approved ? 'yes' : 'no'}`, why);
    }
    case 'conversation-rated':
      return quiet(`The customer gave ${event.data.stars} of 5 stars`, event.data.comment);
    case 'conversation-closed':
      return quiet('Closed', event.data.reason);
    default:
      return undefined;
  }
}

function ofConsent(event: StoredEvent): Telling | undefined {
  switch (event.type) {
    case 'consent-asked':
      return quiet(`Asked to agree to ${words(event.data.name)}`, event.data.offer);
    case 'consent-judged':
      return quiet(`The answer counts as: ${words(event.data.verdict)}`, `“${event.data.said}”`);
    case 'claim-withheld':
      return lamp('Words that were not true were not shown', event.data.text);
    default:
      return undefined;
  }
}

const RECORDING = {
  told: 'Told that the call is recorded',
  asked: 'Asked whether the call may be recorded',
  agreed: 'Agreed to be recorded',
  refused: 'Does not want to be recorded: nothing is kept',
  unclear: 'Gave no plain yes to be recorded: nothing is kept',
};
const STOPPED = {
  'call-ended': 'The recording ended with the call',
  refused: 'The recording was deleted',
  'too-long': 'The recording ended: it was too long',
  'not-stored': 'The recording ended: it could not be stored',
};

function ofRecording(event: StoredEvent): Telling | undefined {
  switch (event.type) {
    case 'recording-consent':
      return quiet(RECORDING[event.data.answer], event.data.said && `“${event.data.said}”`);
    case 'recording-started':
      return quiet('Recorded from here on');
    case 'recording-stopped':
      return quiet(STOPPED[event.data.reason]);
    default:
      return undefined;
  }
}

function ofGuards(event: StoredEvent): Telling | undefined {
  switch (event.type) {
    case 'danger-found':
      return { tone: 'alarm', title: `Danger: ${words(event.data.category)}`, text: `“${event.data.span}”` };
    case 'guard-tripped': {
      const { guard, verdict, reason } = event.data;
      return lamp(
        `${words(guard)}: ${verdict === 'replace' ? 'words were replaced' : words(verdict)}`,
        reason,
      );
    }
    case 'limit-reached': {
      const { limit, value, most, wayOut } = event.data;
      return lamp(`Limit reached: ${words(limit)}`, `${value} of ${most}; way out: ${words(wayOut)}`);
    }
    case 'limit-warned': {
      const { limit, value, most } = event.data;
      return quiet(`Near a limit: ${words(limit)}`, `${value} of ${most}`);
    }
    case 'turn-resumed':
      return quiet('Another node went on with the turn', '');
    default:
      return undefined;
  }
}

const quiet = (title: string, text = ''): Telling => ({ tone: 'quiet', title, text });
const note = (title: string, text = ''): Telling => ({ tone: 'note', title, text });
const lamp = (title: string, text = ''): Telling => ({ tone: 'lamp', title, text });
