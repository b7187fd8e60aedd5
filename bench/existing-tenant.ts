import type { TenantState } from '../stand-in/logto-cloud/types.ts';
import { type Bench, runAction } from './bench.ts';
import type { LogtoFront } from './front/logto-front.ts';
import type { Step } from './step.ts';

/** A tenant that operations reach by its endpoint. */
interface ExistingTenant {
  tenant: TenantState;
  /** Runs an operation on it, by default with the config file. */
  run: (operation: 'configure' | 'export', inputs?: Record<string, string>) => Promise<Step>;
}

/** Adds a tenant and applies a config file to it. */
export async function fillTenant(bench: Bench, front: LogtoFront, config: string): Promise<ExistingTenant> {
  const tenant = await front.addTenant('Existing tenant');
  const run: ExistingTenant['run'] = (operation, inputs) =>
    runAction(bench, {
      files: { 'logto.yml': config },
      inputs: {
        operation,
        endpoint: tenant.origin,
        'm2m-app-id': tenant.defaultApplication.id,
        'm2m-app-secret': tenant.defaultApplication.secret,
        config: 'logto.yml',
        ...inputs,
      },
    });
  await run('configure');
  return { tenant, run };
}
