import { zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { type Fetch, createFetch } from '../../src/http/transport.ts';
import { createLogtoClient } from '../../src/logto/client.ts';
import { createManagementApi } from '../../src/logto/management.ts';
import { requestToken } from '../../src/logto/token.ts';
import { startDeadline, systemClock } from '../../src/shared/clock.ts';
import { serve } from '../../stand-in/logto-cloud/index.ts';

/** Bytes that are not text, and that look like the end of a part of a form. */
const page = Uint8Array.from([0xff, 0x00, 0x80, ...new TextEncoder().encode('\r\n--boundary--\r\n'), 0xfe]);

it.each<[string, () => Fetch]>([
  ['undici', () => createFetch({}, () => {})],
  ['Node', () => globalThis.fetch],
])('sends a file as a form, through the fetch of %s', async (_, fetchOf) => {
  const { cloud, close } = await serve();
  onTestFinished(close);
  const tenant = cloud.seedTenant();
  const context = {
    fetch: fetchOf(),
    clock: systemClock,
    deadline: startDeadline(60, systemClock),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
  };
  const client = createLogtoClient('core', { ...context, origin: tenant.origin });
  const token = await requestToken(client, tenant.defaultApplication, [`${tenant.origin}/api`], () => {});
  const api = createManagementApi(client, token, context);
  const zip = zipSync({ 'index.html': page });
  const call = {
    doing: 'upload the pages',
    path: '/api/sign-in-exp/default/custom-ui-assets',
    file: { name: 'pages.zip', type: 'application/zip', bytes: zip },
    answer: z.object({ customUiAssetId: z.string() }),
  };
  const { customUiAssetId } = await api.upload(call);
  const upload = tenant.settings.customUi.uploads.get(customUiAssetId);
  expect(upload?.get('index.html')).toBe(new TextDecoder().decode(page));

  await expect(api.upload({ ...call, file: { ...call.file, type: 'text/plain' } })).rejects.toThrow(
    /^Could not upload the pages: POST \/api\/sign-in-exp\/default\/custom-ui-assets answered 400: MIME type is not allowed \(code guard\.mime_type_not_allowed, request id \S+\)\.$/,
  );
});
