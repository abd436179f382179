import { connect } from './connect.ts';
import type { Verb } from './context.ts';
import { dial } from './dial.ts';
import { gather } from './gather.ts';
import { record } from './record.ts';
import { hangup, pause, play, redirect, reject, say } from './speaking.ts';
import { start, stop } from './streams.ts';

/** How each verb is carried out, by the name of its element. */
export const VERBS: Readonly<Record<string, Verb>> = {
  Connect: connect,
  Dial: dial,
  Gather: gather,
  Hangup: hangup,
  Pause: pause,
  Play: play,
  Record: record,
  Redirect: redirect,
  Reject: reject,
  Say: say,
  Start: start,
  Stop: stop,
};
