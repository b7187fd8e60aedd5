/** Applications in the form of the input `apps`; every second one, starting with the first, has a secret. */
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
