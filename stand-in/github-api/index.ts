export { GitHubApi } from './github-api.ts';
export type { GitHubApiOptions } from './github-api.ts';
export { serveGitHub } from './loopback.ts';
export type { ServedGitHub } from './loopback.ts';
