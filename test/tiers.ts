/**
 * Which tests `npm test` runs, and which only `npm run test:all` does. What is not named here is fast: it runs after each
 * change. A journey is of the full tier unless it is named.
 */

/** One journey of each kind, for the fast tier. */
const FAST_JOURNEYS = [
  'cli', // commands in a terminal
  'danger', // guards
  'first-command', // what an installation checks
  'http-api', // a program that talks HTTP
  'inbox', // people
  'page', // a page in Chromium
  'phone-floor', // a call
  'signed-in-customers', // who somebody is
  'strict-vendors', // models of vendors
  'support-conversations', // a desk
  'talking-demo', // a voice in the browser
];

/** Servers of their own that are started, killed and restored, and what computes for long. */
export const LONG_ROOMS = [
  'packs/salon/tools/races',
  'src/app/backup',
  'src/app/open-database',
  'src/consent/judge-tempting',
  'src/consent/with-something-else',
  'src/guard/danger/weights',
  'src/stores/embedded/backup',
  'src/stores/embedded/keep-running',
  'src/stores/embedded/start-embedded',
  'test/checks/string-lookups',
  'test/customers/*',
];

/** A kind of tests: which files, and which of them not. */
interface Kind {
  readonly include: string[];
  readonly exclude: string[];
}

const EVERYTHING = [
  'bench',
  'browser-sound',
  'console/src',
  'evals',
  'packs',
  'src',
  'test',
  'widget/src',
].map((folder) => `${folder}/**/*.test.ts`);
const EVERY_JOURNEY = 'test/journeys/*.test.ts';
const journeys = FAST_JOURNEYS.map((name) => `test/journeys/${name}.test.ts`);
const longRooms = LONG_ROOMS.map((path) => `${path}.test.ts`);

/** Every test, once. */
export const KINDS: Readonly<Record<'rooms' | 'journeys' | 'full', Kind>> = {
  rooms: { include: EVERYTHING, exclude: [EVERY_JOURNEY, ...longRooms] },
  journeys: { include: journeys, exclude: [] },
  full: { include: [EVERY_JOURNEY, ...longRooms], exclude: journeys },
};
