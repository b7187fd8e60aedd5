export { GitHubApi } from './github-api.ts';
export type { Fault, FaultHook, GitHubApiOptions, RecordedRequest } from './github-api.ts';
export type { Comment, Permission, Pull } from './endpoints.ts';
export { serveGitHub } from './loopback.ts';
export type { ServedGitHub } from './loopback.ts';
