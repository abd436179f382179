/** Who a line of an exhibit is by; `recogniser`: what a speech recogniser made of the customer's words. */
export const SPEAKERS = ['customer', 'agent', 'tool', 'handoff', 'recogniser'] as const;

/** One line of what a judge reads. */
export interface ExhibitLine {
  readonly by: (typeof SPEAKERS)[number];
  readonly text: string;
}

/** What a judge reads to come to a verdict. */
export interface Exhibit {
  readonly id: string;
  readonly lines: readonly ExhibitLine[];
  /** What the question is about where that is not the last line, e.g. one name in it. */
  readonly judged?: string;
}

/** An exhibit as text, a line each; what is judged stands at the end where it is named. */
export function inWords({ lines, judged }: Exhibit): string {
  const said = lines.map(({ by, text }) => `${by}: ${text}`).join('\n');
  return judged === undefined ? said : `${said}\n\njudged: ${judged}`;
}
