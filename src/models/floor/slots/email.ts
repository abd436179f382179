import { z } from 'zod';
import { type Found, findAll } from './found.ts';

const CANDIDATE = /[^\s<>()[\],;:"']{1,64}@[^\s<>()[\],;:"']{3,200}/g;
const SPOKEN = /\b([a-z0-9._-]{1,64}) at ([a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){1,3})\b/gi;
const address = z.email();

/** E-mail addresses, lower case; "ann at example dot com" too. */
export function findEmail(text: string): Found[] {
  const written = findAll(text, CANDIDATE, ([whole]) => check(whole.replace(/[.!?]+$/, '')));
  return written.length > 0 ? written : findAll(text, SPOKEN, readSpoken);
}

function readSpoken([, user = '', host = '']: RegExpExecArray): string | undefined {
  return check(`${user}@${host.replaceAll(/ dot /gi, '.')}`);
}

function check(candidate: string): string | undefined {
  const result = address.safeParse(candidate.toLowerCase());
  return result.success ? result.data : undefined;
}
