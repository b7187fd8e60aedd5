import * as z from 'zod';
import { parseJson } from '../../shared/json.ts';
import { optional } from './fields.ts';
import type { FieldProblem } from './kind.ts';

/** The form of a digest. */
interface Form {
  accepts: (digest: string) => boolean;
  /** To continue `must be`. */
  words: string;
}

const matching = (pattern: RegExp, words: string): Form => ({
  accepts: (digest) => pattern.test(digest),
  words,
});

const argon2 = (variant: string): Form =>
  matching(
    new RegExp(String.raw`^\$${variant}\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z\d+/]+\$[A-Za-z\d+/]+$`),
    `an encoded hash such as $${variant}$v=19$m=4096,t=3,p=1$<salt>$<hash>`,
  );

// Logto compares with what it computes, which is in lower case.
const hexadecimal = (length: number): Form =>
  matching(new RegExp(`^[\\da-f]{${length}}$`), `${length} hexadecimal digits in lower case`);

const legacyParts = z.tuple([
  z.string().min(1),
  z.array(z.string()).refine((parts) => parts.includes('@')),
  z.string().min(1),
]);

/** The form of a digest of each algorithm. Logto itself validates only that of Legacy (samples 948, 951). */
const forms = {
  Argon2i: argon2('argon2i'),
  Argon2id: argon2('argon2id'),
  Argon2d: argon2('argon2d'),
  SHA1: hexadecimal(40),
  SHA256: hexadecimal(64),
  MD5: hexadecimal(32),
  Bcrypt: matching(
    /^\$2[abxy]\$(0[4-9]|[12]\d|3[01])\$[./A-Za-z\d]{53}$/,
    'a hash of 60 characters such as $2b$10$<salt and hash>',
  ),
  Legacy: {
    accepts: (digest) => legacyParts.safeParse(parseJson(digest)).success,
    words: 'JSON text such as ["sha256", ["salt", "@"], "<hash>"], with "@" in the place of the password',
  },
} as const satisfies Record<string, Form>;

const algorithms = ['Argon2i', 'Argon2id', 'Argon2d', 'SHA1', 'SHA256', 'MD5', 'Bcrypt', 'Legacy'] as const;

const onlyAtCreation =
  'For a user that does not exist yet; of one that exists it is neither compared nor changed.';

/** The ways to give a new user a password (`POST /users`, samples 939 to 956). */
export const passwordFields = {
  password: optional(
    z.string().min(1),
    `Password. ${onlyAtCreation} Take it from the environment.`,
    '${LOGTO_SECRET_ALICE_PASSWORD}',
  ),
  passwordDigest: optional(
    z.string().max(256, { abort: true }),
    `Instead of \`password\`: the password as another system has stored it, of up to 256 characters. ${onlyAtCreation} Take it from the environment.`,
    '${LOGTO_SECRET_ALICE_DIGEST}',
  ),
  passwordAlgorithm: optional(
    z.enum(algorithms),
    'How `passwordDigest` was made. Argon2 and Bcrypt digests are encoded hashes; SHA1, SHA256 and MD5 are hexadecimal digits in lower case, without salt; Legacy is JSON text for other algorithms.',
    'Bcrypt',
  ),
};

/** Problems with a password that Logto would refuse, or accept and thereby lock the user out. */
export function* passwordProblems({
  password,
  passwordDigest,
  passwordAlgorithm,
}: z.infer<z.ZodObject<typeof passwordFields>>): Generator<FieldProblem> {
  if (password !== undefined && passwordDigest !== undefined) {
    yield { path: ['passwordDigest'], sentence: 'cannot be given together with password' };
  }
  if (passwordDigest === undefined) {
    if (passwordAlgorithm === undefined) return;
    const sentence = 'needs passwordDigest: without it, the user would have no password';
    yield { path: ['passwordAlgorithm'], sentence };
  } else if (passwordAlgorithm === undefined) {
    yield { path: ['passwordDigest'], sentence: 'needs passwordAlgorithm, which says how it was made' };
  } else if (!forms[passwordAlgorithm].accepts(passwordDigest)) {
    const sentence = `must be ${forms[passwordAlgorithm].words} for ${passwordAlgorithm}; with another text the user could not sign in`;
    yield { path: ['passwordDigest'], sentence };
  }
}
