import { type Case, account } from './case.ts';
import { passwords, mark } from './values.ts';
import type { Site, StepOptions } from './site.ts';

const provision = (site: Site, inputs: Record<string, string>, options: StepOptions = {}) =>
  site.step(
    { ...account(site), region: 'EU', config: 'logto.json', ...inputs },
    { pull: [9, 'opened'], ...options },
  );

/** Secrets where something else is expected: a message about the form must not hold them. */
const misplaced = {
  applications: [
    {
      name: 'web',
      type: '${LOGTO_SECRET_WORD}',
      oidcClientMetadata: { redirectUris: ['${LOGTO_SECRET_TRICKY}', '${LOGTO_SECRET_LINES}'] },
    },
    { name: '${LOGTO_SECRET_WORD}', type: 'SPA' },
  ],
  users: [
    { primaryEmail: '${LOGTO_SECRET_WORD}' },
    { username: '${LOGTO_SECRET_TRICKY}' },
    { username: 'carol', passwrd: passwords.literal },
    { username: 'dave', isSuspended: '${LOGTO_SECRET_WORD}', avatar: '${LOGTO_SECRET_TRICKY}' },
    { username: 'erin', roles: ['${LOGTO_SECRET_WORD}'] },
  ],
  webhooks: [{ name: 'Sync', events: ['${LOGTO_SECRET_WORD}'], config: { url: '${LOGTO_SECRET_TRICKY}' } }],
  jwtCustomizers: [{ tokenType: '${LOGTO_SECRET_WORD}', script: 'x' }],
  signInExperience: { signInMode: '${LOGTO_SECRET_TRICKY}', supportEmail: '${LOGTO_SECRET_WORD}' },
  emailTemplates: [
    {
      languageTag: '${LOGTO_SECRET_LINES}',
      templateType: '${LOGTO_SECRET_WORD}',
      details: { subject: 's', content: 'c' },
    },
  ],
};

const shortSecret = 'Yw5!m';
const brokenPassword = 'br0ken-quoted-p4ssword';

/** Runs that end with a message about what a file or `apps` says. */
export const fileCases: readonly Case[] = [
  {
    title: 'file: secrets in fields of another form',
    ends: ['failure'],
    async act(site) {
      site.write('logto.json', JSON.stringify(misplaced));
      await provision(site, {});
    },
  },
  {
    title: 'file: the same in apps',
    ends: ['failure'],
    act: (site) => provision(site, { config: '', apps: JSON.stringify(misplaced.applications) }),
  },
  ...[
    ['a quote that is not closed', `users:\n  - username: carol\n    password: "${brokenPassword}\n`],
    ['text after a quote', `users:\n  - username: carol\n    password: "x" ${brokenPassword}\n`],
    ['a tab', `users:\n\t- password: ${brokenPassword}\n`],
    ['an alias', `users:\n  - password: *${brokenPassword}\n`],
    ['a tag', `users:\n  - password: !${brokenPassword} x\n`],
    ['nothing but a secret', `${brokenPassword}\n`],
  ].map(([what = '', text = '']): Case => ({
    title: `file: YAML with ${what}`,
    ends: ['failure'],
    further: [mark('literal password', 'in the file', brokenPassword)],
    async act(site) {
      site.write('broken.yml', text);
      await provision(site, { config: 'broken.yml' });
    },
  })),
  {
    title: 'file: a secret that is too short',
    ends: ['failure'],
    further: [mark('short password', 'LOGTO_SECRET_SHORT', shortSecret)],
    async act(site) {
      site.write('logto.json', '{ "users": [{ "username": "a", "password": "${LOGTO_SECRET_SHORT}" }] }');
      await provision(site, {}, { env: { LOGTO_SECRET_SHORT: shortSecret } });
    },
  },
  {
    title: 'file: a secret that ends in a line break',
    ends: ['failure'],
    further: [mark('secret variable', 'LOGTO_SECRET_END', 'end0-of-hidden-l1ne')],
    async act(site) {
      site.write('logto.json', '{ "users": [{ "username": "a", "password": "${LOGTO_SECRET_END}" }] }');
      await provision(site, {}, { env: { LOGTO_SECRET_END: 'end0-of-hidden-l1ne\r\n' } });
    },
  },
];
