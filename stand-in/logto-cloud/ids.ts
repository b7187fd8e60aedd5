const lower = '0123456789abcdefghijklmnopqrstuvwxyz';
const alphanumeric = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/**
 * IDs and secrets in Logto's formats, the same for every instance with the same requests. Each type has its own
 * sequence, so an additional request does not change the ID of a tenant.
 */
export class Ids {
  readonly #sequences = new Map<string, () => number>();

  /** 6 characters of `[0-9a-z]`. */
  tenant(): string {
    return this.#next('tenant', lower, 6);
  }

  /** 21 characters of `[0-9a-z]`: applications, roles, resources, scopes. */
  entity(): string {
    return this.#next('entity', lower, 21);
  }

  /** 12 characters of `[0-9a-z]`: users, organizations, connectors. */
  short(): string {
    return this.#next('short', lower, 12);
  }

  /** 8 characters of `[0-9a-z]`: uploads of sign-in pages. */
  asset(): string {
    return this.#next('asset', lower, 8);
  }

  /** 32 characters of `[0-9A-Za-z]`. */
  secret(): string {
    return this.#next('secret', alphanumeric, 32);
  }

  /** 16 characters, as in `logto-core-request-id`. */
  request(): string {
    return this.#next('request', `${alphanumeric}_-`, 16);
  }

  /** `length` characters of base32, without padding. */
  base32(length: number): string {
    return this.#next('base32', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length);
  }

  /** `length` hexadecimal digits. */
  hexadecimal(length: number): string {
    return this.#next('hexadecimal', '0123456789abcdef', length);
  }

  /** `length` characters for the opaque parts of a token. */
  opaque(length: number): string {
    return this.#next('opaque', `${alphanumeric}_-`, length);
  }

  #next(kind: string, alphabet: string, length: number): string {
    let random = this.#sequences.get(kind);
    if (!random) this.#sequences.set(kind, (random = sequence(kind)));
    let text = '';
    while (text.length < length) text += alphabet.charAt(Math.floor(random() * alphabet.length));
    return text;
  }
}

/** A mulberry32 generator of numbers in [0, 1), seeded by a word. */
function sequence(seed: string): () => number {
  let state = 0;
  for (const character of seed) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
