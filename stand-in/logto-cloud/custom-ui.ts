import { unzipSync } from 'fflate';
import * as z from 'zod';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

/** The uploaded sign-in pages of a tenant. */
export interface CustomUi {
  /** Logto Cloud has storage for files, the open-source core has none (sample 1131). */
  hasStorage: boolean;
  /** The text of each file by its path, by the ID of the upload. */
  uploads: Map<string, Map<string, string>>;
}

export const newCustomUi = (): CustomUi => ({ hasStorage: true, uploads: new Map() });

/** What Logto Cloud takes: 20 MB in all, 200 files, each below 10 MB. */
const most = { bytes: 20 * 2 ** 20, files: 200, fileBytes: 10 * 2 ** 20 };

/** Uploads of sign-in pages (samples 1131 to 1134). The answer of a core with storage is that of its source. */
export const customUiRoutes: Route<TenantCall>[] = [
  { method: 'POST', path: '/sign-in-exp/default/custom-ui-assets', handle: upload },
];

async function upload(call: TenantCall): Promise<Reply> {
  const { file } = guard(z.object({ file: z.instanceof(File) }), await formOf(call), 'files');
  if (file.size > most.bytes) throw new CoreError('guard.file_size_exceeded');
  if (file.type !== 'application/zip') throw new CoreError('guard.mime_type_not_allowed');
  const { customUi } = call.tenant.settings;
  if (!customUi.hasStorage) throw new CoreError('storage.not_configured');
  const id = call.world.ids.asset();
  customUi.uploads.set(id, unpack(new Uint8Array(await file.arrayBuffer())));
  return { status: 200, body: { customUiAssetId: id } };
}

/** The fields of a form; `undefined` for any other body (sample 1133). */
async function formOf({ headers, bytes }: TenantCall): Promise<object | undefined> {
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return undefined;
  return Object.fromEntries(await new Response(bytes, { headers: { 'content-type': type } }).formData());
}

function unpack(zip: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(zip)).filter(([path]) => !/(^|\/)\./.test(path));
  const isRefused =
    files.length > most.files ||
    files.every(([path]) => path !== 'index.html') ||
    files.some(([, { length }]) => length >= most.fileBytes);
  if (isRefused) throw new CoreError('storage.upload_error');
  return new Map(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

/** The page of a tenant that has its own sign-in pages in use. */
export function customPage({ experience, settings }: TenantState): string | undefined {
  const id = experience.signIn.customUiAssets?.id;
  return settings.customUi.uploads.get(id ?? '')?.get('index.html');
}
