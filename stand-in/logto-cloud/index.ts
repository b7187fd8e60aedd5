export { LogtoCloud } from './logto-cloud.ts';
export type { Outcome } from './logto-cloud.ts';
export { serve } from './loopback.ts';
export type { ServeOptions, Served } from './loopback.ts';
export { mswHandlers } from './msw.ts';
export { defaultRegions } from './regions.ts';
export type { Fault, LogtoCloudOptions, RecordedRequest, TenantState } from './types.ts';
