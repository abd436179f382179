import type { Evidence } from './evidence.ts';
import type { Finding } from './findings.ts';
import { foldFindings } from './fold.ts';
import { messageFindings } from './messages.ts';
import { timeFindings } from './times.ts';
import { turnFindings } from './turns.ts';
import { writeFindings } from './writes.ts';

/** Everything that went wrong: every message, turn, write and table against every other. */
export function audit(evidence: Evidence): Finding[] {
  const { conversations, now } = evidence;
  return [
    ...messageFindings(evidence),
    ...writeFindings(evidence),
    ...conversations.flatMap((kept) => [
      ...turnFindings(kept),
      ...foldFindings(kept),
      ...timeFindings(kept, now),
    ]),
  ];
}
