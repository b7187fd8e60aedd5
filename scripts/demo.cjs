// `npm run demo`: installs missing packages, then runs demo.ts on Node 24. CommonJS without modern syntax, because in a
// fresh clone this runs on the Node of the machine.
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');

const root = join(__dirname, '..');
const windows = process.platform === 'win32';

/** Runs a command in this terminal; exits when it fails. */
function run(command, args, options) {
  const result = spawnSync(command, args, Object.assign({ cwd: root, stdio: 'inherit' }, options));
  if (result.status !== 0) process.exit(result.status === null ? 1 : result.status);
}

const installed = join(root, 'node_modules', '.package-lock.json');
const isFresh =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
if (!isFresh) {
  console.log('Installing the packages of the demo (npm ci) …');
  run('npm', ['ci', '--loglevel=error'], { shell: windows });
}

const bundled = join(
  root,
  'node_modules',
  'node-' + (windows ? 'win' : process.platform) + '-' + process.arch,
  'bin',
  windows ? 'node.exe' : 'node',
);
const node = existsSync(bundled) ? bundled : process.execPath;
run(node, [join(__dirname, 'check-node.cjs')]);
run(node, [join(__dirname, 'demo.ts')].concat(process.argv.slice(2)));
