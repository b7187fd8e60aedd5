import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';
import type { LogtoCloud } from './logto-cloud.ts';

/** Logto Cloud and its tenants for msw's `setupServer`, on their own origins. */
export function mswHandlers(cloud: LogtoCloud): HttpHandler[] {
  return [
    http.all(
      ({ request }) => cloud.owns(request.url),
      async ({ request }) => {
        const outcome = await cloud.answer(request);
        if (outcome instanceof Response) return outcome;
        if (outcome === 'hang') return new Promise<never>(() => {});
        // msw uses an error response as the cause of fetch's TypeError, so it needs the code.
        const code = outcome === 'reset' ? 'ECONNRESET' : 'ECONNREFUSED';
        return Object.assign(HttpResponse.error(), { code });
      },
    ),
  ];
}
