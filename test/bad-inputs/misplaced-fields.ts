import { type BadInput, application } from './bad-input.ts';

const topFields =
  'name, type, description, oidcClientMetadata, customClientMetadata, customData, isThirdParty, protectedAppMetadata, signInExperience, accessControl, roles, secrets, userConsentScopes';
const oidcFields =
  'redirectUris, postLogoutRedirectUris, backchannelLogoutUri, backchannelLogoutSessionRequired, logoUri';
const customFields =
  'corsAllowedOrigins, idTokenTtl, refreshTokenTtl, refreshTokenTtlInDays, tenantId, alwaysIssueRefreshToken, rotateRefreshToken, allowTokenExchange, isDeviceFlow, maxAllowedGrants';

const unknown = (fields: string): string => `is not a known field; the fields here are ${fields}`;
const meant = (field: string): string => `is not a known field; did you mean ${field}`;
const belongs = (home: string, field: string): string =>
  `belongs in ${home}: write { "${home}": { "${field}": … } }`;
const outside = (home: string): string => `belongs at the top level of the application, not in ${home}`;

const at = (
  home: '' | 'oidcClientMetadata' | 'customClientMetadata',
  field: string,
  sentence: string,
): BadInput => {
  const name = /^[\w$-]+$/.test(field) ? `.${field}` : `[${JSON.stringify(field)}]`;
  const fields = Object.fromEntries([[field, 'x']]);
  return home === ''
    ? application(fields, `${name}: ${sentence}`)
    : application({ [home]: fields }, `.${home}${name}: ${sentence}`);
};

/** Misplaced, misspelled and unknown fields. */
export const misplacedFields: BadInput[] = [
  ...['postLogoutRedirectUris', 'backchannelLogoutUri', 'backchannelLogoutSessionRequired', 'logoUri'].map(
    (field) => at('', field, belongs('oidcClientMetadata', field)),
  ),
  ...customFields.split(', ').map((field) => at('', field, belongs('customClientMetadata', field))),
  at('', 'subDomain', belongs('protectedAppMetadata', 'subDomain')),
  at('', 'origin', belongs('protectedAppMetadata', 'origin')),
  at('', 'redirect_uris', belongs('oidcClientMetadata', 'redirectUris')),
  at('', 'post_logout_redirect_uris', belongs('oidcClientMetadata', 'postLogoutRedirectUris')),
  at('', 'RedirectURI', belongs('oidcClientMetadata', 'redirectUris')),
  at('', 'id-token-ttl', belongs('customClientMetadata', 'idTokenTtl')),
  at('', 'Name', meant('name')),
  at('', 'role', meant('roles')),
  at('', 'custom_data', meant('customData')),
  at('', 'is_third_party', meant('isThirdParty')),
  at('', 'OIDC client metadata', meant('oidcClientMetadata')),
  ...[
    'id',
    'callbackUrls',
    'third_party',
    'clientId',
    '',
    'a b',
    'a\nb',
    'ünïcode',
    '::error::x',
    'x'.repeat(256),
  ].map((field) => at('', field, unknown(topFields))),
  ...['constructor', 'toString', 'hasOwnProperty'].map((field) => at('', field, unknown(topFields))),
  ...['name', 'type', 'customData', 'roles', 'isThirdParty'].map((field) =>
    at('oidcClientMetadata', field, outside('oidcClientMetadata')),
  ),
  at('oidcClientMetadata', 'redirectUri', meant('redirectUris')),
  at('oidcClientMetadata', 'redirectURIs', meant('redirectUris')),
  at('oidcClientMetadata', 'corsAllowedOrigins', belongs('customClientMetadata', 'corsAllowedOrigins')),
  at('oidcClientMetadata', 'subDomain', belongs('protectedAppMetadata', 'subDomain')),
  ...['grantTypes', 'clientUri'].map((field) => at('oidcClientMetadata', field, unknown(oidcFields))),
  at('', '__proto__', 'is a key that JavaScript reserves; rename it'),
  at('oidcClientMetadata', '__proto__', 'is a key that JavaScript reserves; rename it'),
  ...['description', 'isThirdParty', 'oidcClientMetadata', 'customClientMetadata'].map((field) =>
    at('customClientMetadata', field, outside('customClientMetadata')),
  ),
  at('customClientMetadata', 'refreshTokenTTL', meant('refreshTokenTtl')),
  at('customClientMetadata', 'cors_allowed_origins', meant('corsAllowedOrigins')),
  at('customClientMetadata', 'logoUri', belongs('oidcClientMetadata', 'logoUri')),
  at('customClientMetadata', 'accessTokenTtl', unknown(customFields)),
];
