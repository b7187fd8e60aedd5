import { type CacheService, createCacheService } from '../../stand-in/cache-service/index.ts';
import { GitHubApi } from '../../stand-in/github-api/index.ts';
import type { Certificate } from '../../stand-in/proxy/tls.ts';
import { onAbort } from '../abort.ts';
import { listenLate } from './late-answers.ts';
import { Ledger } from './ledger.ts';
import type { Protocol } from './listener.ts';

/** The hosts of GitHub: its REST API, the Actions cache service, and the storage of that. */
export type GitHubHost = 'api' | 'cache' | 'storage';

/** GitHub behind TLS, each host on its own port, with a constant delay of every answer. */
export interface GitHubFront {
  api: GitHubApi;
  cache: CacheService;
  /** Origin of the REST API. */
  origin: string;
  ledger: Ledger<GitHubHost>;
  close: () => Promise<void>;
}

/** Milliseconds by which every answer is delayed: runners are nearer to GitHub than to Logto. */
const githubDelayMs = 50;

/** What the hosts speak: `api.github.com` offers HTTP/2, the storage is Azure's, which only speaks HTTP/1.1. */
const protocols = { api: 'h2', cache: 'h2', storage: 'http/1.1' } as const satisfies Record<
  GitHubHost,
  Protocol
>;

/** Opens a front with an empty repository and an empty cache. */
export async function openGitHubFront(options: {
  certificate: Certificate;
  repository: string;
  token: string;
  delay?: number;
}): Promise<GitHubFront> {
  const { certificate, repository, token, delay = githubDelayMs } = options;
  const ledger = new Ledger<GitHubHost>();
  const api = new GitHubApi({ repository, token });
  const started = Promise.withResolvers<CacheService>();
  const open = (host: GitHubHost, handle: (request: Request) => Promise<Response>) =>
    listenLate({ certificate, protocol: protocols[host], delay, ledger, host, handle });
  const answerOfCache = async (request: Request): Promise<Response> => {
    const outcome = await (await started.promise).answer(request);
    if (outcome instanceof Response) return outcome;
    throw new Error(`The cache service gave no answer: ${outcome}.`);
  };
  const listeners = await Promise.all([
    open('api', (request) => api.handle(request)),
    open('cache', answerOfCache),
    open('storage', answerOfCache),
  ]);
  const [{ origin }, { origin: ofCache }, { origin: storage }] = listeners;
  const cache = createCacheService(ofCache, { storage });
  started.resolve(cache);
  const close = async (): Promise<void> => {
    forget();
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  const forget = onAbort(() => void close());
  return { api, cache, origin, ledger, close };
}
