/** The keys of a config file that declare something, in the order in which an exported file has them. */
export const kindNames = [
  'resources',
  'roles',
  'applications',
  'samlApplications',
  'organizationScopes',
  'organizationRoles',
  'ssoConnectors',
  'organizations',
  'users',
  'connectors',
  'customPhrases',
  'customProfileFields',
  'captcha',
  'customUi',
  'signInExperience',
  'webhooks',
  'jwtCustomizers',
  'actions',
  'emailTemplates',
  'accountCenter',
  'idToken',
  'session',
  'cimd',
] as const;
export type KindName = (typeof kindNames)[number];

/** What entries provide beside themselves, for others to refer to. */
type ProvidedTarget =
  /** Scopes of API resources, as `indicator#scope`. */
  | 'scopes'
  | 'userRoles'
  | 'machineToMachineRoles'
  | 'machineToMachineApplications'
  | 'userOrganizationRoles'
  | 'machineToMachineOrganizationRoles';

/** What references lead to: entries of a kind, or what those provide. */
export type Target = KindName | ProvidedTarget;

/** The stages of applying an entry: first the entry itself, then its relations. */
type Stage = 'entries' | 'relations';

/** The kind that provides a target, and the stage that does so. */
interface Source {
  kind: KindName;
  stage: Stage;
  /** The name of the target in messages, if it is not that of the kind. */
  noun?: string;
}

const sources: Readonly<Record<ProvidedTarget, Source>> = {
  scopes: { kind: 'resources', stage: 'relations', noun: 'scope of an API resource' },
  userRoles: { kind: 'roles', stage: 'entries', noun: 'role of type User' },
  machineToMachineRoles: { kind: 'roles', stage: 'entries', noun: 'machine-to-machine role' },
  machineToMachineApplications: {
    kind: 'applications',
    stage: 'entries',
    noun: 'machine-to-machine application',
  },
  userOrganizationRoles: {
    kind: 'organizationRoles',
    stage: 'entries',
    noun: 'organization role of type User',
  },
  machineToMachineOrganizationRoles: {
    kind: 'organizationRoles',
    stage: 'entries',
    noun: 'organization role of type MachineToMachine',
  },
};

const isProvided = (target: Target): target is ProvidedTarget => target in sources;

/** The source of a target: the kind to read, and the stage to apply, before its names are known. */
export function sourceOf(target: Target): Source {
  return isProvided(target) ? sources[target] : { kind: target, stage: 'entries' };
}
