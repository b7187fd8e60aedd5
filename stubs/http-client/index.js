// @actions/core loads an HTTP client, and with it undici and a tunnel, for `getIDToken` alone, which this action never calls.
// `overrides` in package.json gives it these in place of that. @actions/cache and @actions/github have the real one.
const refuse = () => {
  throw new Error('This action asks GitHub for no OpenID Connect token.');
};

export class HttpClient {
  constructor() {
    refuse();
  }
}

export class BearerCredentialHandler {
  constructor() {
    refuse();
  }
}
