/** One answer as it came over the wire; without an end while more of it may come. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly ended: boolean;
}

/** Reads the answers to requests of these methods, in order, out of what a server has sent until now. */
export function answersIn(bytes: Buffer, methods: readonly string[], closed: boolean): Answer[] {
  const answers: Answer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n\r\n', at);
    const head = bytes.toString('latin1', at, end === -1 ? bytes.length : end);
    if (end === -1) return [...answers, { status: 0, type: '', body: head, ended: closed }];
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
    at = end + 4;
    // "Go on": the answer is still to come.
    if (status === 100) continue;
    const bodiless = methods[answers.length] === 'HEAD' || status === 101 || status === 204 || status === 304;
    const body = bodiless ? { text: '', next: at, ended: true } : bodyAt(bytes, at, head, closed);
    const type = /^content-type: *([^;\r\n]+)/im.exec(head)?.[1]?.trim() ?? '';
    answers.push({ status, type, body: `${head}\r\n\r\n${body.text}`, ended: body.ended });
    if (!body.ended || status === 101) break;
    at = body.next;
  }
  return answers;
}

/** The text behind the head of an answer. */
export function bodyOf({ body }: Answer): string {
  return body.slice(body.indexOf('\r\n\r\n') + 4);
}

function bodyAt(bytes: Buffer, at: number, head: string, closed: boolean) {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) {
    const next = at + Number(length);
    return { text: bytes.toString('utf8', at, next), next, ended: bytes.length >= next };
  }
  if (!/^transfer-encoding: *chunked/im.test(head))
    return { text: bytes.toString('utf8', at), next: bytes.length, ended: closed };
  let text = '';
  for (let place = at; ; ) {
    const line = bytes.indexOf('\r\n', place);
    if (line === -1) return { text, next: bytes.length, ended: closed };
    const size = Number.parseInt(bytes.toString('latin1', place, line), 16);
    if (!(size >= 0)) return { text, next: bytes.length, ended: closed };
    text += bytes.toString('utf8', line + 2, line + 2 + size);
    place = line + 2 + size + 2;
    if (size === 0) return { text, next: place, ended: true };
    if (place > bytes.length) return { text, next: bytes.length, ended: closed };
  }
}
