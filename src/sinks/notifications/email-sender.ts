import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { SendNotice } from '../../contracts/notification.ts';
import { pathOf, placeOf, titleOf } from './words.ts';

const TIMEOUT_MS = 15_000;

/** How e-mail leaves. */
export interface EmailParts {
  /** `smtp://user:password@host:587` or `smtps://...`. */
  readonly smtpUrl: string;
  /** Who sends it, e.g. `Switchroom <desk@example.com>`. */
  readonly from: string;
  /** The address the world reaches this server at; without, the message has no link. */
  readonly publicUrl: string | undefined;
}

/** Sends notices as e-mail, by an SMTP server. */
export async function emailSender({ smtpUrl, from, publicUrl }: EmailParts): Promise<SendNotice> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // Nothing of a message is read from this machine or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (notice, { settings, id }) => {
    if (settings.email === null) return false;
    const base = publicUrl?.replace(/\/+$/, '');
    const link = base === undefined ? 'Open the console to see it.' : `${base}${pathOf(notice)}`;
    try {
      await transport.sendMail({
        from,
        to: settings.email,
        subject: `${titleOf(notice)} (${notice.desk.name})`,
        text: `${titleOf(notice)}.\n${placeOf(notice)}\n\n${link}\n`,
        // The same however often it is sent: mail programs show it once.
        messageId: `<${id}@switchroom>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return true;
    } catch (cause) {
      throw new SwitchroomError('notification-failed', `By e-mail: ${messageOf(cause)}.`, { cause });
    }
  };
}
