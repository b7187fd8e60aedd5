import type { Fault } from './fault.ts';
import { faultNamed } from './faults.ts';
import { type Act, acts } from './other-run.ts';

type When = 'before' | 'after';

/** The other run acts just before or just after the stand-in handles the request, whose answer arrives as usual. */
function alone(act: Act, when: When): Fault {
  return {
    name: `other ${act} ${when}`,
    other: act,
    // The endpoint of a deleted tenant is retried until the deadline.
    ...(act === 'deletes' ? { timeoutSeconds: 10 } : {}),
    act: async (real, { other }) => {
      if (when === 'before') await acts[act](other);
      const outcome = await real();
      if (when === 'after') await acts[act](other);
      return outcome;
    },
  };
}

/** In addition, the request has a fault of its own. */
function together(fault: Fault, act: Act, when: When): Fault {
  return {
    ...fault,
    name: `${fault.name}, other ${act} ${when}`,
    other: act,
    waits: true,
    act: async (real, moment) => {
      if (when === 'before') await acts[act](moment.other);
      return fault.act(async () => {
        const outcome = await real();
        if (when === 'after') await acts[act](moment.other);
        return outcome;
      }, moment);
    },
  };
}

const allActs: readonly Act[] = ['creates', 'creates production', 'deletes', 'renames', 'is cancelled'];

/** The other run acts at a request. */
export const otherFaults: readonly Fault[] = allActs.flatMap((act) => [
  alone(act, 'before'),
  alone(act, 'after'),
]);

const makeNamesakes: readonly Act[] = ['creates', 'creates production', 'renames'];
const lostBefore = ['reset-before', 'SIGKILL-before'].map(faultNamed);
const lostAfter = ['reset-after', 'SIGKILL-after'].map(faultNamed);

/** The other run makes a tenant of the name while our create call is lost. */
export const otherAtLostCreate: readonly Fault[] = makeNamesakes.flatMap((act) => [
  ...[...lostBefore, ...lostAfter].map((fault) => together(fault, act, 'before')),
  ...lostAfter.map((fault) => together(fault, act, 'after')),
]);
