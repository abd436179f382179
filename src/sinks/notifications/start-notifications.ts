import type { Audit } from '../../contracts/audit.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { DutyStore } from '../../contracts/duty.ts';
import type { Job, JobOutcome, Jobs } from '../../contracts/jobs.ts';
import {
  NOTICE_RETRY,
  type NoticeSenders,
  type NotificationStep,
  type NotificationStore,
} from '../../contracts/notification.ts';
import { nodePrincipal } from '../../contracts/principal.ts';
import type { FeedReader } from '../../contracts/reader.ts';
import type { StaffMember } from '../../contracts/staff.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { uuidOf } from '../../contracts/uuid-of.ts';
import { BEGINNINGS, isFirstUnanswered, type Wait, waitOf } from './waiting.ts';

const AT_ONCE = 10;
/** A node that says nothing for so long is gone: longer than any way takes to fail. In ms. */
const EXPIRE_MS = 60_000;
/** A customer who writes more than this without an answer was told of. */
const LOOKED_BACK = 50;

/** What the notifications of one desk work with. */
export interface NotificationsParts {
  readonly desk: Pick<Desk, 'id' | 'name' | 'person'>;
  readonly store: Pick<ConversationStore, 'state' | 'events' | 'eventsBefore'>;
  readonly notifications: Pick<NotificationStore, 'settings' | 'hasLooked'>;
  readonly duty: Pick<DutyStore, 'current'>;
  readonly staff: { list(): Promise<StaffMember[]> };
  readonly senders: NoticeSenders;
  readonly jobs: Jobs;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
}

/**
 * Begins to reach people of one desk, and makes the reader that finds out for whom something waits: a job for each event with which
 * something may begin to wait, and from it one for each person and way, when its time has come.
 */
export async function startNotifications(parts: NotificationsParts): Promise<FeedReader> {
  const { desk, jobs } = parts;
  const name = desk.id.replaceAll(/[^\w.-]/g, '_');
  const [found, due] = [`notifications/found/${name}`, `notifications/due/${name}`];
  for (const queue of [found, due]) await jobs.queue(queue, { ...NOTICE_RETRY, expireMs: EXPIRE_MS });
  await jobs.work(found, AT_ONCE, async (data) => {
    const steps = await stepsFor(parts, data);
    if (steps.length > 0) await jobs.add(due, steps);
    return 'done';
  });
  await jobs.work(due, AT_ONCE, (data) => notify(parts, data));
  return {
    name: 'switchroom-notifications',
    async read({ commits, round }) {
      const begun = commits.flatMap(({ conversation, events }) =>
        events
          .filter(({ type }) => BEGINNINGS.has(type))
          .map(({ seq }): Job => {
            const id = uuidOf(['notification', desk.id, conversation, seq, round]);
            return { id, data: { conversation, seq, round } };
          }),
      );
      if (begun.length > 0) await jobs.add(found, begun);
    },
  };
}

/** A job for each person for whom it waits, and each of their ways. */
async function stepsFor(parts: NotificationsParts, data: Job['data']): Promise<Job[]> {
  const begun = await beginningOf(parts, data);
  if (begun === undefined) return [];
  const { wait, conversation } = begun;
  if (wait.kind === 'message') {
    const before = await parts.store.eventsBefore(conversation, wait.seq, LOOKED_BACK);
    if (!isFirstUnanswered(before)) return [];
  }
  const steps: Job[] = [];
  for (const staff of await waitedFor(parts, wait)) {
    const settings = await parts.notifications.settings(staff);
    for (const { way, afterSeconds } of settings.steps.filter(isFor(parts.desk.id))) {
      const id = uuidOf(['notice', parts.desk.id, conversation, wait.seq, staff, way, Number(data.round)]);
      // What is due counts from when it began to wait, however late that is found.
      const left = afterSeconds - (parts.clock.now().getTime() - wait.at.getTime()) / 1_000;
      const afterSecondsLeft = Math.max(0, Math.ceil(left));
      steps.push({ id, data: { ...data, staff, way, id }, afterSeconds: afterSecondsLeft });
    }
  }
  return steps;
}

/** Tells somebody, unless they know, or it waits no more, or not for them. */
async function notify(parts: NotificationsParts, data: Job['data']): Promise<JobOutcome> {
  const { desk, notifications, senders, audit } = parts;
  const begun = await beginningOf(parts, data);
  const { staff, way, id } = data;
  if (begun === undefined || typeof staff !== 'string' || typeof id !== 'string') return 'done';
  const { wait, conversation } = begun;
  if (!(await waitedFor(parts, wait)).includes(staff)) return 'done';
  if (await notifications.hasLooked(staff, conversation, wait.at)) return 'done';
  const settings = await notifications.settings(staff);
  const step = settings.steps.filter(isFor(desk.id)).find((one) => one.way === way);
  const send = step && senders[step.way];
  if (step === undefined || send === undefined) return 'done';
  const notice = { kind: wait.kind, desk: { id: desk.id, name: desk.name }, conversation };
  if (!(await send(notice, { staff, settings, id })))
    return { dead: `They have nothing to be reached at by ${step.way}.` };
  const principal = nodePrincipal(desk.id, 'notifications');
  await audit.record({ principal, action: `notified-by-${step.way}`, targets: [conversation, staff] });
  return 'done';
}

/** What began to wait and waits still; undefined when it does not, or was erased. */
async function beginningOf(
  { store }: Pick<NotificationsParts, 'store'>,
  { conversation, seq }: Job['data'],
): Promise<{ readonly wait: Wait; readonly conversation: string } | undefined> {
  if (typeof conversation !== 'string' || typeof seq !== 'number') return undefined;
  const [event] = await store.events(conversation, seq - 1, 1);
  const state = event?.seq === seq ? await store.state(conversation) : undefined;
  const wait = event && state && waitOf(event, state);
  return wait && { wait, conversation };
}

/** Ids of those for whom it waits: who has it or is asked, or else everybody on duty who may; nobody whose access has ended. */
async function waitedFor(
  { desk, duty, staff, clock }: NotificationsParts,
  { kind, of }: Wait,
): Promise<string[]> {
  const onDuty = async () =>
    (await duty.current(clock.now())).filter(({ desks }) => desks?.includes(desk.id) ?? true);
  const ids = of === undefined ? (await onDuty()).map((one) => one.staff) : [of];
  const known = new Map((await staff.list()).map((member) => [member.id, member]));
  return ids.filter((id) => {
    const member = known.get(id);
    // Whom a program around the desk signs in is not on the list: what they may do is its to say.
    if (member === undefined) return true;
    if (member.disabledAt !== null) return false;
    return kind !== 'approval' || member.roles.some((role) => desk.person.approvers.includes(role));
  });
}

function isFor(desk: string) {
  return ({ desks }: NotificationStep) => desks?.includes(desk) ?? true;
}
