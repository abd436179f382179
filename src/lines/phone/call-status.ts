const OVER = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

/** Whether a call with this status, in the network's words, has ended. */
export function isOver(status: string): boolean {
  return OVER.has(status);
}

/** Whether a machine was found to have answered. */
export function isMachine(answeredBy: string | null | undefined): boolean {
  return answeredBy?.startsWith('machine') === true || answeredBy === 'fax';
}
