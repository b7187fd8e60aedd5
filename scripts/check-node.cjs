// Run before tests and builds. CommonJS with no modern syntax, so that an old Node can still say what is wrong.
const wanted = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < wanted) {
  console.error(
    'This project runs on Node ' +
      wanted +
      ' (the runner uses it for node24 actions), but this is Node ' +
      process.versions.node +
      '. Run `npm ci` without --omit=optional: it brings Node ' +
      wanted +
      ' for Linux and Windows. On other systems install Node ' +
      wanted +
      ' yourself.',
  );
  process.exitCode = 1;
}
