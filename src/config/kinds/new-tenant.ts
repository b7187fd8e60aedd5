/** Name of the M2M app that Logto creates with every tenant (`seeds/management-api.ts` of `@logto/schemas`, sample 893). */
export const defaultApplication = 'Default machine-to-machine app';

/** Name of the role of that app (sample 895). */
export const defaultRole = 'Logto Management API access';
