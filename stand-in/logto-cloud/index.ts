export { LogtoCloud } from './logto-cloud.ts';
export type { Outcome } from './logto-cloud.ts';
export { serve } from './loopback.ts';
export type { Served } from './loopback.ts';
export { mswHandlers } from './msw.ts';
export { defaultRegions } from './regions.ts';
export type {
  Application,
  ApplicationSecret,
  ApplicationType,
  Claims,
  Fault,
  FaultHook,
  InterceptedCall,
  LogtoCloudOptions,
  RateLimit,
  RecordedRequest,
  Region,
  Role,
  TenantState,
  TenantTag,
} from './types.ts';
