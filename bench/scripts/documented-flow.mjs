/**
 * A workflow without the action, as in Logto's documentation: one request after another. Reads the environment variables
 * LOGTO_PAT, CLOUD_API, TENANT_NAME, REGION, and APPS (a JSON list).
 */
const { APPS, CLOUD_API, LOGTO_PAT, REGION, TENANT_NAME } = process.env;

async function request(url, init) {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

const asAccount = { authorization: `Bearer ${LOGTO_PAT}`, 'content-type': 'application/json' };

const { regions } = await request(`${CLOUD_API}/api/me/regions`, { headers: asAccount });
if (!regions.some(({ name }) => name === REGION)) throw new Error(`There is no region ${REGION}.`);

const tenants = await request(`${CLOUD_API}/api/tenants`, { headers: asAccount });
if (tenants.some(({ name }) => name === TENANT_NAME)) throw new Error(`${TENANT_NAME} exists already.`);

const { defaultApplication, indicator } = await request(`${CLOUD_API}/api/tenants`, {
  method: 'POST',
  headers: asAccount,
  body: JSON.stringify({ name: TENANT_NAME, tag: 'development', regionName: REGION }),
});

const credentials = Buffer.from(`${defaultApplication.id}:${defaultApplication.secret}`).toString('base64');
const { access_token: token } = await request(`${indicator}/oidc/token`, {
  method: 'POST',
  headers: { authorization: `Basic ${credentials}` },
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    resource: `${indicator}/api`,
    scope: 'all',
  }),
});

const asTenant = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
for (const app of JSON.parse(APPS)) {
  const { id } = await request(`${indicator}/api/applications`, {
    method: 'POST',
    headers: asTenant,
    body: JSON.stringify(app),
  });
  if (app.type === 'SPA') {
    console.log(app.name, id);
    continue;
  }
  const [secret] = await request(`${indicator}/api/applications/${id}/secrets`, { headers: asTenant });
  console.log(app.name, id, secret.value);
}
