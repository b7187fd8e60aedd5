import type * as z from 'zod';
import type { Context, Kind } from './kind.ts';
import { sendable, shownTexts } from './requests.ts';

/** The members of a kind that `singleton` creates. */
type Given = 'single' | 'identifiersOf' | 'list' | 'create' | 'update' | 'remove';

/** A kind of which a tenant has exactly one entry, read and changed at one path. */
export interface Singleton<Spec extends object> extends Omit<Kind<Spec>, Given> {
  path: string;
  /** Reads the answer as a file would declare it. */
  row: z.ZodType<Partial<Spec>>;
  /** The whole entry is sent with PUT, which removes missing fields. Otherwise the fields that differ are sent with PATCH. */
  isReplaced?: true;
  /** Adds fields that the answer lacks. */
  complete?: (spec: Partial<Spec>, context: Context) => Promise<Partial<Spec>>;
  /** Makes the body of a request; the fields themselves by default. */
  toBody?: (fields: Partial<Spec>) => object;
  /** Throws when a change did not take effect, although Logto answered that it did. */
  verify?: (patch: Partial<Spec>, readCurrent: () => Promise<Partial<Spec>>) => Promise<void>;
}

const id = 'default';

/** Creates a kind from the path of its only entry. */
export function singleton<Spec extends object>({
  path,
  row,
  isReplaced,
  complete = (spec) => Promise.resolve(spec),
  toBody = (fields) => fields,
  verify,
  ...own
}: Singleton<Spec>): Kind<Spec> {
  const read = ({ api }: Context): Promise<Partial<Spec>> => api.get(`read the ${own.singular}`, path, row);
  const change = async (patch: Partial<Spec>, context: Context): Promise<void> => {
    const doing = `update the ${own.singular}`;
    const shown = shownTexts(own, patch);
    await context.api.change({
      doing,
      method: isReplaced ? 'PUT' : 'PATCH',
      path,
      body: toBody(sendable(own, patch)),
      shownTexts: shown,
    });
    await verify?.(patch, () => read(context));
  };
  return {
    ...own,
    single: true,
    identifiersOf: () => [''],
    list: async (context) => [{ id, spec: await complete(await read(context), context) }],
    async create(spec, context) {
      await change(spec, context);
      return id;
    },
    update: ({ spec }, patch, context) => change(isReplaced ? { ...spec, ...patch } : patch, context),
    remove: () => Promise.reject(new Error(`The ${own.singular} cannot be deleted.`)),
  };
}
