import { refusalOf } from '../../http/failure.ts';
import { managementApiResources } from '../../logto/endpoint.ts';
import type { M2mCredentials } from '../../logto/token.ts';
import type { TimedRunContext } from '../../run-context.ts';
import { messageOf } from '../../shared/problem.ts';
import { type TenantConnection, connect, logTokenReceived } from '../connection.ts';
import type { KeptCredentials } from './kept.ts';
import type { CredentialLook, NoCredentials } from './look.ts';

/** Where the credentials of an existing tenant come from: the inputs, or what earlier steps and runs have kept. */
export type CredentialSource = { given: M2mCredentials } | { look: CredentialLook };

/** A connection to a tenant that exists. */
export interface ExistingConnection {
  connection: TenantConnection;
  /** What it was opened with, unless the inputs gave that. */
  kept?: KeptCredentials;
}

/**
 * Connects to a tenant that exists, with the credentials of the inputs, or with those that an earlier step or run has
 * kept. Kept ones that Logto rejects count as none.
 * @throws RequestError, also when Logto rejects the credentials of the inputs
 */
export async function connectToExisting(
  tenant: { id: string; endpoint: string },
  source: CredentialSource,
  context: TimedRunContext,
): Promise<ExistingConnection | NoCredentials> {
  const { log } = context;
  const open = (credentials: M2mCredentials): Promise<TenantConnection> => {
    const { endpoint, id } = tenant;
    return connect(context, { endpoint, resources: managementApiResources(endpoint, id), credentials });
  };
  if ('given' in source) {
    log.info('Using the M2M credentials of the inputs.');
    const connection = await open(source.given);
    logTokenReceived(connection, log);
    return { connection };
  }
  const kept = await source.look.findFor(tenant);
  if (kept === 'none') {
    log.info(
      'No credentials are known: the inputs give none, and this run finds none that an earlier step or run has kept.',
    );
    return kept;
  }
  if ('unusable' in kept) {
    log.info(`The credentials that an earlier step or run has kept cannot be used. ${kept.unusable}`);
    return kept;
  }
  log.info('Using the M2M credentials that an earlier step or run has kept.');
  try {
    const connection = (await source.look.connectionWith(kept)) ?? (await open(kept.credentials));
    logTokenReceived(connection, log);
    return { connection, kept };
  } catch (error) {
    if (refusalOf(error)?.code !== 'oidc.invalid_client') throw error;
    log.info(`Logto rejected the kept credentials. ${messageOf(error)}`);
    return 'none';
  }
}
