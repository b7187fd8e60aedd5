// The state that main leaves, as the runner gives it. Most runs leave none, so nothing else is loaded to find that out.
if (process.env['STATE_tenant']) {
  const { startPost } = await import('./index.ts');
  await startPost();
}
