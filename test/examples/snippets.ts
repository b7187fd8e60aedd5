import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Step, type Workflow, root, stepSchema, stepsOf, workflowSchema } from './workflow.ts';

const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
const pages = ['README.md', ...docs.map((file) => `docs/${file}`)];

/** A workflow in the documentation may leave out what GitHub has a default for. */
const shortWorkflow = workflowSchema.extend({
  name: z.string().default(''),
  permissions: workflowSchema.shape.permissions.default({}),
});

/** A block of YAML in the documentation. */
export interface Snippet {
  /** Its page and line. */
  place: string;
  text: string;
  /** Undefined if it is only a part of a workflow. */
  workflow?: Workflow;
  /** The steps of a workflow, or of a list of steps. */
  steps: Step[];
}

function readSnippet(place: string, text: string): Snippet {
  const value: unknown = parse(text);
  const isWorkflow = z.object({ jobs: z.unknown() }).safeParse(value).success;
  if (isWorkflow) {
    const workflow = shortWorkflow.parse(value);
    return { place, text, workflow, steps: stepsOf(workflow) };
  }
  return { place, text, steps: z.array(stepSchema).safeParse(value).data ?? [] };
}

function snippetsOf(page: string): Snippet[] {
  const content = readFileSync(join(root, page), 'utf8');
  return [...content.matchAll(/^( *)```yaml\n([^]*?)^\1```$/gm)].map(
    ({ 1: indent = '', 2: text = '', index }) => {
      const line = content.slice(0, index).split('\n').length;
      return readSnippet(`${page}:${line}`, text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
    },
  );
}

/** All blocks of YAML in the README and in docs/. */
export const snippets: readonly Snippet[] = pages.flatMap(snippetsOf);
