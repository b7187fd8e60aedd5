import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readEvent } from '../../src/runner/event.ts';
import { pullRequestEvent, pushEvent } from '../fakes.ts';
import { TimedCloud } from '../operations/operate.ts';
import { type Cause, only, runs } from './cause.ts';

/** A run for an event as the runner hands it over. */
const onEvent =
  (name: string, payload: unknown, inputs: Record<string, string>, env: Record<string, string> = {}): Cause =>
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'event.json');
    if (payload !== undefined) writeFileSync(path, JSON.stringify(payload));
    const event = readEvent({
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: 'octo/shop',
      ...env,
    });
    return runs(inputs, { options: { event } })();
  };

const sweep = (name: string): Cause => runs({ ...only('sweep'), name, 'github-token': 'ghs_x' });

/** The causes of messages about inputs, names and patterns. */
export const inputCauses: Record<string, Cause> = {
  'which is not an input; did you mean …': runs({ region: '' }, { options: { env: { INPUT_REIGON: 'EU' } } }),
  'Skipped: … gets no …. No tenant was touched, and the outputs are empty.': runs(
    { pat: '', 'missing-pat': 'skip' },
    { options: { event: { ...pullRequestEvent('opened'), isFork: true } } },
  ),
  'is empty and missing-pat is skip, but this run is neither from a fork nor of Dependabot.': runs({
    pat: '',
    'missing-pat': 'skip',
  }),
  'is not a region of this account for … tenants; there are: …': runs({ region: 'MARS' }),
  'takes no … tenants; these do: …': runs(
    { tag: 'production' },
    {
      cloud: new TimedCloud({
        regions: [
          {
            id: 'eu',
            name: 'EU',
            displayName: 'Europe',
            country: 'EU',
            tags: ['development'],
            isPrivate: false,
            customTenantIdPrefix: null,
          },
        ],
      }),
    },
  ),
  'is not used by operation auto, which never deletes a production tenant': runs({
    'allow-production-delete': 'true',
  }),
  'The event file (GITHUB_EVENT_PATH) cannot be read': onEvent('pull_request', undefined, {}),
  'The event file (GITHUB_EVENT_PATH) does not say which pull request the event … is about': onEvent(
    'pull_request',
    {},
    {},
  ),
  'must be the number of a pull request of this repository, such as 7': runs({ 'pr-number': '#7' }),
  'is …, but the event … is about pull request #…; leave pr-number out': runs(
    { 'pr-number': '8' },
    { options: { event: pullRequestEvent('opened') } },
  ),
  'does not say which branch it is about': onEvent('workflow_run', {}, { name: '{branch}' }),
  'is about a tag': onEvent(
    'push',
    { ref: 'refs/tags/v1' },
    { name: '{branch}' },
    { GITHUB_REF: 'refs/tags/v1' },
  ),
  'has {run}: … finds no tenant of an earlier run by it': runs(
    { name: '{pr} {run}' },
    { options: { event: pullRequestEvent('closed') } },
  ),
  'is production, but operation auto is for the tenant of a pull request': runs(
    { tag: 'production' },
    { options: { event: pullRequestEvent('opened') } },
  ),
  'has * before and after {…}, so that it does not say which number it means':
    sweep('{owner}/{repo} * {pr} *'),
  'has * before {branch}, so that it does not say where the branch begins':
    sweep('{owner}/{repo} * {branch}'),
  'must have the end or a space after {branch}': sweep('{owner}/{repo} {branch}x'),
  'has more than one of {pr}, {branch} and {run}': sweep('{owner}/{repo} {pr} {run}'),
  'contains ${LOGTO_…}, but only files have variables': runs({
    apps: '[{"name":"${LOGTO_VAR_A}","type":"SPA"}]',
  }),
  'is only for dry-run: true, because a run that applies the desired state leaves no differences': runs({
    'fail-on-changes': 'true',
  }),
  'is too short for comment, which recognizes its comments by a secret of at least … characters': runs({
    ...only('configure'),
    pat: '',
    endpoint: 'https://a.logto.app',
    'm2m-app-id': 'a',
    'm2m-app-secret': 'short',
    comment: 'true',
    apps: '[]',
  }),
  'No comment is written, because the event is not about a pull request.': runs(
    { comment: 'true', 'github-token': 'ghs_x' },
    { options: { event: pushEvent } },
  ),
};
