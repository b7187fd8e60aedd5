/** The answer of a handler; its host adds content type and request ID. */
export interface Reply {
  status: number;
  /** `undefined`: no body. A string is sent as plain text, other values as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A refused request; `reply` is the answer. */
export abstract class Refusal extends Error {
  abstract readonly reply: Reply;
}

/** A refusal of the Cloud API: `{message, error?}`. */
export class CloudError extends Refusal {
  readonly reply: Reply;

  constructor(status: number, message: string, error?: unknown) {
    super(message);
    this.reply = { status, body: error === undefined ? { message } : { message, error } };
  }
}

/** Status and message of each code of the Management API; `{name}` is filled in. */
const coreErrors = {
  'application.consent_management_api_scopes_not_allowed': [422, 'Management API scopes are not allowed.'],
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
  'application.saml.acs_url_binding_not_supported': [
    422,
    'Only HTTP-POST binding is supported for receiving SAML assertions.',
  ],
  'application.saml.reach_oss_limit': [
    403,
    'You CAN NOT create more SAML apps since the limit of {limit} is hit.',
  ],
  'application.saml.saml_application_only': [422, 'The API is only available for SAML applications.'],
  'application.saml.use_saml_app_api': [
    400,
    'Use `[METHOD] /saml-applications(/.*)?` API to operate SAML app.',
  ],
  'application.secret_name_exists': [422, 'Secret name already exists.'],
  'application.third_party_application_only': [
    422,
    'The feature is only available for third-party applications.',
  ],
  'application.user_consent_scopes_not_found': [422, 'Invalid user consent scopes.'],
  'auth.authorization_header_missing': [401, 'Authorization header is missing.'],
  'auth.authorization_token_type_not_supported': [401, 'Authorization type is not supported.'],
  'auth.exceed_token_limit': [429, 'Token limit exceeded. Please contact your administrator.'],
  'auth.forbidden': [403, 'Forbidden. Please check your user roles and permissions.'],
  'auth.unauthorized': [401, 'Unauthorized. Please check credentials and its scope.'],
  'connector.can_not_modify_target': [400, "The connector 'target' can not be modified."],
  'connector.cannot_overwrite_metadata_for_non_standard_connector': [
    400,
    "This connector's 'metadata' cannot be overwritten.",
  ],
  'connector.invalid_certificate': [
    400,
    "The connector's certificate is invalid, please make sure the certificate is in PEM encoding.",
  ],
  'connector.invalid_config': [400, "The connector's config is invalid."],
  'connector.invalid_metadata': [400, "The connector's metadata is invalid."],
  'connector.invalid_type_for_syncing_profile': [
    422,
    'You can only sync user profile with social connectors.',
  ],
  'connector.multiple_instances_not_supported': [
    422,
    'Can not create multiple instance with picked standard connector.',
  ],
  'connector.multiple_target_with_same_platform': [
    422,
    'You can not have multiple social connectors that have same target and platform.',
  ],
  'connector.not_found': [422, 'Cannot find any available connector for type: {type}.'],
  'connector.not_found_with_connector_id': [422, 'Can not find connector with given standard connector id.'],
  'connector.should_specify_target': [400, "You should specify 'target'."],
  'connector.token_storage_not_supported': [422, 'This connector does not support token storage. '],
  'connector.email_connector.bulk_deletion_no_filter': [
    422,
    'At least one filter condition must be provided to perform bulk deletion by properties. Supported properties are: languageTag and templateType.',
  ],
  'custom_profile_fields.entity_not_exists_with_names': [
    400,
    'Cannot find entities with the given names: {names}',
  ],
  'custom_profile_fields.invalid_address_components': [400, 'Invalid address components.'],
  'custom_profile_fields.invalid_default_value': [400, 'Invalid default value.'],
  'custom_profile_fields.invalid_fullname_components': [400, 'Invalid fullname components.'],
  'custom_profile_fields.invalid_min_max_input': [400, 'Invalid min and max input.'],
  'custom_profile_fields.invalid_name': [
    400,
    'Invalid field name, only letters or numbers are allowed, case sensitive.',
  ],
  'custom_profile_fields.invalid_options': [400, 'Invalid field options.'],
  'custom_profile_fields.invalid_regex_format': [400, 'Invalid regex format.'],
  'custom_profile_fields.name_conflict_built_in_prop': [
    400,
    'Invalid field name. Reserved built-in user profile property name(s): {name}.',
  ],
  'custom_profile_fields.name_conflict_custom_data': [
    400,
    'Invalid field name. Reserved custom data key(s): {name}.',
  ],
  'custom_profile_fields.name_conflict_sign_in_identifier': [
    400,
    'Invalid field name. Reserved sign-in identifier key(s): {name}.',
  ],
  'custom_profile_fields.name_exists': [422, 'Field already exists with the given name.'],
  'domain.not_configured': [400, 'Domain hostname provider is not configured.'],
  'entity.db_constraint_violated': [422, 'Database constraint violated.'],
  'entity.invalid_input': [422, 'Invalid input. Value list must not be empty.'],
  'entity.not_exists': [404, 'The {entity} does not exist.'],
  'entity.not_exists_with_id': [404, 'The {entity} with ID `{id}` does not exist.'],
  'entity.not_found': [404, 'The resource does not exist.'],
  'entity.relation_foreign_key_not_found': [
    404,
    'Cannot find one or more foreign keys. Please check the input and ensure that all referenced entities exist.',
  ],
  'entity.unique_integrity_violation': [
    422,
    'The entity already exists. Please check the input and try again.',
  ],
  'guard.file_size_exceeded': [400, 'File size exceeded.'],
  'guard.invalid_input': [400, 'The request {part} is invalid.'],
  'guard.invalid_pagination': [400, 'The request pagination value is invalid.'],
  'guard.mime_type_not_allowed': [400, 'MIME type is not allowed.'],
  'hook.missing_events': [400, 'You need to provide at least one event.'],
  'localization.cannot_delete_default_language': [
    409,
    '{languageTag} is set as your default language and can’t be deleted.',
  ],
  'localization.invalid_translation_structure': [
    422,
    'Invalid data schemas. Please check your input and try again.',
  ],
  'organization.require_membership': [422, 'The user must be a member of the organization to proceed.'],
  'organization.role_names_not_found': [422, 'Organization role names not found: {name}'],
  'password.invalid_legacy_password_format': [400, 'Invalid legacy password format.'],
  'request.invalid_input': [400, 'Input is invalid. {reason}'],
  'resource.cannot_delete_management_api': [400, 'Cannot delete Logto Management API.'],
  'resource.cannot_modify_management_api': [400, 'Cannot modify Logto Management API.'],
  'resource.resource_identifier_in_use': [422, 'The API identifier {indicator} is already in use'],
  'role.application_exists': [422, 'The application id {applicationId} is already been added to this role'],
  'role.management_api_scopes_not_assignable_to_user_role': [
    400,
    'Cannot assign Management API scopes to a user role.',
  ],
  'role.name_in_use': [422, 'This role name {name} is already in use'],
  'role.scope_exists': [422, 'The scope id {scopeId} has already been added to this role'],
  'scope.name_exists': [422, 'The scope name {name} is already in use'],
  'scope.name_with_space': [400, 'The name of the scope cannot contain any spaces.'],
  'sign_in_experiences.adaptive_mfa_requires_mfa': [422, 'MFA must be enabled before enabling adaptive MFA.'],
  'sign_in_experiences.adaptive_mfa_requires_non_skippable_policy': [
    422,
    'Adaptive MFA requires a non-skippable MFA prompt policy. Use PromptOnlyAtSignInMandatory or PromptAtSignInAndSignUpMandatory.',
  ],
  'sign_in_experiences.at_least_one_authentication_factor': [
    400,
    'You have to select at least one authentication factor.',
  ],
  'sign_in_experiences.backup_code_cannot_be_enabled_alone': [400, 'Backup code cannot be enabled alone.'],
  'sign_in_experiences.code_sign_in_must_be_enabled': [
    400,
    'Verification code sign in must be enabled when set a password is not required in sign up.',
  ],
  'sign_in_experiences.duplicated_mfa_factors': [400, 'Duplicated MFA factors.'],
  'sign_in_experiences.duplicated_sign_up_identifiers': [400, 'Duplicate sign-up identifiers detected.'],
  'sign_in_experiences.email_verification_code_cannot_be_used_for_mfa': [
    400,
    'Email verification code cannot be used for MFA when email verification is enabled for sign-in.',
  ],
  'sign_in_experiences.email_verification_code_cannot_be_used_for_sign_in': [
    400,
    'Email verification code cannot be used for sign-in when it is enabled for MFA.',
  ],
  'sign_in_experiences.enabled_connector_not_found': [400, 'Enabled {type} connector not found.'],
  'sign_in_experiences.forgot_password_method_requires_connector': [
    400,
    'Forgot password method requires a corresponding {method} connector to be configured.',
  ],
  'sign_in_experiences.invalid_custom_email_blocklist_format': [
    400,
    'Invalid custom email blocklist items: {items}. Each item must be a valid email address or email domain, e.g., foo@example.com or @example.com.',
  ],
  'sign_in_experiences.missing_sign_up_identifiers': [400, 'Primary sign-up identifier cannot be empty.'],
  'sign_in_experiences.non_adaptive_mfa_requires_skippable_policy': [
    422,
    'When adaptive MFA is disabled, MFA prompt policy must be skippable. Do not use PromptOnlyAtSignInMandatory or PromptAtSignInAndSignUpMandatory.',
  ],
  'sign_in_experiences.password_expiration_requires_forgot_password': [
    422,
    'Password expiration requires at least one forgot password method with a valid connector.',
  ],
  'sign_in_experiences.passwordless_requires_verify': [
    400,
    'Must enable verify for email/phone sign up identifier.',
  ],
  'sign_in_experiences.phone_verification_code_cannot_be_used_for_mfa': [
    400,
    'SMS verification code cannot be used for MFA when SMS verification is enabled for sign-in.',
  ],
  'sign_in_experiences.phone_verification_code_cannot_be_used_for_sign_in': [
    400,
    'SMS verification code cannot be used for sign-in when it is enabled for MFA.',
  ],
  'sign_in_experiences.unsupported_default_language': [
    400,
    'This language - {language} is not supported at the moment.',
  ],
  'sign_in_experiences.username_policy_case_conflicts_exist': [
    409,
    'Cannot switch to case-insensitive usernames while usernames that differ only by case exist. Resolve the conflicts and try again.',
  ],
  'single_sign_on.active_signing_key_required': [
    400,
    'No active signing key found. Generate and activate a signing key before enabling signed authentication requests.',
  ],
  'single_sign_on.duplicate_connector_name': [
    409,
    'Connector name already exists. Please choose a different name.',
  ],
  'single_sign_on.duplicated_domains': [422, 'There are duplicate domains.'],
  'single_sign_on.forbidden_domains': [422, 'Public email domains are not allowed.'],
  'session.mfa.backup_code_can_not_be_alone': [422, 'Backup code can not be the only MFA.'],
  'session.invalid_credentials': [422, 'Incorrect account or password. Please check your input.'],
  'storage.not_configured': [400, 'Storage provider is not configured.'],
  'storage.upload_error': [500, 'Failed to upload file to the storage provider.'],
  'subscription.tenant_suspended': [403, 'This tenant is suspended.'],
  'system_limit.limit_exceeded': [403, 'This tenant has reached its {key} system limit.'],
  'user.backup_code_already_in_use': [422, 'Backup code is already in use.'],
  'user.email_already_in_use': [422, 'This email is associated with an existing account.'],
  'user.identity_already_in_use': [422, 'The social account has been associated with an existing account.'],
  'user.identity_not_exist': [404, 'The social account has not been registered yet.'],
  'user.invalid_phone': [422, 'Invalid phone number.'],
  'user.invalid_role_type': [422, 'Invalid role type, can not assign machine-to-machine role to user.'],
  'user.password_algorithm_required': [400, 'Password algorithm is required.'],
  'user.password_and_digest': [400, 'You cannot set both plain text password and password digest.'],
  'user.phone_already_in_use': [422, 'This phone number is associated with an existing account.'],
  'user.totp_already_in_use': [422, 'TOTP is already in use.'],
  'user.totp_secret_invalid': [422, 'Invalid TOTP secret supplied.'],
  'user.username_already_in_use': [422, 'This username is already in use.'],
  'user.wrong_backup_code_format': [422, 'Backup code format is invalid.'],
} as const satisfies Record<string, readonly [number, string]>;

export type CoreErrorCode = keyof typeof coreErrors;

/** A refusal of the Management API: `{code, message, data?, details?}`. */
export class CoreError extends Refusal {
  readonly reply: Reply;

  constructor(
    code: CoreErrorCode,
    extra: { values?: Record<string, string>; data?: unknown; details?: string; status?: number } = {},
  ) {
    const [status, template] = coreErrors[code];
    const message = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => extra.values?.[name] ?? name);
    super(message);
    const { data, details } = extra;
    this.reply = { status: extra.status ?? status, body: { code, data, details, message } };
  }
}

/** A refusal by the framework of the tenant: only `{message}` (sample 064). */
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
