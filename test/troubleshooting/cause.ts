import type { FakeOptions } from '../fakes.ts';
import { type Run, TimedCloud, operate } from '../operations/operate.ts';

/** Does what makes a message appear, and gives all that the run said. */
export type Cause = () => Promise<readonly string[]>;

export const hour = 3_600_000;

/** What a run has said so far, main and post. */
export const saidBy = ({ core, error = '' }: Run): string[] => [...core.said, core.summaryText, error];

/** The inputs of a run that creates a tenant. */
export const preview = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };

interface Setting {
  cloud?: TimedCloud;
  /** Prepares Logto. */
  before?: (cloud: TimedCloud) => unknown;
  options?: Partial<FakeOptions>;
}

/** A run with these inputs, which override those of `preview`. */
export const runs =
  (inputs: Record<string, string>, { cloud = new TimedCloud(), before, options }: Setting = {}): Cause =>
  async () => {
    await before?.(cloud);
    return saidBy(await operate(cloud, { ...preview, ...inputs }, options));
  };

/** The same, with post. */
export const runsWithPost =
  (inputs: Record<string, string>, { cloud = new TimedCloud(), before, options }: Setting = {}): Cause =>
  async () => {
    await before?.(cloud);
    const run = await operate(cloud, { ...preview, ...inputs }, options);
    const postError = await run.postError();
    return [...saidBy(run), postError ?? ''];
  };

/** The inputs of an operation other than `provision`. */
export const only = (operation: string): Record<string, string> => ({ operation, name: '', apps: '' });

/** Answers requests whose method and path match, such as `POST /api/tenants`, with a status and an error of Logto. */
export const refuse =
  (pattern: RegExp, status: number, code = 'x', message = 'no') =>
  (cloud: TimedCloud) =>
    cloud.intercept(({ method, path }) =>
      pattern.test(`${method} ${path}`) ? Response.json({ code, message }, { status }) : undefined,
    );

/** A run of `configure`, `export` or a reused tenant, on a tenant that exists. */
export const onTenant =
  (
    inputs: Record<string, string>,
    file: string,
    setting: Setting & {
      prepare?: (tenant: ReturnType<TimedCloud['seedTenant']>, cloud: TimedCloud) => unknown;
    } = {},
  ): Cause =>
  async () => {
    const cloud = new TimedCloud();
    const tenant = cloud.seedTenant();
    await setting.prepare?.(tenant, cloud);
    const { id, secret } = tenant.defaultApplication;
    const run = await operate(
      cloud,
      {
        pat: '',
        operation: 'configure',
        endpoint: tenant.origin,
        'm2m-app-id': id,
        'm2m-app-secret': secret,
        config: 'logto.yml',
        ...inputs,
      },
      { ...setting.options, files: new Map(file === '' ? [] : [['logto.yml', file]]) },
    );
    return saidBy(run);
  };
