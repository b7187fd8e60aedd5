#!/usr/bin/env bash
# Checks whether a version can be released from this commit and prints the effects; `publish` then releases it.
#
#   bash .github/release.sh plan 1.2.3       changes nothing, neither here nor on GitHub
#   bash .github/release.sh publish v1.2.3   run by release.yml for the tag; needs GH_TOKEN and GH_REPO
#
# The clone needs all branches and tags. A publish that failed halfway can be run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mode=${1:-}
version=${2:-}
version=${version#v}

problems=()
title='Cannot be released'
problem() { problems+=("$*"); }
give_up_on_problems() {
  [ "${#problems[@]}" -eq 0 ] && return
  printf '%s\n' "${problems[@]/#/::error title=$title::}"
  exit 1
}

number='(0|[1-9][0-9]*)'
[[ $mode =~ ^(plan|publish)$ ]] || problem 'Usage: bash .github/release.sh plan|publish VERSION'
[[ $version =~ ^$number\.$number\.$number$ ]] || problem "\"$version\" is not a version such as 1.2.3."
give_up_on_problems

tag=v$version
major=${tag%%.*}
commit=$(git rev-parse HEAD)

# Prints the commit of a tag; prints nothing if the tag does not exist.
tagged() { git rev-parse --quiet --verify "refs/tags/$1^{commit}" || true; }

declared=$(node -p 'require("./package.json").version')
[ "$declared" = "$version" ] || problem "package.json has version $declared, not $version."

notes=$(awk -v heading="## [$version]" '
  /^## / { inside = index($0, heading) == 1; next }
  /^\[(Unreleased|[0-9.]+)\]: / { next } # the links of the headings, at the end of the file
  inside
' CHANGELOG.md | sed '/./,$!d')
[ -n "$notes" ] || problem "CHANGELOG.md has nothing under \"## [$version]\"."

at=$(tagged "$tag")
[ -z "$at" ] || [ "$at" = "$commit" ] || problem "The tag $tag points to $at, not to this commit, $commit."
[ "$mode" = plan ] || [ -n "$at" ] || problem "The tag $tag does not exist."
# Otherwise only the tag would keep the commit.
[ -n "$(git branch --remotes --contains "$commit")" ] || problem "$commit is on no branch on GitHub: push it first."

releases=$( (git tag --list 'v*' && echo "$tag") | grep -E '^v[0-9]+\.[0-9]+\.[0-9]+$' | sort -uV)
newest=$(tail -n 1 <<< "$releases")
newest_of_major=$(grep "^$major\." <<< "$releases" | tail -n 1)
is_latest=$([ "$newest" = "$tag" ] && echo true || echo false)

echo "## $tag"
echo
echo "- Release \`$tag\` at $commit; latest release: $is_latest."
if [ "$newest_of_major" = "$tag" ]; then
  from=$(tagged "$major")
  if [ -z "$from" ]; then
    echo "- Tag \`$major\` is created at this commit."
  elif [ "$from" = "$commit" ]; then
    echo "- Tag \`$major\` is at this commit already."
  else
    echo "- Tag \`$major\` moves to this commit from $from."
  fi
else
  echo "- Tag \`$major\` does not move: \`$newest_of_major\` is newer."
fi
printf -- '- Notes, from CHANGELOG.md:\n\n%s\n\n' "${notes:-(none)}"
give_up_on_problems
[ "$mode" = publish ] || exit 0

if gh release view "$tag" > /dev/null 2>&1; then
  echo "The release $tag exists already."
else
  gh release create "$tag" --verify-tag --title "$tag" --notes "$notes" --latest="$is_latest"
fi

# A tag without a release, because a release could lock the tag.
move_major_tag() {
  if gh api "repos/$GH_REPO/git/ref/tags/$major" > /dev/null 2>&1; then
    gh api --silent --method PATCH "repos/$GH_REPO/git/refs/tags/$major" -f sha="$commit" -F force=true
  else
    gh api --silent --method POST "repos/$GH_REPO/git/refs" -f ref="refs/tags/$major" -f sha="$commit"
  fi
}
title='Not completely released'
if [ "$newest_of_major" = "$tag" ] && ! move_major_tag; then
  # GitHub refuses to let a workflow move a tag to a commit whose workflow files differ from those of every branch.
  problem "$tag is released, but $major was not moved. Move it manually: git push --force origin $commit:refs/tags/$major"
fi
give_up_on_problems
