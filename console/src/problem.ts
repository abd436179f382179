/** A failed request: the server's problem+json, or what the browser knows when there was no answer. */
export class Problem extends Error {
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly detail: string;

  constructor(code: string, status: number, title: string, detail = '', options?: { cause?: unknown }) {
    super(title, options);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = detail;
  }
}

/** The problem a response body describes, whatever the body turns out to be. */
export function problemFrom(body: unknown, status: number): Problem {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string, otherwise: string) => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const known = typeof fields.status === 'number' ? fields.status : status;
  return new Problem(
    text('code', `http-${known}`),
    known,
    text('title', 'The server could not do that.'),
    text('detail', ''),
  );
}

/** Anything thrown, as a problem: a fetch that found no server becomes `offline`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem(
    'offline',
    0,
    'The switchroom cannot be reached.',
    'Check that the server runs, then try again.',
    {
      cause: thrown,
    },
  );
}
