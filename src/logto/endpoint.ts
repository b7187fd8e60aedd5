import { readOrigin } from './origin.ts';

/**
 * The endpoint of a tenant, from the `indicator` in the Cloud API's answers. Logto's documentation shows the bare
 * origin there, its code the management API resource, `https://{id}.logto.app/api`: both lead to the same origin.
 */
export function readTenantEndpoint(indicator: string): { origin: string } | { problem: string } {
  return readOrigin(indicator.replace(/\/$/, '').replace(/\/api$/, ''));
}

/**
 * The resources that the Management API of a tenant may be registered under, the likelier first. The core registers
 * `https://{id}.logto.app/api` whatever the region; where the endpoint is another host, either may be meant.
 */
export function managementApiResources(endpoint: string, tenantId: string): string[] {
  return [...new Set([`${endpoint}/api`, `https://${tenantId}.logto.app/api`])];
}
