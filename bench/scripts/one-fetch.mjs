/** Sends only the first request of a run. */
const { CLOUD_API, LOGTO_PAT } = process.env;
const response = await fetch(`${CLOUD_API}/api/tenants`, {
  headers: { authorization: `Bearer ${LOGTO_PAT}` },
});
await response.text();
