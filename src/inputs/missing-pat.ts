import { InputError, quote } from '../shared/problem.ts';
import type { Core } from '../runner/core.ts';
import type { WorkflowEvent } from '../runner/event.ts';
import type { Log } from '../runner/log.ts';

/**
 * Says whether the run is to end here, green and with empty outputs, because it gets no `pat` and `missing-pat` is
 * `skip`; for operations that take no `pat`, no `m2m-app-secret`. Comes before any other validation: a run from a fork cannot mend anything.
 * @throws InputError when `missing-pat` is neither `fail` nor `skip`
 */
export function skipsWithoutPat(core: Core, event: WorkflowEvent, log: Log): boolean {
  const policy = core.getInput('missing-pat');
  if (policy !== 'fail' && policy !== 'skip') {
    throw new InputError([{ path: 'missing-pat', sentence: `${quote(policy)} is not one of fail, skip` }]);
  }
  // Two operations do without the Cloud API, and so without a pat.
  const secret = ['configure', 'export'].includes(core.getInput('operation')) ? 'm2m-app-secret' : 'pat';
  if (policy === 'fail' || core.getInput(secret) !== '') return false;
  if (event.isFork || event.isDependabot) {
    const who = event.isFork ? 'a workflow of a pull request from a fork' : 'a run of Dependabot';
    log.notice(`Skipped: ${who} gets no ${secret}. No tenant was touched, and the outputs are empty.`);
  } else {
    log.warning(
      `Skipped: ${secret} is empty and missing-pat is skip, but this run is neither from a fork nor of Dependabot. Check how the secret is spelt, and whether it belongs to an environment.`,
    );
  }
  return true;
}
