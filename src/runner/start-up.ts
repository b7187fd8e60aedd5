import { setFlagsFromString } from 'node:v8';
import * as z from 'zod';

/** Settings of the process that a short run is better off with. Called first thing by the entries. */
export function startUp(): void {
  // Compiling a parser for each schema pays off after many values; a run parses each schema a few times.
  z.config({ jitless: true });
  // Young objects get no more room than at the start; otherwise many answers at once take a fifth more memory. The V8 of every
  // Node 24 knows the flag; one that did not would say so on stderr.
  setFlagsFromString('--semi-space-growth-factor=1');
}
