import { expect, it } from 'vitest';
import { names } from '../scenarios/place.ts';
import { startExamples } from './run-example.ts';

it.each([
  ['end-to-end.yml', 'octo/shop e2e 1001-1'],
  ['matrix.yml', 'octo/shop e2e 1001-1 shard 2'],
  ['playwright.yml', 'octo/shop e2e 1001-1'],
  ['self-hosted-proxy.yml', 'octo/shop e2e 1001-1'],
])('%s deletes the tenant when the job ends', async (file, name) => {
  const { place, run } = await startExamples();
  const [job] = await run(file);
  expect(job?.steps[0]?.log).toContain(`Creating the tenant "${name}"`);
  expect(names(place)).toEqual([]);
});

it.each(['opened', 'queue'])('merge-queue.yml deletes the tenant when the job ends on %s', async (action) => {
  const { place, run } = await startExamples();
  const policy = { "github.event_name == 'merge_group' && 'fail' || 'skip'": 'fail' };
  const [job] = await run('merge-queue.yml', { values: policy, event: action });
  expect(job?.steps[0]?.log).toContain('Creating the tenant "octo/shop e2e 1001-1"');
  expect(names(place)).toEqual([]);
});
