import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Batches } from './batches.ts';
import type { Sent } from './statements.ts';

/**
 * What happens to a statement. `lose-request`: it never reaches the server, and the connection breaks. `lose-answer`: the
 * server does it, and the connection breaks instead of the answer. `delay`: it comes `ms` later.
 */
export interface Rule {
  readonly matches: (sent: Sent) => boolean;
  readonly does: 'lose-request' | 'lose-answer' | 'delay';
  readonly ms?: number;
  /** How many statements in a thousand; all without. */
  readonly perMille?: number;
}

/** One connection of a node: where its answers go. */
interface Wire {
  readonly node: Socket;
  readonly server: Socket;
  losesAnswer: boolean;
}

/** Stands between one node and PostgreSQL, and does to their bytes what networks do. */
export class DatabaseProxy {
  /** In force for what is sent from now on. */
  rules: readonly Rule[] = [];
  /** How long each statement is on its way, in ms. */
  latencyMs: () => number = () => 0;
  /** How many statements met a rule. */
  hits = 0;
  readonly #target: { readonly host: string; readonly port: number };
  readonly #server: Server;
  readonly #wires = new Set<Wire>();
  #open: PromiseWithResolvers<void> | undefined;

  private constructor(target: URL) {
    this.#target = { host: target.hostname, port: Number(target.port) };
    this.#server = createServer((node) => void this.#serve(node));
  }

  /** Starts one before the server of this URL, on any free port. */
  static async start(databaseUrl: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(databaseUrl));
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** The same database, through this proxy. */
  through(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  /** From now on nothing comes through in either direction, and nobody is told. */
  swallow(): void {
    this.#open ??= Promise.withResolvers();
  }

  /** What was swallowed arrives, late and in order. */
  restore(): void {
    this.#open?.resolve();
    this.#open = undefined;
  }

  /** Breaks every connection. */
  reset(): void {
    for (const wire of this.#wires) breakOff(wire);
  }

  async stop(): Promise<void> {
    this.restore();
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.reset();
    await closed;
  }

  async #serve(node: Socket): Promise<void> {
    const server = connect(this.#target);
    const wire: Wire = { node, server, losesAnswer: false };
    for (const socket of [node, server]) socket.setNoDelay(true).on('error', () => breakOff(wire));
    this.#wires.add(wire);
    await Promise.allSettled([this.#forward(wire), this.#answer(wire)]);
    this.#wires.delete(wire);
    breakOff(wire);
  }

  async #forward(wire: Wire): Promise<void> {
    const batches = new Batches();
    for await (const chunk of wire.node) {
      for (const batch of batches.push(chunk)) {
        const rule = this.#ruleFor(batch);
        await this.#onTheWay(rule?.does === 'delay' ? (rule.ms ?? 0) : 0);
        if (rule?.does === 'lose-request') return breakOff(wire);
        if (rule?.does === 'lose-answer') wire.losesAnswer = true;
        wire.server.write(batch);
      }
    }
    await this.#open?.promise;
    wire.server.end();
  }

  async #answer(wire: Wire): Promise<void> {
    for await (const chunk of wire.server) {
      // The answer has come, so what was asked for is done.
      if (wire.losesAnswer) return breakOff(wire);
      await this.#open?.promise;
      wire.node.write(chunk);
    }
    wire.node.end();
  }

  #ruleFor(batch: Buffer): Rule | undefined {
    if (this.rules.length === 0) return undefined;
    const sent = batch.toString('latin1');
    const rule = this.rules.find(
      ({ matches, perMille = 1000 }) => matches(sent) && Math.random() * 1000 < perMille,
    );
    if (rule) this.hits += 1;
    return rule;
  }

  async #onTheWay(ms: number): Promise<void> {
    const inAll = ms + this.latencyMs();
    if (inAll > 0) await delay(inAll);
    await this.#open?.promise;
  }
}

function breakOff({ node, server }: Wire): void {
  node.resetAndDestroy();
  server.destroy();
}
