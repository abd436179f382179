import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';

test.each(['127.0.0.1', '127.8.8.8', '::1', '[::1]', 'localhost', '::ffff:127.0.0.1'])(
  'only this machine connects to %s',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(['0.0.0.0', '::', '10.0.0.7', 'desk.example.com', '', '128.0.0.1'])(
  'others may connect to %s',
  (host) => expect(isLoopback(host)).toBe(false),
);
