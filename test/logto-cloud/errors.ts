/** What a handler answers; the host it runs on adds content type and request id. */
export interface Reply {
  status: number;
  /** Left out: no body. A string is sent as plain text, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A request that is refused; `reply` is what the caller gets. */
export abstract class Refusal extends Error {
  abstract readonly reply: Reply;
}

/** A refusal of the Cloud API: `{message, error?}` (LOGTO.md §1.5). */
export class CloudError extends Refusal {
  readonly reply: Reply;

  constructor(status: number, message: string, error?: unknown) {
    super(message);
    this.reply = { status, body: error === undefined ? { message } : { message, error } };
  }
}

/** Status and message of each code of the Management API; `{name}` is filled in. */
const coreErrors = {
  'application.device_flow_native_only': [422, 'Device flow is only available for native applications.'],
  'application.device_flow_not_changeable': [
    422,
    'Device flow cannot be changed after application creation.',
  ],
  'application.invalid_role_type': [422, 'Can not assign user type role to machine to machine application.'],
  'application.invalid_third_party_application_type': [
    400,
    'Only traditional web, single-page, and native applications can be marked as third-party apps.',
  ],
  'application.invalid_type': [422, 'Only machine to machine applications can have associated roles.'],
  'application.protected_app_metadata_is_required': [400, 'Protected app metadata is required.'],
  'application.protected_app_not_configured': [
    501,
    'Protected app provider is not configured. This feature is not available for open source version.',
  ],
  'application.protected_application_only': [
    400,
    'The feature is only available for protected applications.',
  ],
  'application.saml.use_saml_app_api': [
    400,
    'Use `[METHOD] /saml-applications(/.*)?` API to operate SAML app.',
  ],
  'application.secret_name_exists': [422, 'Secret name already exists.'],
  'auth.authorization_header_missing': [401, 'Authorization header is missing.'],
  'auth.authorization_token_type_not_supported': [401, 'Authorization type is not supported.'],
  'auth.exceed_token_limit': [429, 'Token limit exceeded. Please contact your administrator.'],
  'auth.forbidden': [403, 'Forbidden. Please check your user roles and permissions.'],
  'auth.unauthorized': [401, 'Unauthorized. Please check credentials and its scope.'],
  'entity.db_constraint_violated': [422, 'Database constraint violated.'],
  'entity.invalid_input': [422, 'Invalid input. Value list must not be empty.'],
  'entity.not_exists': [404, 'The {entity} does not exist.'],
  'entity.not_exists_with_id': [404, 'The {entity} with ID `{id}` does not exist.'],
  'entity.not_found': [404, 'The resource does not exist.'],
  'guard.invalid_input': [400, 'The request {part} is invalid.'],
  'guard.invalid_pagination': [400, 'The request pagination value is invalid.'],
  'request.invalid_input': [400, 'Input is invalid. {reason}'],
  'role.management_api_scopes_not_assignable_to_user_role': [
    400,
    'Cannot assign Management API scopes to a user role.',
  ],
  'role.name_in_use': [422, 'This role name {name} is already in use'],
  'subscription.tenant_suspended': [403, 'This tenant is suspended.'],
  'system_limit.limit_exceeded': [403, 'This tenant has reached its {key} system limit.'],
} as const satisfies Record<string, readonly [number, string]>;

export type CoreErrorCode = keyof typeof coreErrors;

/** A refusal of the Management API: `{code, message, data?, details?}` (LOGTO.md §3.1). */
export class CoreError extends Refusal {
  readonly reply: Reply;

  constructor(
    code: CoreErrorCode,
    extra: { values?: Record<string, string>; data?: unknown; details?: string } = {},
  ) {
    const [status, template] = coreErrors[code];
    const message = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => extra.values?.[name] ?? name);
    super(message);
    const { data, details } = extra;
    this.reply = { status, body: { code, data, details, message } };
  }
}

/** An error in the way the tenant has for what its framework refuses: `{message}` alone (sample 064, LOGTO.md §3.1). */
export class PlainError extends Refusal {
  readonly reply: Reply;

  constructor(status: number, message: string) {
    super(message);
    this.reply = { status, body: { message } };
  }
}

const oidcMessages: Record<string, string> = {
  invalid_request: 'Request is invalid.',
  invalid_target: 'Invalid resource indicator.',
  unsupported_grant_type: 'Unsupported `grant_type` requested.',
};

/** A refusal of the token endpoint (samples 010 to 026). */
export class OidcError extends Refusal {
  readonly reply: Reply;

  constructor(status: number, error: string, description: string, headers: Record<string, string> = {}) {
    super(description);
    const code = `oidc.${error}`;
    const message = oidcMessages[error] ?? `An OIDC error occurred: ${code}.`;
    this.reply = { status, body: { code, message, error, error_description: description }, headers };
  }
}
