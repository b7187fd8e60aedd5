import * as z from 'zod';
import { refusalOf } from '../http/failure.ts';
import { type GitHubContext, createGitHub, isUnknownToGitHub } from './octokit.ts';

/** Whether a run of a workflow is over. `unknown`: GitHub answers 404. */
export type RunState = 'completed' | 'running' | 'unknown';

/** The branches and workflow runs of one repository. Every method throws `RequestError`. */
export type BranchesAndRuns = ReturnType<typeof createBranchesAndRuns>;

const repositorySchema = z.object({ default_branch: z.string().min(1) });
const branchSchema = z.object({ name: z.string() });
const runSchema = z.object({ status: z.string().nullable() });

/** Sends no request by itself. */
export function createBranchesAndRuns(options: GitHubContext & { repository: string }) {
  const github = createGitHub(options);
  const [owner = '', repo = ''] = options.repository.split('/');
  const contents = 'contents: read' as const;

  return {
    async runState(id: number): Promise<RunState> {
      try {
        const { status } = await github.ask(
          { doing: `read the workflow run ${id}`, permission: 'actions: read', answer: runSchema },
          ({ rest }) => rest.actions.getWorkflowRun({ owner, repo, run_id: id }),
        );
        return status === 'completed' ? 'completed' : 'running';
      } catch (error) {
        if (isUnknownToGitHub(error)) return 'unknown';
        throw error;
      }
    },

    /**
     * The names of all branches.
     * @throws Error when the default branch is not among them: then the list is not complete
     */
    async branches(): Promise<Set<string>> {
      const asked = github.ask(
        { doing: 'read the name of the default branch', permission: contents, answer: repositorySchema },
        ({ rest }) => rest.repos.get({ owner, repo }),
      );
      const pages = github.pages(
        { doing: 'list the branches', permission: contents, answer: z.array(branchSchema) },
        ({ paginate, rest }) => paginate.iterator(rest.repos.listBranches, { owner, repo, per_page: 100 }),
      );
      const read = async (): Promise<Set<string>> => {
        const names = new Set<string>();
        for await (const branches of pages) for (const { name } of branches) names.add(name);
        return names;
      };
      const [{ default_branch: defaultBranch }, names] = await Promise.all([asked, read()]);
      if (names.has(defaultBranch)) return names;
      throw new Error(
        'GitHub lists the branches without the default branch, so the list is not complete: check that the github-token has the permission `contents: read`.',
      );
    },

    /**
     * Whether a branch exists, asked for by itself. Pages of a list are not a snapshot: a branch can be missing from them
     * when another is deleted at the same time.
     */
    async hasBranch(branch: string): Promise<boolean> {
      try {
        await github.ask({ doing: 'read a branch', permission: contents, answer: branchSchema }, ({ rest }) =>
          rest.repos.getBranch({ owner, repo, branch }),
        );
        return true;
      } catch (error) {
        const refusal = refusalOf(error);
        // GitHub redirects from the old name of a branch that was renamed. Other words come from a proxy or a wrong URL.
        const words = ['Branch not found', 'Not Found', 'Moved Permanently'];
        if (refusal?.json && words.includes(refusal.message ?? '')) return false;
        throw error;
      }
    },
  };
}
