/** Loaded before a program to measure: at its end, writes the most memory it held, in KiB, to the file BENCH_PEAK_MEMORY. */
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

function peak() {
  try {
    // Of this program alone: `maxRSS` also counts what the process held before it became this program.
    const line = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (line) return line[1];
  } catch {
    // Not Linux.
  }
  return String(process.resourceUsage().maxRSS);
}

if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_MEMORY, peak()));
