import type { KeptAnswer } from '../../src/tenant/kept-credentials/kept.ts';
import { type CommentRequest, openTenantComment } from '../../src/tenant/kept-credentials/comment.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { type FakeOptions, MemoryComments, fakeContext, pullRequestEvent } from '../fakes.ts';
import { TimedCloud, prepare } from './operate.ts';

const apps = '[{"name":"web","type":"SPA"}]';
const given = { apps, comment: 'true', 'github-token': 'ghs_token' };
/** The URL of the run, as the comment links it. */
export const runLink = 'https://github.com/octo/shop/actions/runs/4815162342';
/** The first line that users see. */
export const heading = (what: string): string => `<h3>Logto tenant <code>octo/shop#7</code> ${what}</h3>`;
/** The last line that users see. */
export const byRun = `By [this run](${runLink}).`;
/** What users see after the deletion. */
export const deleted = `${heading('is deleted')}\n\n${byRun}`;
/** An answer that refuses an application. */
export const refusal = () => Response.json({ message: 'no' }, { status: 422 });

/** Pull request 7 with its comments. Every run begins in a new job, with an empty cache. */
export function startPull() {
  const cloud = new TimedCloud();
  const comments = new MemoryComments();
  const open = (
    inputs: Record<string, string> = {},
    action = 'synchronize',
    more: Partial<FakeOptions> = {},
  ) =>
    prepare(
      cloud,
      { ...given, ...inputs },
      {
        event: pullRequestEvent(action),
        repository: {
          state: () => Promise.resolve(action === 'closed' ? 'closed' : 'open'),
          ...comments.methods,
        },
        ...more,
      },
    );
  return {
    cloud,
    comments,
    open,
    run: (...options: Parameters<typeof open>) => open(...options).main(),
    /** What the comments keep. */
    kept: async (): Promise<KeptAnswer> => {
      const answer = openAsRun(cloud, comments)?.findNewest(new AbortController().signal);
      return (await answer) ?? { found: [], unusable: [] };
    },
    /** Has another run keep the credentials of a tenant in the comment, as it does once it has created it. */
    keep: async ({ id: tenantId, createdAt, defaultApplication, origin: endpoint }: TenantState) => {
      const kept = { tenantId, createdAt, endpoint, credentials: defaultApplication, applications: {} };
      await openAsRun(cloud, comments)?.show('ready by another run', kept, () => true);
      return kept;
    },
    /** Makes Logto refuse all applications. Returns what ends that. */
    refuseApplications: () =>
      cloud.intercept(({ method, path }) =>
        method === 'POST' && path === '/api/applications' ? refusal() : undefined,
      ),
  };
}

/** The comment as another run opens it. */
function openAsRun(cloud: TimedCloud, comments: MemoryComments) {
  const fetch = () => Promise.reject(new Error('no request is expected'));
  const event = pullRequestEvent('synchronize');
  const context = fakeContext({ fetch, event, repository: comments.methods });
  const request: CommentRequest = {
    pat: cloud.pat,
    'cloud-api-endpoint': cloud.cloudOrigin,
    name: 'octo/shop#7',
    comment: true,
    'github-token': 'ghs_token',
  };
  return openTenantComment(request, context, '');
}
