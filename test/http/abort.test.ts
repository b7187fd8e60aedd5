import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canMakeCertificates, makeCertificate } from '../../stand-in/proxy/tls.ts';

describe.skipIf(!canMakeCertificates)('a request over HTTP/2 (needs openssl)', () => {
  it('is aborted in the turn in which it is handed to the connection, which still serves others', () => {
    const { certFile, keyFile, remove } = makeCertificate();
    const program = join(import.meta.dirname, 'abort-in-turn.ts');
    const { stdout } = spawnSync(process.execPath, [program, certFile, keyFile], {
      encoding: 'utf8',
      env: { NODE_EXTRA_CA_CERTS: certFile },
      // Only reached when it fails: then it fills the memory.
      timeout: 4000,
      killSignal: 'SIGKILL',
    });
    remove();
    expect(stdout.split('\n')).toEqual(['AbortError', 'answered', '']);
  });
});
