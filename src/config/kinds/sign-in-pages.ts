import { FileError } from '../../shared/file-error.ts';
import { quote } from '../../shared/problem.ts';
import type { NamedFiles } from '../named-files.ts';

/** Logto unpacks 200 entries, each file below 10 MiB. The third limit only prevents reading huge folders. */
const limits = { files: 200, fileMebibytes: 10, allMebibytes: 200 };

/** Logto accepts at most this number of MiB in one upload. */
const mostZipMebibytes = 20;

/** The time of all files, so that the same files make the same bytes: the earliest that a ZIP file can have. */
const mtime = new Date(1980, 0, 1);

/** A folder of built sign-in pages, packed for the upload. Plans show only its path. */
export class SignInPages {
  readonly path: string;
  readonly #zip: Uint8Array<ArrayBuffer>;

  constructor(path: string, zip: Uint8Array<ArrayBuffer>) {
    this.path = path;
    this.#zip = zip;
  }

  /** The pages as a ZIP file. */
  get zip(): Uint8Array<ArrayBuffer> {
    return this.#zip;
  }

  toJSON(): string {
    return this.path;
  }
}

/** Reads and packs the pages of a folder. @throws FileError when Logto would refuse them, or not show them */
export async function readSignInPages(path: string, files: NamedFiles): Promise<SignInPages> {
  const found = await files.readFolder(path, limits);
  if (!found.some((file) => file.path === 'index.html')) {
    throw new FileError(`the folder ${quote(path)} has no index.html; name the folder with the built pages`);
  }
  const { zipSync } = await import('fflate');
  const zip = zipSync(Object.fromEntries(found.map((file) => [file.path, file.bytes])), { mtime });
  if (zip.length <= mostZipMebibytes * 2 ** 20) return new SignInPages(path, zip);
  throw new FileError(
    `the files of the folder ${quote(path)} have more than ${mostZipMebibytes} MiB as a ZIP file; make them smaller`,
  );
}
