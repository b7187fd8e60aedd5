import { formsOf } from './forms.ts';
import {
  type FixedMarkOptions,
  type Mark,
  factors,
  fixedMarks,
  mark,
  passwords,
  secretVariables,
} from './values.ts';
import { type Site, jobToken } from './site.ts';

/** What a case does with the values. */
export interface MarkOptions extends FixedMarkOptions {
  /** Whether ID and endpoint are readable (`mask-outputs: false`). */
  isShown?: boolean;
  /** Values of this case alone. */
  further?: readonly Mark[];
}

/** The values of a case, after its steps: also what the stand-ins have made up meanwhile. */
export function marksOf(site: Site, { isShown = false, further = [], ...options }: MarkOptions): Mark[] {
  const { served, cache, tenants } = site;
  const { cloud } = served;
  const all = [...tenants.values()];
  const ofApps = new Set(all.map(({ defaultApplication }) => defaultApplication.secret));
  const ofHooks = new Set(
    all.flatMap(({ settings }) => [...settings.hooks.values()].map(({ signingKey }) => signingKey)),
  );
  const { runs } = site.facts('');
  const outputs = new Set(runs.flatMap((run) => [run.outputs['tenant-id'], run.outputs['endpoint']]));
  const published = runs.map((run) => run.outputs['apps'] ?? '').join('\n');
  // Passwords and second factors of users are secrets of the stand-in, too.
  const known = new Set<string>([
    cloud.pat,
    ...Object.values(secretVariables),
    ...Object.values(passwords),
    factors.secret,
    ...factors.codes,
  ]);
  const made = cloud
    .secrets()
    .filter((secret) => !known.has(secret))
    .flatMap((secret): Mark[] => {
      if (secret.startsWith('eyJ')) {
        // All tokens begin alike: only the signature means something by itself.
        const signature = secret.split('.').at(-1) ?? '';
        const forms = [...formsOf(secret, true), ...formsOf(signature)];
        return [{ kind: 'management token', label: 'access_token', value: secret, forms }];
      }
      if (ofApps.has(secret)) return [mark('M2M secret', 'value', secret)];
      if (ofHooks.has(secret)) return [mark('webhook signing key', 'value', secret)];
      const kind = published.includes(secret) ? 'application secret' : 'unpublished secret';
      return [mark(kind, 'value', secret)];
    });
  const isOutput = ({ id, origin }: { id: string; origin: string }) => outputs.has(id) || outputs.has(origin);
  const formsOfEndpoint = ({ origin }: { origin: string }) =>
    [origin, new URL(origin).host].flatMap((text) => formsOf(text, true));
  // Base64 at an offset lacks the last bits, which may be all that differs between two ports.
  const shown = new Set(all.filter(isOutput).flatMap((one) => formsOfEndpoint(one).map(({ text }) => text)));
  const ofTenants = all.flatMap((one): Mark[] => {
    const { id, origin } = one;
    const kind = isOutput(one) ? (isShown ? 'shown tenant' : 'tenant') : 'other tenant';
    const forms = formsOfEndpoint(one).filter(({ text }) => kind !== 'other tenant' || !shown.has(text));
    return [mark(kind, 'ID', id, true), { kind, label: 'endpoint', value: origin, forms }];
  });
  return [
    ...fixedMarks(options),
    mark('pat', 'pat', cloud.pat),
    ...made,
    mark('job token', 'github-token', jobToken),
    mark('cache token', 'ACTIONS_RUNTIME_TOKEN', cache.env['ACTIONS_RUNTIME_TOKEN'] ?? ''),
    mark('signature of a cache URL', 'sig', cache.signature),
    ...ofTenants,
    ...further,
  ];
}
