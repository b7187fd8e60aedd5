#!/usr/bin/env bash
# The same as documented-flow.mjs, with curl and jq. Reads the environment variables LOGTO_PAT, CLOUD_API, TENANT_NAME,
# REGION, and APPS (a JSON list).
set -euo pipefail

request() { curl --silent --show-error --fail "$@"; }
as_account() { request --header "Authorization: Bearer $LOGTO_PAT" --header 'Content-Type: application/json' "$@"; }
as_tenant() { request --header "Authorization: Bearer $token" --header 'Content-Type: application/json' "$@"; }

as_account "$CLOUD_API/api/me/regions" | jq --exit-status --arg name "$REGION" 'any(.regions[]; .name == $name)' >/dev/null
as_account "$CLOUD_API/api/tenants" | jq --exit-status --arg name "$TENANT_NAME" 'all(.[]; .name != $name)' >/dev/null

tenant=$(as_account "$CLOUD_API/api/tenants" --data "$(
  jq --null-input --arg name "$TENANT_NAME" --arg region "$REGION" '{name: $name, tag: "development", regionName: $region}'
)")
indicator=$(jq --raw-output .indicator <<<"$tenant")
credentials=$(jq --raw-output '.defaultApplication | "\(.id):\(.secret)"' <<<"$tenant")

token=$(request --user "$credentials" "$indicator/oidc/token" \
  --data grant_type=client_credentials --data-urlencode "resource=$indicator/api" --data scope=all | jq --raw-output .access_token)

jq --compact-output '.[]' <<<"$APPS" | while read -r app; do
  created=$(as_tenant "$indicator/api/applications" --data "$app")
  id=$(jq --raw-output .id <<<"$created")
  name=$(jq --raw-output .name <<<"$created")
  secret=''
  if [ "$(jq --raw-output .type <<<"$created")" != SPA ]; then
    secret=$(as_tenant "$indicator/api/applications/$id/secrets" | jq --raw-output '.[0].value')
  fi
  echo "$name $id $secret"
done
