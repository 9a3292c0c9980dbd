/** The address: this computer's own, in both its forms, and never one that others can reach. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { InputError } from '../index.js';

/** Tried when no port was asked for. */
const USUAL = 4577;
const TRIES = 5;
/** Limits of a request, in milliseconds and bytes: an honest one needs far less. */
const LIMITS = {
  headersTimeout: 5000,
  requestTimeout: 8000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 5000,
  maxHeaderSize: 16_384,
};
const MOST_CONNECTIONS = 200;
const NO_UPGRADE = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Starts servers for 127.0.0.1 and, where there is one, ::1 at the port; 0 is any free one, null the usual one or any. */
export async function listen(serve: RequestListener, port: number | null): Promise<readonly Server[]> {
  const isAnyGood = port === null || port === 0;
  for (let tries = 0; tries < (isAnyGood ? TRIES : 1); tries++) {
    const servers = await both(serve, tries === 0 ? (port ?? USUAL) : 0);
    if (servers !== null) return servers;
  }
  throw new InputError(
    isAnyGood
      ? 'no free port was found. Name one with --port.'
      : `port ${port} is taken by another program. Name another with --port, or leave --port out to use any free one.`,
  );
}

export function portOf(server: Server | undefined): number {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Null when the port is taken on either address. */
async function both(serve: RequestListener, port: number): Promise<readonly Server[] | null> {
  const first = await at('127.0.0.1', port, serve);
  if (first === 'taken') return null;
  if (first === 'none') throw new InputError('this computer has no address 127.0.0.1.');
  const second = await at('::1', portOf(first), serve);
  if (second === 'taken') first.close();
  return second === 'taken' ? null : second === 'none' ? [first] : [first, second];
}

async function at(host: string, port: number, serve: RequestListener): Promise<Server | 'taken' | 'none'> {
  const server = createServer(LIMITS, serve);
  // The guard counts them; left to itself the server would drop those over its limit without a word.
  server.maxHeadersCount = 0;
  server.maxConnections = MOST_CONNECTIONS;
  server.on('upgrade', (_request, socket) => socket.end(NO_UPGRADE));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('none');
      else if (error.code === 'EACCES')
        reject(new InputError(`port ${port} may not be used without more rights. Name one above 1023 with --port.`));
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}
