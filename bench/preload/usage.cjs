/**
 * Preloaded into a measured program: when it exits, writes its processor time of all threads, in ms, and its peak memory, in
 * KiB, to the file BENCH_USAGE.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

function peakMemory() {
  try {
    // Only this program: `maxRSS` also counts the memory of the process before it executed this program.
    const line = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (line) return Number(line[1]);
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS;
}

function usage() {
  const { user, system } = process.cpuUsage();
  return { processorTime: (user + system) / 1000, peakMemory: peakMemory() };
}

if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage())));
