/**
 * Loaded before the action (`--import`): from the write number `FULL_DISK_FROM` on, writes to the file that the variable
 * `FULL_DISK_FILE` names fail as on a full disk.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FULL_DISK_FILE = '', FULL_DISK_FROM = '1' } = process.env;
const file = process.env[FULL_DISK_FILE];
const { appendFileSync } = fs;
let writes = 0;

fs.appendFileSync = (path, ...rest) => {
  if (path === file && (writes += 1) >= Number(FULL_DISK_FROM)) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
  return appendFileSync(path, ...rest);
};
syncBuiltinESMExports();
