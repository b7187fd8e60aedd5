import { readFileSync } from 'node:fs';
import * as z from 'zod';

const sample = z.object({
  request: z.object({ body: z.object({ config: z.object({ x509Certificate: z.string() }) }) }),
});

/** A certificate of an identity provider, without the lines around it. */
export const samlCertificate = sample.parse(
  JSON.parse(
    readFileSync(
      new URL('../stand-in/logto-cloud/samples/1158-sso-create-saml-manual-config.json', import.meta.url),
      'utf8',
    ),
  ),
).request.body.config.x509Certificate;
