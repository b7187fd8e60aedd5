/** Bytes that are not a text of UTF-8: what they are, and the place of the first one that is wrong. */
interface NotUtf8 {
  /** Continues "the file … is". */
  reason: string;
  /** Both count from 1. */
  at: { line: number; column: number };
}

/** Decodes UTF-8 strictly. A byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | NotUtf8 {
  if (isUtf16(bytes)) return { reason: 'UTF-16, not UTF-8', at: { line: 1, column: 1 } };
  const text = decode(bytes);
  if (text === undefined) {
    const good = validBeginning(bytes);
    const wrong = bytes[Buffer.byteLength(good) + (hasMark(bytes) ? 3 : 0)] ?? 0;
    const byte = `byte 0x${wrong.toString(16).toUpperCase().padStart(2, '0')}`;
    return { reason: `not UTF-8 but perhaps Latin-1 (${byte})`, at: endOf(good) };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return { reason: 'not text, but binary or UTF-16 (byte 0x00)', at: endOf(text.slice(0, nul)) };
  return { text };
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

const hasMark = (bytes: Uint8Array): boolean => startsWith(bytes, 0xef, 0xbb, 0xbf);

/** @param isBeginning whether a character may be incomplete at the end, which is then left out */
function decode(bytes: Uint8Array, isBeginning = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isBeginning });
  } catch {
    return undefined;
  }
}

/** The text before the first wrong byte. */
function validBeginning(bytes: Uint8Array): string {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decode(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  return decode(bytes.subarray(0, good), true) ?? '';
}

function endOf(text: string): NotUtf8['at'] {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
