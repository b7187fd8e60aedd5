import * as z from 'zod';
import { fileProblem } from '../named-files.ts';
import { described } from './fields.ts';
import type { Context, Kind } from './kind.ts';
import { type SignInPages, readSignInPages } from './sign-in-pages.ts';

const schema = z.strictObject({
  folder: described(
    z.string().min(1).nullable(),
    'Folder of the built pages, with an index.html, as a path from this file: a folder of the workspace with at most 200 files, each smaller than 10 MiB. Hidden files, whose names begin with a dot, are left out. null removes the pages, so that those of Logto are shown.',
    './sign-in-pages/dist',
  ),
});

interface CustomUi {
  /** In a loaded file, the pages in place of their path; in the current state, a note that there are some. */
  folder: string | SignInPages | null;
}

/** The paths to upload pages, and to use uploaded ones. */
const [assets, experience] = ['/api/sign-in-exp/default/custom-ui-assets', '/api/sign-in-exp'] as const;

const row = z.object({ customUiAssets: z.looseObject({}).nullish() });

const id = 'default';

/** Custom sign-in pages (`/api/sign-in-exp/default/custom-ui-assets`, samples 1131 to 1137). */
export const customUi: Kind<CustomUi> = {
  name: 'customUi',
  singular: 'custom UI',
  docs: 'Sign-in pages of your own, in place of those of Logto: a folder of the workspace that is uploaded on every run, because Logto does not show what it has. They need a plan that has them; development tenants of Logto Cloud do, self-hosted Logto does not.',
  schema,
  single: true,
  defaults: { folder: null },
  fields: { folder: { compare: 'whole' } },
  identifiersOf: () => [''],
  appliedAlways: ({ folder }, current) =>
    folder === null || current?.spec.folder === null ? undefined : 'uploaded on every run',

  async readFiles({ folder }, filesAt) {
    if (typeof folder !== 'string') return { spec: { folder }, problems: [] };
    try {
      return { spec: { folder: await readSignInPages(folder, filesAt(['folder'])) }, problems: [] };
    } catch (error) {
      return { spec: { folder }, problems: [fileProblem(error, ['folder'])] };
    }
  },

  async list({ api }) {
    const { customUiAssets } = await api.get('read the custom UI', experience, row);
    return [{ id, spec: { folder: customUiAssets ? 'uploaded pages' : null } }];
  },

  async create({ folder }, context) {
    await apply(folder, context);
    return id;
  },

  update: async (_, { folder = null }, context) => apply(folder, context),
  remove: () => Promise.reject(new Error('The custom UI cannot be deleted.')),
};

/** Uploads and uses pages, or uses those of Logto again. */
async function apply(folder: CustomUi['folder'], { api, now }: Context): Promise<void> {
  if (typeof folder === 'string') throw new Error('The files of the custom UI were not read.');
  const customUiAssets = folder && { id: await upload(folder, api), createdAt: now() };
  await api.change({
    doing: customUiAssets ? 'use the uploaded custom UI' : 'remove the custom UI',
    method: 'PATCH',
    path: experience,
    body: { customUiAssets },
  });
}

/** Uploads pages. @returns their ID */
async function upload({ zip }: SignInPages, api: Context['api']): Promise<string> {
  const { customUiAssetId } = await api.upload({
    doing: 'upload the custom UI',
    path: assets,
    file: { name: 'custom-ui.zip', type: 'application/zip', bytes: zip },
    answer: z.object({ customUiAssetId: z.string().min(1) }),
  });
  return customUiAssetId;
}
