export { GitHubApi } from './github-api.ts';
export type { Fault, FaultHook, GitHubApiOptions } from './github-api.ts';
export { serveGitHub } from './loopback.ts';
export type { ServedGitHub } from './loopback.ts';
export type { Comment } from './types.ts';
