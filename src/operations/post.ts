import { readCommentInputs, readPat } from '../inputs/post-inputs.ts';
import { creatingComment, deletedComment, failedComment } from '../report/comment.ts';
import type { RunContext } from '../run-context.ts';
import { type Intent, createStepState, readUncheckedName } from '../runner/state.ts';
import { quote } from '../shared/problem.ts';
import { openTenantComment } from '../tenant/kept-credentials/comment.ts';
import { undoUnfinishedCreate } from '../tenant/undo-unfinished.ts';

/**
 * The post step of a run that left something: deletes what main left unfinished.
 * @throws Error when something may be left, with the name of the tenant where it is known
 */
export async function post(context: RunContext): Promise<void> {
  const { core, log, mask } = context;
  const pat = readPat(core);
  if (pat === undefined) {
    const name = readUncheckedName(core);
    if (name === undefined) return log.info(nothingToDelete);
    throw new Error(
      `The tenant ${quote(name)} may be left over, and the pat to delete it is no longer there: look for it in Logto Console.`,
    );
  }
  mask(pat);
  const intent = createStepState(core, pat, context.env).readIntent();
  if (intent === undefined) return log.info(nothingToDelete);
  let deleted: readonly string[] = [];
  try {
    deleted = await undoUnfinishedCreate(context, intent, pat);
  } finally {
    await tellInComment(context, intent, deleted, pat);
  }
}

const nothingToDelete = 'This step left no tenant to delete.';

/** Says in the comment, if main has written one, what became of its tenant. */
async function tellInComment(
  context: RunContext,
  { cloudApiEndpoint, name, replacedIds, stage, tenantId: created }: Intent,
  deleted: readonly string[],
  pat: string,
): Promise<void> {
  const inputs = readCommentInputs(context.core);
  if (!inputs.comment) return;
  context.mask(inputs['github-token']);
  const request = { ...inputs, pat, name, 'cloud-api-endpoint': cloudApiEndpoint };
  const isAfterJob = stage === 'after-job';
  // The tenant still exists, as the comment says.
  if (isAfterJob && deleted.length === 0) return;
  // Main creates a tenant only after it has deleted the ones that it replaces.
  const gone = new Set([...deleted, ...(stage === 'creating' || stage === 'created' ? replacedIds : [])]);
  const visible = isAfterJob
    ? deletedComment(name, context.event)
    : failedComment(name, context.event, false);
  const comment = openTenantComment(request, context, creatingComment(name, context.event));
  await comment?.tell(visible, {
    isAbout: ({ tenantId }) => tenantId === created || gone.has(tenantId),
    isGone: ({ tenantId }) => gone.has(tenantId),
  });
}
