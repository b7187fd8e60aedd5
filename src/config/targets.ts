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

/** What an entry provides beside itself, for others to refer to. */
type Part =
  /** Scopes of API resources, as `indicator#scope`. */
  | 'scopes'
  | 'userRoles'
  | 'machineToMachineRoles'
  | 'machineToMachineApplications'
  | 'userOrganizationRoles'
  | 'machineToMachineOrganizationRoles';

/** What entries can refer to by name: the entries of a kind, or what those provide. */
export type Target = KindName | Part;

/** What applying an entry consists of: the entry itself, then how it relates to others. */
type Stage = 'entries' | 'relations';

/** What provides a target, and from which stage on. */
interface Source {
  kind: KindName;
  stage: Stage;
  /** What it is called in messages, when it is not what the kind is called. */
  noun?: string;
}

const sources: Readonly<Record<Part, Source>> = {
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

const isPart = (target: Target): target is Part => target in sources;

/** The kind that has to be read, and the stage of it that has to be applied, for a target to be known. */
export function sourceOf(target: Target): Source {
  return isPart(target) ? sources[target] : { kind: target, stage: 'entries' };
}
