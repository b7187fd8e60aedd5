// Runs before tests and builds. CommonJS without modern syntax, so that an old Node can still print the message.
const required = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < required) {
  console.error(
    'This project runs on Node ' +
      required +
      ' (the runner uses it for node24 actions), but this is Node ' +
      process.versions.node +
      '. Run `npm ci` without --omit=optional: it installs Node ' +
      required +
      ' on Linux and Windows. On other systems, install Node ' +
      required +
      ' yourself.',
  );
  process.exitCode = 1;
}
