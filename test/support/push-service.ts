import { createECDH, createPublicKey, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import ece from 'http_ece';
import { jwtVerify } from 'jose';
import { onTestFinished } from 'vitest';

/** A message that a push service took, as the browser reads it. */
export interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly message: Readonly<Record<string, unknown>>;
  /** What its sender signed. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A push service on a port of its own, with one browser: it decrypts as the browser does, and checks who sends (RFC 8291, 8292). */
export async function pushService() {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  const delivered: Delivered[] = [];
  const answers = { now: 201 };
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    if (answers.now >= 300) return void response.writeHead(answers.now).end();
    const [, token = '', key = ''] =
      /^vapid t=([^,]+), k=(.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const { payload } = await jwtVerify(token, publicKeyOf(key));
    const text = ece.decrypt(body, {
      version: 'aes128gcm',
      privateKey: keys,
      authSecret: auth.toString('base64url'),
    });
    delivered.push({
      headers: request.headers,
      message: JSON.parse(text.toString()),
      claims: { ...payload },
    });
    response.writeHead(201).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin,
    delivered,
    /** As a browser gives it to a page. */
    subscription: {
      endpoint: `${origin}/push/1`,
      keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
    },
    /** With which status it answers from now on. */
    answer(status: number) {
      answers.now = status;
    },
  };
}

function publicKeyOf(raw: string) {
  const point = Buffer.from(raw, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}
