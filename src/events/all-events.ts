// Written by `npm run events` from the files in types/.
import { agentSaid } from './types/agent-said.ts';
import { approvalDecided } from './types/approval-decided.ts';
import { approvalRequested } from './types/approval-requested.ts';
import { callAnswered } from './types/call-answered.ts';
import { callbackPromised } from './types/callback-promised.ts';
import { claimWithheld } from './types/claim-withheld.ts';
import { consentAsked } from './types/consent-asked.ts';
import { consentJudged } from './types/consent-judged.ts';
import { consentSpent } from './types/consent-spent.ts';
import { conversationClosed } from './types/conversation-closed.ts';
import { conversationContinued } from './types/conversation-continued.ts';
import { conversationOpened } from './types/conversation-opened.ts';
import { conversationRated } from './types/conversation-rated.ts';
import { customerSaid } from './types/customer-said.ts';
import { dangerFound } from './types/danger-found.ts';
import { deadlineCleared } from './types/deadline-cleared.ts';
import { deadlinePassed } from './types/deadline-passed.ts';
import { deadlineSet } from './types/deadline-set.ts';
import { factRecorded } from './types/fact-recorded.ts';
import { guardTripped } from './types/guard-tripped.ts';
import { handoffAcknowledged } from './types/handoff-acknowledged.ts';
import { handoffCommitted } from './types/handoff-committed.ts';
import { handoffEnded } from './types/handoff-ended.ts';
import { handoffEscalated } from './types/handoff-escalated.ts';
import { handoffGuarded } from './types/handoff-guarded.ts';
import { handoffProposed } from './types/handoff-proposed.ts';
import { handoffRefused } from './types/handoff-refused.ts';
import { limitReached } from './types/limit-reached.ts';
import { limitWarned } from './types/limit-warned.ts';
import { modelFailed } from './types/model-failed.ts';
import { modelNoted } from './types/model-noted.ts';
import { noteWritten } from './types/note-written.ts';
import { personClaimed } from './types/person-claimed.ts';
import { personDeclined } from './types/person-declined.ts';
import { personRead } from './types/person-read.ts';
import { personRequested } from './types/person-requested.ts';
import { personReturned } from './types/person-returned.ts';
import { personSaid } from './types/person-said.ts';
import { personWhispered } from './types/person-whispered.ts';
import { recordingConsent } from './types/recording-consent.ts';
import { recordingStarted } from './types/recording-started.ts';
import { recordingStopped } from './types/recording-stopped.ts';
import { requestAssigned } from './types/request-assigned.ts';
import { requestEscalated } from './types/request-escalated.ts';
import { requestWithdrawn } from './types/request-withdrawn.ts';
import { speakerFenced } from './types/speaker-fenced.ts';
import { toolCalled } from './types/tool-called.ts';
import { toolReturned } from './types/tool-returned.ts';
import { topicHinted } from './types/topic-hinted.ts';
import { turnFinished } from './types/turn-finished.ts';
import { turnOpened } from './types/turn-opened.ts';
import { turnResumed } from './types/turn-resumed.ts';
import { unknown } from './types/unknown.ts';

/** Every type of event, by name. */
export const ALL_EVENTS = {
  'agent-said': agentSaid,
  'approval-decided': approvalDecided,
  'approval-requested': approvalRequested,
  'call-answered': callAnswered,
  'callback-promised': callbackPromised,
  'claim-withheld': claimWithheld,
  'consent-asked': consentAsked,
  'consent-judged': consentJudged,
  'consent-spent': consentSpent,
  'conversation-closed': conversationClosed,
  'conversation-continued': conversationContinued,
  'conversation-opened': conversationOpened,
  'conversation-rated': conversationRated,
  'customer-said': customerSaid,
  'danger-found': dangerFound,
  'deadline-cleared': deadlineCleared,
  'deadline-passed': deadlinePassed,
  'deadline-set': deadlineSet,
  'fact-recorded': factRecorded,
  'guard-tripped': guardTripped,
  'handoff-acknowledged': handoffAcknowledged,
  'handoff-committed': handoffCommitted,
  'handoff-ended': handoffEnded,
  'handoff-escalated': handoffEscalated,
  'handoff-guarded': handoffGuarded,
  'handoff-proposed': handoffProposed,
  'handoff-refused': handoffRefused,
  'limit-reached': limitReached,
  'limit-warned': limitWarned,
  'model-failed': modelFailed,
  'model-noted': modelNoted,
  'note-written': noteWritten,
  'person-claimed': personClaimed,
  'person-declined': personDeclined,
  'person-read': personRead,
  'person-requested': personRequested,
  'person-returned': personReturned,
  'person-said': personSaid,
  'person-whispered': personWhispered,
  'recording-consent': recordingConsent,
  'recording-started': recordingStarted,
  'recording-stopped': recordingStopped,
  'request-assigned': requestAssigned,
  'request-escalated': requestEscalated,
  'request-withdrawn': requestWithdrawn,
  'speaker-fenced': speakerFenced,
  'tool-called': toolCalled,
  'tool-returned': toolReturned,
  'topic-hinted': topicHinted,
  'turn-finished': turnFinished,
  'turn-opened': turnOpened,
  'turn-resumed': turnResumed,
  unknown: unknown,
};
