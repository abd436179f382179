import type { Socket } from 'node:net';
import { problem } from '../../lines/_shared/problem.ts';
import { refuseSocket } from '../../lines/_shared/refuse-socket.ts';
import { isManyClients, type TrustedProxies } from './client-address.ts';
import type { HttpLimits } from './http-limits.ts';

/** How many connections there may be, and of whom. */
export interface GuardedConnections {
  readonly limits: Pick<HttpLimits, 'connections' | 'connectionsPerAddress'>;
  readonly trusted: TrustedProxies;
}

/** Sees to each connection from its first moment to its last. */
export function guardConnections({ limits, trusted }: GuardedConnections): (socket: Socket) => void {
  const byAddress = new Map<string, number>();
  let open = 0;
  return (socket) => {
    // Connections break, at any moment and in anybody's hands: one without a listener would end the process.
    socket.on('error', () => undefined);
    const { remoteAddress: address = '' } = socket;
    const before = byAddress.get(address) ?? 0;
    open += 1;
    byAddress.set(address, before + 1);
    socket.once('close', () => {
      open -= 1;
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    });
    if (open > limits.connections)
      refuseSocket(socket, problem('server-busy', 'Too many connections are open.'));
    else if (before >= limits.connectionsPerAddress && !isManyClients(address, trusted))
      refuseSocket(
        socket,
        problem('too-many-requests', `At most ${limits.connectionsPerAddress} connections of one address.`),
      );
  };
}
