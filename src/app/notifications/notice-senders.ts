import type { NoticeSenders, NotificationStore } from '../../contracts/notification.ts';
import type { StaffCall } from '../../lines/phone/notice/call-staff.ts';
import { emailSender } from '../../sinks/notifications/email-sender.ts';
import { newPushKeys } from '../../sinks/notifications/push-keys.ts';
import { pushSender } from '../../sinks/notifications/push-sender.ts';
import type { LoadedNotifications } from '../../sinks/notifications/settings.ts';
import type { Environment } from '../environment.ts';

/** What the ways of a deployment are made of. */
export interface NoticeSendersParts {
  readonly settings: LoadedNotifications;
  readonly environment: Environment;
  readonly store: NotificationStore;
  /** Calls somebody, where there is a telephone network. */
  readonly callStaff: (call: StaffCall) => Promise<void>;
}

/** How a deployment reaches people. */
export interface NoticeWays {
  readonly senders: NoticeSenders;
  /** What browsers give their permission for. */
  readonly pushKey: string;
}

/** The ways this deployment has to reach people. */
export async function noticeSenders({
  settings: { callFrom, pushNetwork: network },
  environment,
  store,
  callStaff,
}: NoticeSendersParts): Promise<NoticeWays> {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from = '', PUBLIC_URL: publicUrl } = environment;
  const keys = await pushKeysOf(environment, store);
  const senders: NoticeSenders = {
    push: await pushSender({ store, keys, subject: subjectOf(environment), network }),
    ...(smtpUrl && { email: await emailSender({ smtpUrl, from, publicUrl }) }),
    ...(callFrom &&
      environment.TWILIO_ACCOUNT_SID && {
        call: async (notice, { staff, settings }) => {
          if (settings.telephone === null) return false;
          await callStaff({ notice, staff, to: settings.telephone, from: callFrom });
          return true;
        },
      }),
  };
  return { senders, pushKey: keys.publicKey };
}

async function pushKeysOf(
  { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }: Environment,
  store: NotificationStore,
) {
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  return store.pushKeys(await newPushKeys());
}

/** Somebody's address, as push services want one. */
function subjectOf({ VAPID_SUBJECT, MAIL_FROM, PUBLIC_URL }: Environment): string {
  const [, mail = MAIL_FROM] = /<([^>]+)>/.exec(MAIL_FROM ?? '') ?? [];
  if (VAPID_SUBJECT !== undefined) return VAPID_SUBJECT;
  if (mail !== undefined) return `mailto:${mail}`;
  return PUBLIC_URL?.startsWith('https://') ? PUBLIC_URL : 'mailto:desk@localhost';
}
