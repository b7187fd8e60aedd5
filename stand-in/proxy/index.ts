import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import { type Socket, connect } from 'node:net';
import type { RunResult } from '../runner/index.ts';

/** A request to the proxy. */
interface Seen {
  /** `CONNECT` for a tunnel; otherwise the method of a request with the whole URL. */
  method: string;
  /** `host:port` of a tunnel; otherwise the URL. */
  target: string;
  /** Whether the request had the credentials, if the proxy requires any. */
  authorized: boolean;
}

/** Names of hosts, and the `host:port` that each stands for. */
type Hosts = Readonly<Record<string, string>>;

/** A listening forward proxy. */
export interface Proxy {
  /** Its URL without credentials. */
  origin: string;
  /** Its URL with the credentials `user:password`, percent-encoded. */
  urlWith: (credentials: string) => string;
  /** All requests in order of arrival. */
  seen: Seen[];
  close: () => Promise<void>;
}

/**
 * Runs a forward proxy on 127.0.0.1: tunnels (CONNECT) and requests in absolute form, as in RFC 9110 and RFC 9112.
 * @param credentials `user:password`; requests without them are answered with 407
 * @param hosts names that only the proxy knows: this machine is never reached through a proxy
 */
export async function startProxy(credentials?: string, hosts: Hosts = {}): Promise<Proxy> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const expected =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;
  const note = ({ method = '', url = '', headers }: IncomingMessage): boolean => {
    const authorized = expected === undefined || headers['proxy-authorization'] === expected;
    seen.push({ method, target: url, authorized });
    return authorized;
  };

  const server = createServer((incoming, outgoing) => {
    if (note(incoming)) return forward(incoming, outgoing, hosts);
    outgoing.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' });
    outgoing.end('Proxy authentication is required');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('connect', (incoming, client: Socket, head) => {
    if (note(incoming)) return tunnel(incoming.url ?? '', client, head, hosts);
    client.end(
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const host = `127.0.0.1:${address.port}`;
  return {
    origin: `http://${host}`,
    urlWith(its) {
      const [, user = '', password = ''] = /^([^:]*):(.*)$/s.exec(its) ?? [];
      return `http://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}`;
    },
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function placeOf(url: string, hosts: Hosts): URL {
  const place = new URL(url);
  place.host = hosts[place.hostname] ?? place.host;
  return place;
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, hosts: Hosts): void {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).filter(([name]) => !name.startsWith('proxy-')),
  );
  const onward = request(
    placeOf(incoming.url ?? '', hosts),
    { method: incoming.method, headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

function tunnel(target: string, client: Socket, head: Buffer, hosts: Hosts): void {
  const { hostname, port } = placeOf(`http://${target}`, hosts);
  const server = connect(Number(port), hostname, () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.write(head);
    client.pipe(server).pipe(client);
  });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}

/**
 * All text that the processes of a run wrote, before masking. It does not contain the lines of the runner itself, which lists
 * the environment with the credentials of a proxy in a group.
 */
export function unmasked(run: RunResult): string {
  const lines = `${run.main.raw}\n${run.post?.raw ?? ''}`.split('\n');
  return [
    ...lines.filter((line) => !line.startsWith('::add-mask::')),
    JSON.stringify([run.annotations, run.outputs, run.state]),
    run.rawSummary,
  ].join('\n');
}
