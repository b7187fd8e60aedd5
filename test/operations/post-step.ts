import { post as postStep } from '../../src/operations/post.ts';
import { type Intent, createStepState } from '../../src/runner/state.ts';
import { type TimedCloud, messageOfFailure, prepare } from './operate.ts';

interface PostOptions {
  pat?: string;
  /** How the post step connects to the network. */
  connect?: () => Promise<void>;
}

/** Runs the post step of a run that was killed with this intent in its state. */
export async function post(
  cloud: TimedCloud,
  intent: Partial<Intent> | undefined,
  { pat = cloud.pat, connect }: PostOptions = {},
) {
  const { context } = prepare(cloud, { pat });
  if (connect) context.connect = connect;
  if (intent) {
    createStepState(context.core, cloud.pat, context.env).saveIntent({
      stage: 'creating',
      cloudApiEndpoint: cloud.cloudOrigin,
      name: 'Preview',
      tag: 'development',
      regionName: 'EU',
      hasNameOfRun: false,
      knownIds: [],
      logtoTime: cloud.clock.now(),
      replacedIds: [],
      ...intent,
    });
  }
  const error = await messageOfFailure(postStep(context));
  return { error, said: context.core.said, slept: cloud.clock.slept };
}

/** The state of a run that has created this tenant a minute ago. */
export const created = (tenantId: string): Partial<Intent> => ({
  stage: 'created',
  tenantId,
  createdAt: Date.parse('2026-11-20T11:59:00Z'),
});

export const warnings = (said: readonly string[]): string[] =>
  said.filter((line) => line.startsWith('warning '));
