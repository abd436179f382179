import { cwd } from 'node:process';
import { type Answer, bodyOf } from './answers.ts';

/** What is counted. */
export interface Counts {
  requests: number;
  frames: number;
  /** Requests that the fuzzer broke off itself. */
  aborted: number;
  crashes: number;
  hangs: number;
  status5xx: number;
  notProblem: number;
  leaks: number;
  maxRssMb: number;
}

/** What must not happen. */
export type Fault = 'crashes' | 'hangs' | 'status5xx' | 'notProblem' | 'leaks';

const SHOWN_EACH = 5;
const LONGEST_SHOWN = 600;

/** What only programs say to each other: stacks, paths, SQL, addresses of databases. */
const INSIDES = [
  /\n\s+at .+\((?:file|node):|\n\s+at (?:async )?[\w.<>]+ \(/,
  /node_modules[\\/]|node:internal/,
  /\/src\/[a-z-]+\/[\w/-]+\.ts\b/,
  /syntax error at or near|violates [\w-]+ constraint|invalid byte sequence|invalid input syntax|unsupported Unicode escape/,
  /relation "|column "|\bselect .+ from switchroom\.|\binsert into switchroom\./i,
  /postgres(?:ql)?:\/\/|ECONNREFUSED|ENOENT|EACCES/,
];

/** Counts what was sent and what was wrong with the answers, and keeps the first few findings of each kind. */
export class Judge {
  readonly counts: Counts = {
    ...{ requests: 0, frames: 0, aborted: 0, crashes: 0, hangs: 0 },
    ...{ status5xx: 0, notProblem: 0, leaks: 0, maxRssMb: 0 },
  };
  readonly findings: string[] = [];
  /** How often each status was answered. */
  readonly statuses = new Map<number, number>();
  readonly #shown = new Map<Fault, number>();
  readonly #secrets: readonly string[];

  /** @param secrets what no answer may hold, whoever asks. */
  constructor(secrets: readonly string[]) {
    this.#secrets = [cwd(), ...secrets];
  }

  /** Notes that something happened which must not. */
  fault(kind: Fault, asked: string, told: string): void {
    this.counts[kind] += 1;
    const shown = (this.#shown.get(kind) ?? 0) + 1;
    this.#shown.set(kind, shown);
    if (shown <= SHOWN_EACH) this.findings.push(`${kind}\n${brief(asked)}\n-> ${brief(told)}`);
  }

  /** Judges an answer to a request; `others` is what only other callers may read. */
  answer(asked: string, answer: Answer, method: string, others: readonly string[]): void {
    const { status, type } = answer;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status >= 500) this.fault('status5xx', asked, answer.body);
    if (status >= 400 && !isProblem(answer, method)) this.fault('notProblem', asked, answer.body);
    if (!/html|javascript|css/.test(type)) this.words(asked, answer.body, others);
  }

  /** Judges words of the server's, whichever way they came. */
  words(asked: string, told: string, others: readonly string[]): void {
    const leaks = [...this.#secrets, ...others].some((secret) => told.includes(secret));
    if (leaks || INSIDES.some((inside) => inside.test(told))) this.fault('leaks', asked, told);
  }
}

function isProblem(answer: Answer, method: string): boolean {
  if (answer.type !== 'application/problem+json') return false;
  if (method === 'HEAD') return true;
  try {
    const { status, code, title, detail } = JSON.parse(bodyOf(answer)) as Record<string, unknown>;
    return status === answer.status && [code, title, detail].every((one) => typeof one === 'string');
  } catch {
    return false;
  }
}

function brief(words: string): string {
  const shown =
    words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}... (${words.length})` : words;
  return JSON.stringify(shown).slice(1, -1);
}
