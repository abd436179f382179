import { SwitchroomError } from '../contracts/errors.ts';

/** Who asks, and for which kind of answer. */
interface PostOptions {
  /** A customer's token or an API key; none without. */
  readonly bearer?: string | undefined;
  readonly accept?: string;
}

/** Sends JSON to a running Switchroom; throws `server-unreachable`, or `request-invalid` with its words when it refuses. */
export async function postJson(
  url: string,
  path: string,
  body: object,
  { bearer, accept = 'application/json' }: PostOptions,
): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept,
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
  };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(new URL(path, url), request).catch((cause) => {
    throw new SwitchroomError('server-unreachable', `Is one running at ${url}?`, { cause });
  });
  if (!response.ok) throw new SwitchroomError('request-invalid', await response.text());
  return response;
}
