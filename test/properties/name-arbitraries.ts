import * as fc from '../fast-check.ts';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { pullRequestEvent } from '../fakes.ts';

const owner = fc.oneof(
  fc.constantFrom('acme', 'megaacme', 'acme-2', 'octo'),
  fc.stringMatching(/^[a-z\d](-?[a-zA-Z\d]){0,4}$/),
);
const repo = fc.oneof(
  fc.constantFrom('web', 'web2', 'web-2', 'web.site', 'web_', 'website', 'we', 'acme', '7'),
  fc.stringMatching(/^[\w.-]{1,6}$/),
);
const repository = fc.tuple(owner, repo).map((names) => names.join('/'));

/** Begins or continues the name of a repository. */
export const extension = fc.oneof(
  fc.constantFrom('2', '-2', '.site', 'site', '_', '-', '.', '7'),
  fc.stringMatching(/^[\w.-]{1,4}$/),
);

/** Two different repositories, whose names often extend each other. GitHub ignores the case of letters. */
export const repositories: fc.Arbitrary<[own: string, other: string]> = fc
  .tuple(repository, repository, extension, extension)
  .chain(([own, other, before, after]) => {
    const [ownOwner = '', ownRepo = ''] = own.split('/');
    const [otherOwner = ''] = other.split('/');
    const pairs: [string, string][] = [
      [own, other],
      [own, `${own}${after}`],
      [`${own}${after}`, own],
      [own, `${ownOwner}/${before}${ownRepo}`],
      [`${own}.a`, `${own}-a`],
      [own, `mega${own}`],
      [`mega${own}`, own],
      [own, `${otherOwner}/${ownRepo}`],
      [own, `${ownRepo.replaceAll(/[^a-z\d]/gi, '') || 'x'}/${ownOwner}`],
    ];
    return fc.constantFrom(...pairs);
  })
  .filter(([own, other]) => own.toLowerCase() !== other.toLowerCase());

/** Numbers, some of which are a part of others. */
const number: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1, 7, 17, 70, 71, 77, 171),
  fc.integer({ min: 1, max: 9_999_999_999 }),
);

const branchPiece = fc.constantFrom(
  ...'feature fix a 7 71 0 / - . _ # #7 (7) ( ) ü 日本 🙂 { } {pr} {owner}/{repo} $& + | ! main'.split(' '),
);

/** Names that Git allows for a branch, or nearly: `git check-ref-format` refuses further ones. */
const branch: fc.Arbitrary<string> = fc.oneof(
  fc.array(branchPiece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => !/[\p{C} ~^:?*[\\]/u.test(text)),
);

/** What a tenant's name can say that it belongs to. */
export interface Facts {
  repository: string;
  pr: string;
  branch: string;
  run: string;
}

/** What a run of a repository is about. */
export const factsOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Facts> =>
  fc.record({ repository: name, pr: number.map(String), branch, run: number.map(String) });

export const facts: fc.Arbitrary<Facts> = factsOf(repository);

/** The event of a run. */
export const eventOf = (about: Facts): WorkflowEvent => ({
  ...pullRequestEvent('opened'),
  repository: about.repository,
  pullRequest: Number(about.pr),
  branch: { value: about.branch },
  runId: about.run,
});

/** What each placeholder stands for. */
export function valuesOf({ repository: name, pr, branch: head, run }: Facts): Record<string, string> {
  const [ownerName = '', repoName = ''] = name.split('/');
  return { '{owner}': ownerName, '{repo}': repoName, '{pr}': pr, '{branch}': head, '{run}': run };
}
