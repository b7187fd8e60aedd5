import { listen } from '../loopback.ts';
import { GitHubApi, type GitHubApiOptions } from './github-api.ts';

/** A listening stand-in. */
export interface ServedGitHub {
  api: GitHubApi;
  /** Scheme, host and port; the URL of the API is `origin + api.prefix`. */
  origin: string;
  /** Stops listening and destroys every open connection. */
  close: () => Promise<void>;
}

/** Runs GitHub's REST API over HTTP on 127.0.0.1, on a free port. */
export async function serveGitHub(options: GitHubApiOptions = {}): Promise<ServedGitHub> {
  const api = new GitHubApi(options);
  const { origin, answerWith, close } = await listen();
  answerWith((request) => api.answer(request));
  return { api, origin, close };
}
