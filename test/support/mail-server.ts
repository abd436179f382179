import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** An SMTP server on a port of its own, which wants a password; it refuses as many messages as it is told to. */
export async function mailServer() {
  const taken: { readonly to: readonly string[]; readonly message: string }[] = [];
  const refusals = { left: 0 };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _, done) {
      done(username === 'desk' && password === 'secret' ? null : new Error('No.'), { user: username });
    },
    onData(stream, { envelope }, done) {
      void text(stream).then((message) => {
        if (refusals.left > 0) {
          refusals.left -= 1;
          return done(Object.assign(new Error('Try again later.'), { responseCode: 451 }));
        }
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), message: unquoted(message) });
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  return {
    url: `smtp://desk:secret@127.0.0.1:${port}`,
    taken,
    refuse(times: number) {
      refusals.left = times;
    },
  };
}

/** A message without the breaks and the escapes of quoted-printable, as it is read. */
function unquoted(message: string): string {
  const bytes = message
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
