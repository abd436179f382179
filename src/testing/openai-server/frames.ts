/** One server-sent event; `delta` marks those a scripted fault counts. */
export interface Frame {
  readonly event?: string;
  readonly data: unknown;
  readonly delta: boolean;
}

/** Cuts a text as a model streams it: a word a piece, spaces kept, so that the pieces joined give the text. */
export function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*$|\s*\S+/g) ?? (text === '' ? [] : [text]);
}

/** Cuts a call's arguments into pieces of eight characters. */
export function piecesOf(args: string): string[] {
  return args.match(/[\s\S]{1,8}/g) ?? [];
}

/** The bytes of one server-sent event. */
export function encodeFrame(frame: Frame): string {
  const name = frame.event === undefined ? '' : `event: ${frame.event}\n`;
  return `${name}data: ${JSON.stringify(frame.data)}\n\n`;
}

/** A vendor's estimate, near enough for a double: four characters a token, never zero. */
export function tokensOf(value: unknown): number {
  return Math.max(1, Math.ceil(JSON.stringify(value ?? '').length / 4));
}
