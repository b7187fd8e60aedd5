/** Applications as the input `apps` lists them; every second one, the first included, has a secret. */
export function applications(count: number): object[] {
  return Array.from({ length: count }, (_, index) => {
    const callback = `https://app-${index}.example.com/callback`;
    return {
      name: `Application ${index}`,
      type: index % 2 === 0 ? 'Traditional' : 'SPA',
      oidcClientMetadata: { redirectUris: [callback], postLogoutRedirectUris: [] },
    };
  });
}

/** How many of them have a secret. */
export function secretsAmong(count: number): number {
  return Math.ceil(count / 2);
}
