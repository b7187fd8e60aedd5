import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';

/** A self-signed certificate for 127.0.0.1 and `logto.test`, in files. */
export interface Certificate {
  certFile: string;
  keyFile: string;
  remove: () => void;
}

/** Whether openssl is installed to create certificates; Node cannot create them. */
export const canMakeCertificates = spawnSync('openssl', ['version']).status === 0;

/** Creates a certificate that is valid for a day. */
export function makeCertificate(): Certificate {
  const directory = mkdtempSync(join(tmpdir(), 'certificate-'));
  const certFile = join(directory, 'cert.pem');
  const keyFile = join(directory, 'key.pem');
  const { status, stderr } = spawnSync(
    'openssl',
    [
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=127.0.0.1'.split(
        ' ',
      ),
      ...'-addext subjectAltName=IP:127.0.0.1,DNS:logto.test -keyout'.split(' '),
      keyFile,
      '-out',
      certFile,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl could not create the certificate: ${stderr}`);
  return { certFile, keyFile, remove: () => rmSync(directory, { recursive: true }) };
}

/** Starts a TLS server in front of a plain server on this machine. */
export async function startTls(
  behind: string,
  { certFile, keyFile }: Certificate,
): Promise<{ origin: string; connections: () => number; close: () => Promise<void> }> {
  const { hostname, port } = new URL(behind);
  const sockets = new Set<Socket>();
  let connections = 0;
  const options = { cert: readFileSync(certFile), key: readFileSync(keyFile), ALPNProtocols: ['http/1.1'] };
  const server = createServer(options, (client) => {
    const onward = connect(Number(port), hostname);
    client.pipe(onward).pipe(client);
    client.on('error', () => onward.destroy());
    onward.on('error', () => client.destroy());
  });
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `https://127.0.0.1:${address.port}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
