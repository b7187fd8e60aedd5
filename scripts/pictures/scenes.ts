import { createStage } from './stage.ts';

/** The Markdown of each picture, by its name. */
type Pictures = Readonly<Record<'comment' | 'summary' | 'plan', string>>;

/** Runs the action, and returns what people see on GitHub. */
export async function writePictures(): Promise<Pictures> {
  return { ...(await provision()), plan: await plan() };
}

async function provision(): Promise<Pick<Pictures, 'comment' | 'summary'>> {
  const { comment, run } = createStage();
  const summary = await run({ region: 'EU', config: 'preview.yml', comment: 'true' });
  return { comment: comment(), summary };
}

/** The plan for an existing tenant, as a comment. */
async function plan(): Promise<string> {
  const { cloud, comment, run } = createStage();
  const tenant = cloud.seedTenant({ name: 'Staging' });
  const inputs = {
    pat: '',
    operation: 'configure',
    endpoint: tenant.origin,
    'm2m-app-id': tenant.defaultApplication.id,
    'm2m-app-secret': tenant.defaultApplication.secret,
  };
  await run({ ...inputs, config: 'staging.yml' });
  await run({ ...inputs, config: 'logto.yml', 'dry-run': 'true', comment: 'true' });
  return comment();
}
