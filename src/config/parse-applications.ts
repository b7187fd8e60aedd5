import * as z from 'zod';
import { type Checked, type Problem, formatPath, problemsOf, quote } from '../shared/problem.ts';
import { type ApplicationSpec, applicationSchema, explainUnknownField } from './kinds/application-schema.ts';
import { readDocument } from './document.ts';

/**
 * Reads the `apps` input: a JSON list, or a YAML list. Reports every problem, each with its path.
 * @param text the input as given; empty means no applications
 * @param input the name of the input, for the paths
 */
export async function parseApplications(text: string, input = 'apps'): Promise<Checked<ApplicationSpec[]>> {
  if (text.trim() === '') return { value: [], problems: [] };
  const read = await readDocument(text, { input });
  if (read.value === undefined) return { problems: read.problems };
  const { value } = read.value;
  if (!Array.isArray(value)) {
    return {
      problems: [{ path: input, sentence: 'must be a list of applications: [{ "name": …, "type": … }]' }],
    };
  }
  const parsed = z.array(applicationSchema).safeParse(value);
  const problems = [
    ...(parsed.success ? [] : problemsOf(parsed.error, value, input, explainUnknownField)),
    ...duplicateNames(value, input),
  ].map(explainSaml);
  return parsed.success && problems.length === 0 ? { value: parsed.data, problems: [] } : { problems };
}

// Names are looked at in the raw list, so that a duplicate is reported beside the other problems.
function duplicateNames(list: readonly unknown[], input: string): Problem[] {
  const firstAt = new Map<string, number>();
  return list.flatMap((entry, index) => {
    const name = z.object({ name: z.string() }).safeParse(entry).data?.name;
    if (name === undefined) return [];
    const first = firstAt.get(name);
    if (first === undefined) {
      firstAt.set(name, index);
      return [];
    }
    return [
      {
        path: formatPath(input, [index, 'name']),
        sentence: `${quote(name)} is the name of ${formatPath(input, [first])} already; names must differ, because applications are found again by name`,
      },
    ];
  });
}

function explainSaml(problem: Problem): Problem {
  return problem.sentence.startsWith('"SAML" is not one of')
    ? {
        ...problem,
        sentence: `${problem.sentence}; Logto creates SAML applications through an API of their own`,
      }
    : problem;
}
