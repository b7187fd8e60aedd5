import { describe, expect, it } from 'vitest';
import { type SweepPattern, readSweepPatterns } from '../../src/inputs/sweep-pattern.ts';
import { pushEvent } from '../fakes.ts';

const read = (text: string, repository: string) => readSweepPatterns(text, { ...pushEvent, repository });

function patternsOf(text: string, repository = 'acme/web'): SweepPattern[] {
  const result = read(text, repository);
  if ('problem' in result) throw new Error(result.problem);
  return result.value;
}

function problemOf(text: string, repository = 'acme/web'): string | undefined {
  const result = read(text, repository);
  return 'problem' in result ? result.problem : undefined;
}

describe('a pattern of sweep', () => {
  it.each<[pattern: string, subject: SweepPattern['subject'], names: Record<string, string>]>([
    ['', 'pr', { 'acme/web#7': '7', 'acme/web#999999999999999': '999999999999999' }],
    ['acme/web#{pr}', 'pr', { 'acme/web#7': '7' }],
    ['{owner}/{repo}#{pr} *', 'pr', { 'acme/web#7 2': '7', 'acme/web#7 a #8 b': '7', 'acme/web#7 ': '7' }],
    ['{owner}/{repo} *#{pr}', 'pr', { 'acme/web #8': '8', 'acme/web a #7 b#8': '8' }],
    ['{owner}/{repo} *-{pr}-e2e', 'pr', { 'acme/web 1-2-e2e-3-e2e': '3' }],
    ['{owner}/{repo}/*/{run}', 'run', { 'acme/web/7/8/4815162342': '4815162342' }],
    ['{owner}/{repo} ({run})', 'run', { 'acme/web (4815162342)': '4815162342' }],
    ['{owner}/{repo}: {branch}', 'branch', { 'acme/web: fix/a#7(b)-ä🙂.{x}': 'fix/a#7(b)-ä🙂.{x}' }],
    ['{owner}/{repo}@{branch} *', 'branch', { 'acme/web@main 1': 'main', 'acme/web@a b c': 'a' }],
    ['{owner}/{repo} *', undefined, { 'acme/web ': '', 'acme/web #7': '' }],
    ['{owner}/{repo} ***x', undefined, { 'acme/web x': '', 'acme/web $^x': '' }],
    ['{owner}/{repo} nightly', undefined, { 'acme/web nightly': '' }],
    ['{owner}/{repo}é{pr}', 'pr', { 'acme/webé7': '7' }],
  ])('%j matches its names', (pattern, subject, names) => {
    const [pattern_, ...others] = patternsOf(pattern);
    expect(others).toEqual([]);
    expect(pattern_?.subject).toBe(subject);
    expect(pattern_?.text).toBe((pattern || '{owner}/{repo}#{pr}').replace('{owner}/{repo}', 'acme/web'));
    for (const [name, value] of Object.entries(names))
      expect([name, pattern_?.match(name)]).toEqual([name, value]);
  });

  it.each<[pattern: string, names: string[]]>([
    [
      '{owner}/{repo}#{pr}',
      [
        'acme/web#',
        'acme/web#0',
        'acme/web#07',
        'acme/web#+7',
        'acme/web#٧',
        'acme/web#7 ',
        'acme/web#7\n',
        'acme/web#7#8',
        'acme/web#7 2',
        'acme/web#1234567890123456',
        'acme/web #7',
        'acme/web2#7',
        'acme/web.site#7',
        'acme/we#7',
        'megaacme/web#7',
        'Acme/Web#7',
        '{owner}/{repo}#7',
        'acme/web#{pr}',
      ],
    ],
    ['{owner}/{repo} {branch}', ['acme/web ', 'acme/web a b', 'acme/web a ', 'acme/web a:b', 'acme/web a*']],
    ['{owner}/{repo} .{pr}', ['acme/web x7', 'acme/web  7']],
    ['{owner}/{repo} *', ['acme/web', 'acme/web-2', 'acme/web\u00A0']],
  ])('%j matches no other names', (pattern, names) => {
    const [pattern_] = patternsOf(pattern);
    expect(names.filter((name) => pattern_?.match(name) !== undefined)).toEqual([]);
  });

  it('stands on a line of its own', () => {
    const texts = patternsOf('\n  {owner}/{repo}#{pr}\r\n\n\tacme/web {branch}  \n').map(({ text }) => text);
    expect(texts).toEqual(['acme/web#{pr}', 'acme/web {branch}']);
  });

  const foreign = (repository = 'acme/web') =>
    `could match tenants of other repositories: it must begin with {owner}/{repo}, which is ${repository} here, and then a character that no repository name has, such as # or a space`;
  const ends = (begin: string) =>
    `must go on after ${begin} with a character that no repository name has, such as # or a space`;
  const nextTo = (subject: string) =>
    `has a digit or * next to {${subject}}, so that it does not say where the number ends`;
  const twoSubjects = 'has more than one of {pr}, {branch} and {run}';
  const bothSides = 'has * before and after {pr}, so that it does not say which number it means';
  const starBeforeBranch = 'has * before {branch}, so that it does not say where the branch begins';
  const afterBranch = 'must have the end or a space after {branch}';
  const unknown = (placeholder: string) =>
    `has the unknown placeholder ${placeholder}; there are {owner}, {repo}, {pr}, {branch} and {run}`;

  it.each<[pattern: string, problem: string, repository?: string]>([
    // Would fit acme/website#3.
    ['{owner}/{repo}*', foreign()],
    ['acme-*', foreign('acme/acme'), 'acme/acme'],
    ['acme-*', foreign('acme-/acme'), 'acme-/acme'],
    // Would fit megaacme/web#7.
    ['*{owner}/{repo}#{pr}', foreign()],
    ['x {owner}/{repo}#{pr}', foreign()],
    ['{owner}/{repo}', ends('{owner}/{repo}')],
    ['acme/web', ends('acme/web')],
    ...['{pr}', '-{pr}', '.{pr}', '_{pr}', '2#{pr}', 'x #{pr}', '{branch}', '*#{pr}', '{repo}#{pr}'].map(
      (rest): [string, string] => [`{owner}/{repo}${rest}`, foreign()],
    ),
    ['acme/website#{pr}', foreign()],
    ['Acme/Web#{pr}', foreign()],
    ['{repo}#{pr}', foreign()],
    ['{repo}-pr-{pr}', foreign()],
    ['{pr}', foreign()],
    ['*', foreign()],
    // Would fit #71 as 7.
    ['{owner}/{repo}#{pr}*', nextTo('pr')],
    ['{owner}/{repo}#*{pr}', nextTo('pr')],
    ['{owner}/{repo}#1{pr}', nextTo('pr')],
    ['{owner}/{repo}#{pr}0', nextTo('pr')],
    ['{owner}/{repo} {run}**', nextTo('run')],
    ['{owner}/{repo} 0{run}', nextTo('run')],
    ['{owner}/{repo} *a*b*c*', 'has more than 3 *'],
    ['{owner}/{repo} *#{pr} *', bothSides],
    ['{owner}/{repo} *#{pr}*', bothSides],
    ['{owner}/{repo} * {branch}', starBeforeBranch],
    ['{owner}/{repo} *x{branch} y', starBeforeBranch],
    ['{owner}/{repo} {branch}*', afterBranch],
    ['{owner}/{repo} {branch}#1', afterBranch],
    ['{owner}/{repo} {branch}/*', afterBranch],
    ['{owner}/{repo} ({branch})', afterBranch],
    ['{owner}/{repo}#{pr} {run}', twoSubjects],
    ['{owner}/{repo}#{pr} {pr}', twoSubjects],
    ['{owner}/{repo} {branch} {run}', twoSubjects],
    ['{owner}/{repo}#{pr} {repo}', 'has {repo} after its beginning'],
    ['acme/web #{pr} {owner}', 'has {owner} after its beginning'],
    ['{owner}/{repo}#{PR}', `${unknown('{PR}')}; did you mean {pr}`],
    ['{owner}/{repo}#{ pr }', `${unknown('{ pr }')}; did you mean {pr}`],
    ['{owner}/{repo} {}', unknown('{}')],
    ['{owner}/{repo}#{pr}', 'cannot be read, because GITHUB_REPOSITORY does not name a repository', ''],
  ])('%j is refused: it %s', (pattern, problem, repository) => {
    expect(problemOf(pattern, repository)).toBe(`the pattern ${JSON.stringify(pattern)} ${problem}`);
  });

  it('is refused next to valid ones, and every problem is named', () => {
    expect(problemOf('{owner}/{repo}#{pr}\n{pr}\n{owner}/{repo}#{pr}*')).toBe(
      `the pattern "{pr}" ${foreign()}; the pattern "{owner}/{repo}#{pr}*" ${nextTo('pr')}`,
    );
  });
});
