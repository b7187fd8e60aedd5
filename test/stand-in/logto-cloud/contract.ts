import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { basic, credentialsOf, requestToken } from '../../../stand-in/logto-cloud/client.ts';
import type { Credentials } from '../../../stand-in/logto-cloud/client.ts';
import { LogtoCloud } from '../../../stand-in/logto-cloud/index.ts';
import type { TenantState } from '../../../stand-in/logto-cloud/index.ts';

const sampleSchema = z.object({
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown().optional(),
  }),
  response: z.object({
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
  }),
});

/** A request and its recorded answer; `number` is the first part of the file name, of three digits or four. */
export type Sample = z.infer<typeof sampleSchema> & { number: string; name: string };

/**
 * The recorded samples in order. The answers of tenants come from a Logto core 1.42.0; those of the Cloud API come from a
 * reconstruction of its published types, because the service is closed source.
 */
export function loadSamples(): Sample[] {
  const folder = new URL('../../../stand-in/logto-cloud/samples/', import.meta.url);
  return readdirSync(folder)
    .map((file) => ({ file, number: /^\d+/.exec(file)?.[0] ?? '' }))
    .toSorted((one, other) => Number(one.number) - Number(other.number))
    .map(({ file, number }) => {
      const sample = sampleSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      return Object.assign(sample, { number, name: file.replace('.json', '') });
    });
}

const comparedHeaders = ['content-type', 'link', 'total-number', 'www-authenticate'];
const recordedCloud = 'http://127.0.0.1:4010';

/** Fields with generated values, and their formats. */
const generatedFields = new Set([
  'id',
  'tenantId',
  'applicationId',
  'resourceId',
  'secret',
  'signingKey',
  'value',
  'jti',
  'sub',
  'client_id',
]);
const generatedShapes = [
  /^[0-9a-z]{6}$/,
  /^[0-9a-z]{12}$/,
  /^[0-9a-z]{21}$/,
  /^[0-9A-Za-z]{32}$/,
  /^[\w-]{43}$/,
];
const timeFields = new Set([
  'createdAt',
  'currentPeriodStart',
  'currentPeriodEnd',
  'iat',
  'exp',
  'updatedAt',
  // Of a failed request of Logto's own (sample 1154).
  'start',
  'socket',
  'error',
]);

/** A secret in whose place the recording has as many `x`. */
const replacedSecret = /^x{16,}$/;

/** Lists that Logto sorts by a generated ID (samples 697, 1188). */
const listsById = /\/api\/(sso-)?connectors$/;

/** Replays a recorded session against the stand-in. It learns generated values of the recording from the answers. */
export class Replay {
  /** Milliseconds since the epoch; each request takes 15. */
  clock = Date.parse('2026-11-20T17:58:28.664Z');
  readonly cloud = new LogtoCloud({ now: () => this.clock, rateLimit: null });
  /** Maps recorded values to those of the stand-in. */
  readonly #own = new Map<string, string>();
  readonly #tokens = new Map<string, string>();

  /** Sends the request of a sample, by default with the tenant's own token and credentials. */
  async send(sample: Sample, given: { token?: string; credentials?: Credentials } = {}): Promise<Response> {
    this.clock += 15;
    const { method, url, headers, body } = sample.request;
    const target = this.translate(url.replace(recordedCloud, this.cloud.cloudOrigin));
    const own = new Headers(headers);
    const authorization = headers['authorization'];
    if (authorization === 'Bearer <pat>') own.set('authorization', `Bearer ${this.cloud.pat}`);
    if (authorization === 'Bearer <access-token>') {
      own.set('authorization', `Bearer ${given.token ?? (await this.#tokenFor(target))}`);
    }
    if (authorization === 'Basic <id:secret>') {
      own.set('authorization', basic(given.credentials ?? credentialsOf(this.#tenantAt(target))));
    }
    const sent = this.#bodyOf(body, headers['content-type']);
    // The boundary is that of the form itself.
    if (sent instanceof FormData) own.delete('content-type');
    return this.cloud.handle(
      new Request(target, { method, headers: own, ...(sent === undefined ? {} : { body: sent }) }),
    );
  }

  /** Throws if an answer differs from the recorded one, except for generated values. */
  async check({ request, response: recorded }: Sample, answer: Response): Promise<void> {
    const text = await answer.clone().text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    const body: unknown = isJson ? JSON.parse(text) : text;
    const isById = listsById.test(request.url);
    const expectedBody = this.#expect(isById ? this.#inOwnOrder(recorded.body) : recorded.body, body);
    const header = (name: string): [string, string | null] => [name, answer.headers.get(name)];
    assert.deepEqual(
      { status: answer.status, headers: Object.fromEntries(comparedHeaders.map(header)), body },
      {
        status: recorded.status,
        headers: Object.fromEntries(
          comparedHeaders.map((name) => {
            const value = recorded.headers[name];
            return [name, value === undefined ? null : this.translate(value)];
          }),
        ),
        body: expectedBody,
      },
    );
    if ('logto-core-request-id' in recorded.headers) {
      assert.match(answer.headers.get('logto-core-request-id') ?? '', /^[\w-]{16}$/);
    }
  }

  /** Replaces all learnt values of a recorded text with those of the stand-in. */
  translate(text: string): string {
    let translated = text;
    for (const [recorded, own] of this.#own) translated = translated.replaceAll(recorded, own);
    return translated;
  }

  /** The tenant of a recorded ID. */
  tenant(recordedId: string): TenantState {
    const tenant = this.cloud.tenants.get(this.translate(recordedId));
    assert(tenant, `Tenant ${recordedId} has not been created yet.`);
    return tenant;
  }

  /** The expected answer: the recorded value, with generated values of the stand-in. */
  #expect(recorded: unknown, own: unknown, field = ''): unknown {
    if (Array.isArray(recorded)) {
      return recorded.map((value, index) => this.#expect(value, Array.isArray(own) ? own[index] : undefined));
    }
    if (isRecord(recorded)) {
      return Object.fromEntries(
        Object.entries(recorded).map(([key, value]) => [
          key,
          this.#expect(value, isRecord(own) ? own[key] : undefined, key),
        ]),
      );
    }
    if (timeFields.has(field) && sameKindOfTime(recorded, own)) return own;
    if (typeof recorded !== 'string') return recorded;
    if (field === 'access_token')
      return typeof own === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(own) ? own : recorded;
    // Of a picture, the recording has the beginning only.
    if (field === 'secretQrCode') return String(own).startsWith(recorded.slice(0, 22)) ? own : recorded;
    if (replacedSecret.test(recorded))
      return typeof own === 'string' && own.length === recorded.length ? own : recorded;
    if (generatedFields.has(field) && typeof own === 'string') this.#learn(recorded, own);
    return this.translate(recorded);
  }

  /** A recorded list in the order of the stand-in. */
  #inOwnOrder(recorded: unknown): unknown {
    if (!Array.isArray(recorded)) return recorded;
    const idOf = (entry: unknown) => (isRecord(entry) ? this.translate(String(entry['id'])) : '');
    return recorded.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  }

  #learn(recorded: string, own: string): void {
    if (this.#own.has(recorded)) return;
    const shape = generatedShapes.find((candidate) => candidate.test(recorded));
    if (shape?.test(own)) this.#own.set(recorded, own);
  }

  #bodyOf(body: unknown, type: string | undefined): string | FormData | undefined {
    if (body === undefined) return undefined;
    if (typeof body === 'string') return formIn(body) ?? body;
    const text = this.translate(JSON.stringify(body));
    if (type !== 'application/x-www-form-urlencoded') return text;
    return new URLSearchParams(z.record(z.string(), z.string()).parse(JSON.parse(text))).toString();
  }

  #tenantAt(url: string): TenantState {
    const tenant = [...this.cloud.tenants.values()].find(({ origin }) => origin === new URL(url).origin);
    assert(tenant, `There is no tenant at ${url}.`);
    return tenant;
  }

  async #tokenFor(url: string): Promise<string> {
    const tenant = this.#tenantAt(url);
    let token = this.#tokens.get(tenant.id);
    if (token === undefined) this.#tokens.set(tenant.id, (token = await requestToken(this.cloud, tenant)));
    return token;
  }
}

/** The form that a sample describes: `<form field file: ui.zip, application/zip, 22 bytes>`. */
function formIn(body: string): FormData | undefined {
  const found = /^<form field (\w+): (\S+), (\S+), (\d+) bytes>$/.exec(body);
  if (!found) return undefined;
  const [, field = '', name = '', type = '', length] = found;
  const form = new FormData();
  form.set(field, new Blob([new Uint8Array(Number(length))], { type }), name);
  return form;
}

function sameKindOfTime(recorded: unknown, own: unknown): boolean {
  if (typeof recorded === 'number')
    return Number.isInteger(own) && String(own).length === String(recorded).length;
  const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  return (
    typeof recorded === 'string' && typeof own === 'string' && isoTime.test(recorded) && isoTime.test(own)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
