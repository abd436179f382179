import { startSwitchroom } from 'switchroom';
import { pack } from './pack.mjs';

/** Your own sessions, by the cookie your sign-in gave. */
const SESSIONS = new Map([['session=s-17', { id: 'user-17', name: 'Maria', member: true }]]);

let room;

/** The desk of this process, started with the first request. */
export function openRoom() {
  room ??= startSwitchroom({
    pack,
    databaseUrl: process.env.DATABASE_URL,
    http: {
      basePath: '/desk',
      hosts: ['shop.example.com'],
      // Whom you have signed in is not asked again: they open conversations as this customer, with facts that count as verified.
      authenticate: (request) => {
        const user = SESSIONS.get(request.headers.get('cookie') ?? '');
        return user && { customer: { id: user.id, name: user.name }, facts: { member: user.member } };
      },
    },
    logger: console,
    onEvent: (event, conversation) => {
      if (event.type === 'tool-returned')
        console.log(`${conversation}: ${event.data.name} ${event.data.status}`);
    },
  });
  return room;
}
