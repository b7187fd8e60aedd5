import { checkDesiredState } from '../config/check.ts';
import type { DesiredState } from '../config/desired-state.ts';
import type { RunContext } from '../run-context.ts';
import type { Log } from '../runner/log.ts';
import { InputError, type Problem, showPlace } from '../shared/problem.ts';
import { counted } from '../shared/text.ts';

/**
 * Checks the desired state as far as that is possible without a tenant. Sends no request. What depends on the tenant, or
 * does not work although Logto takes it, is a warning on its line.
 * @throws InputError with what no tenant can have
 */
export async function validate(_inputs: object, { log }: RunContext, desired: DesiredState): Promise<void> {
  const { problems, warnings } = await checkDesiredState(desired);
  if (problems.length > 0) throw new InputError(problems);
  warn(warnings, log);
  log.info(summaryOf(desired));
}

/**
 * Checks the desired state of a run that ends early. Warnings are left out, because the rest of it may be in other inputs.
 * @throws InputError with what no tenant can have
 */
export async function validateBeforeSkip(desired: DesiredState, { log }: RunContext): Promise<void> {
  const { problems } = await checkDesiredState(desired);
  if (problems.length > 0) throw new InputError(problems);
  log.info(summaryOf(desired));
}

/** Warnings that are shown. GitHub shows ten as annotations, the log has them all. */
const mostWarnings = 50;

function warn(warnings: readonly Problem[], log: Log): void {
  for (const { path, sentence, at } of warnings.slice(0, mostWarnings))
    log.warning(`${showPlace(path, at)}: ${sentence}.`, at);
  const more = warnings.length - mostWarnings;
  if (more > 0) log.warning(`… and ${more} more warnings.`);
}

/** Says what was checked, and what was not. */
function summaryOf({ entries, unset }: DesiredState): string {
  const kinds = new Set(entries.map(({ kind }) => kind.name));
  const checked = `The desired state is valid: ${counted(entries.length, 'entry', 'entries')} of ${counted(kinds.size, 'kind')}.`;
  if (unset.size === 0) return checked;
  const names = [...unset].join(', ');
  return unset.size === 1
    ? `${checked} The variable ${names} is not set, so values with it were not checked.`
    : `${checked} ${unset.size} variables are not set, so values with them were not checked: ${names}.`;
}
