/** Preloaded into a measured program: writes its peak memory, in KiB, to the file BENCH_PEAK_MEMORY when it exits. */
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

function peak() {
  try {
    // Only this program: `maxRSS` also counts the memory of the process before it executed this program.
    const line = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (line) return line[1];
  } catch {
    // Not Linux.
  }
  return String(process.resourceUsage().maxRSS);
}

if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_MEMORY, peak()));
