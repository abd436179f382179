import type { Callback } from '../call.ts';
import type { Exchange } from '../exchange.ts';

/** What a REST request is answered with. */
export interface Reply {
  readonly status: number;
  /** Nothing for 204. */
  readonly body?: unknown;
}

/** A REST request that has found its resource. */
export interface RestRequest {
  readonly exchange: Exchange;
  /** What the path names, in order. */
  readonly ids: readonly string[];
  readonly form: Form;
}

/** A resource: a method, a path below the account, and what is done. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/2010-04-01/Accounts/{sid}`; its groups are the ids. */
  readonly path: RegExp;
  readonly handle: (request: RestRequest) => Reply | Promise<Reply>;
}

/** Why a request is refused, with the vendor's code. */
export class RestProblem extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.name = 'RestProblem';
    this.status = status;
    this.code = code;
  }

  get reply(): Reply {
    const { status, code, message } = this;
    return {
      status,
      body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
    };
  }
}

/** The parameters of a request, from the form and the query. */
export class Form {
  readonly #params: URLSearchParams;

  constructor(params: URLSearchParams) {
    this.#params = params;
  }

  text(name: string): string | undefined {
    return this.#params.get(name) ?? undefined;
  }

  /** Repeated, or separated by spaces. */
  list(name: string): readonly string[] | undefined {
    const words = this.#params.getAll(name).flatMap((value) => value.split(/\s+/));
    return words.length === 0 ? undefined : words;
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name)?.toLowerCase();
    return value === undefined ? undefined : value === 'true';
  }

  number(name: string): number | undefined {
    const value = Number(this.text(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  }

  /** `Name` and `NameMethod`. Throws RestProblem for an address that is none. */
  callback(name: string, method = `${name}Method`): Callback | undefined {
    const url = this.text(name);
    if (url === undefined || url === '') return undefined;
    if (!URL.canParse(url)) throw new RestProblem(400, 21609, `Invalid '${name}' URL: ${url}`);
    return { url, method: (this.text(method) ?? 'POST').toUpperCase() };
  }
}

/** 404 as the vendor says it. */
export function notFound(path: string): RestProblem {
  return new RestProblem(404, 20404, `The requested resource ${path} was not found`);
}

/** A list, all on one page. */
export function pageOf(name: string, entries: readonly unknown[]): Reply {
  return {
    status: 200,
    body: { [name]: entries, page: 0, page_size: 1000, start: 0, end: entries.length, next_page_uri: null },
  };
}
