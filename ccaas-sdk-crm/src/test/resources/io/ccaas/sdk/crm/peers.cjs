// Drives a CRM's stub with the vendor's own client, or with one of others where the vendor has none. Arguments: vendor, origin. Prints what came back.
'use strict';
const [vendor, origin] = process.argv.slice(2);

async function refused(call) {
  try {
    await call();
    return 'taken';
  } catch (error) {
    return String(error.code ?? error.statusCode ?? error.errorCode ?? error.name);
  }
}

async function hubspot() {
  const { Client } = require('@hubspot/api-client');
  const crm = new Client({ accessToken: 'peer', basePath: origin, numberOfApiCallRetries: 0 }).crm;
  const input = { id: 'c-1', idProperty: 'ccaas_external_id', properties: { phone: '+33639980001', lastname: 'A' } };
  const made = await crm.contacts.batchApi.upsert({ inputs: [input] });
  const id = made.results[0].id;
  const filter = { propertyName: 'hs_searchable_calculated_phone_number', operator: 'CONTAINS_TOKEN', value: '*639980001' };
  const search = { filterGroups: [{ filters: [filter] }], properties: ['phone'], limit: 1, sorts: [], after: '0' };
  const found = await crm.contacts.searchApi.doSearch(search);
  const read = await crm.contacts.batchApi.read({ properties: ['phone'], propertiesWithHistory: [], inputs: [{ id }] });
  const call = {
    properties: { ccaas_external_id: 'n-1', hs_timestamp: '2026-11-21T10:00:00Z', hs_call_body: 'x' },
    associations: [{ to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 194 }] }],
  };
  const logged = await crm.objects.calls.basicApi.create(call);
  const again = await refused(() => crm.objects.calls.basicApi.create(call));
  const by = await crm.objects.calls.basicApi.getById('n-1', undefined, undefined, ['contacts'], false, 'ccaas_external_id');
  const ticket = await crm.tickets.basicApi.create({ ...call, properties: { subject: 's', ccaas_external_id: 't-1' } });
  const moved = await crm.tickets.basicApi.update(ticket.id, { properties: { hs_pipeline_stage: '4' } });
  await crm.contacts.basicApi.purge({ objectId: id });
  const gone = await refused(() => crm.contacts.basicApi.getById(id));
  return {
    found: found.total,
    same: found.results[0].id === id && read.results[0].id === id,
    phone: read.results[0].properties.phone,
    time: found.results[0].createdAt instanceof Date,
    again,
    by: by.id === logged.id && by.associations.contacts.results[0].id === id,
    stage: moved.properties.hs_pipeline_stage,
    gone,
  };
}

async function salesforce() {
  const jsforce = require('jsforce');
  const conn = new jsforce.Connection({ instanceUrl: origin, accessToken: 'peer', version: '66.0' });
  const contact = { Ccaas_External_Id__c: 'c-1', LastName: 'A', Phone: '06 39 98 00 01' };
  const first = await conn.sobject('Contact').upsert(contact, 'Ccaas_External_Id__c');
  const second = await conn.sobject('Contact').upsert(contact, 'Ccaas_External_Id__c');
  const soql = "SELECT Id, Phone FROM Contact WHERE Phone LIKE '%6%3%9%9%8%0%0%0%1' ORDER BY Id LIMIT 2000";
  const found = await conn.query(soql);
  const part = { method: 'GET', url: '/services/data/v66.0/query/?q=' + encodeURIComponent(soql), referenceId: 'answer' };
  const composite = await conn.requestPost('/services/data/v66.0/composite', { compositeRequest: [part] });
  const task = { Subject: 'Call', Ccaas_External_Id__c: 'n-1', WhoId: first.id, CallDurationInSeconds: 38 };
  const logged = await conn.sobject('Task').create(task);
  const again = await refused(() => conn.sobject('Task').create(task));
  const unnamed = await refused(() => conn.sobject('Contact').upsert({ Ccaas_External_Id__c: 'c-2' }, 'Ccaas_External_Id__c'));
  const malformed = await refused(() => conn.query('SELECT nonsense'));
  const made = await conn.sobject('Case').create({ Subject: 's', ContactId: first.id });
  const moved = await conn.sobject('Case').update({ Id: made.id, Status: 'Closed' });
  const deleted = await conn.sobject('Contact').destroy(first.id);
  const gone = await refused(() => conn.sobject('Contact').destroy(first.id));
  return {
    same: first.id === second.id && found.records[0].Id === first.id,
    created: [first.created, second.created],
    found: found.totalSize,
    composite: composite.compositeResponse[0].body.records[0].Id === first.id,
    done: [logged.success, moved.success, deleted.success],
    again,
    unnamed,
    malformed,
    gone,
  };
}

async function zendesk() {
  const { createClient } = require('node-zendesk');
  const open = (customHeaders) =>
    createClient({ endpointUri: origin + '/api/v2', username: 'peer', token: 'peer', throwOriginalException: true, customHeaders });
  const { users, tickets } = open({});
  const user = { external_id: 'c-1', name: 'A', phone: '+33639980001', shared_phone_number: true };
  const first = await users.createOrUpdate({ user });
  const second = await users.createOrUpdate({ user: { external_id: 'c-1', phone: '+33639980002' } });
  const id = first.result.id;
  const named = await users.get(['users', 'show_many', { external_ids: 'c-1' }]);
  const unnamed = await refused(() => users.createOrUpdate({ user: { external_id: 'c-2' } }));
  const addressed = await users.update(id, { user: { email: 'a@example.com', skip_verify_email: true } });
  const ticket = { subject: 's', external_id: 'n-1', requester_id: id, status: 'solved', comment: { html_body: 'x', public: false } };
  const keyed = open({ 'Idempotency-Key': 'k-1' }).tickets;
  const logged = await keyed.create({ ticket });
  const again = await keyed.create({ ticket });
  const other = await refused(() => keyed.create({ ticket: { ...ticket, subject: 't' } }));
  const nobodys = await refused(() => tickets.create({ ticket: { ...ticket, requester_id: 1 } }));
  const another = await tickets.create({ ticket: { ...ticket, external_id: 't-1' } });
  const marked = await tickets.listWithFilter('external_id', 'n-1');
  const requested = await tickets.listByUserRequested(id);
  const moved = await tickets.update(another.result.id, { ticket: { status: 'pending' } });
  const held = await refused(() => users.delete(id));
  for (const one of requested) {
    await tickets.delete(one.id);
    await tickets.request('DELETE', ['deleted_tickets', one.id]);
  }
  const lost = await refused(() => tickets.show(logged.result.id));
  const deleted = await users.delete(id);
  const binned = await users.get(['deleted_users', id]);
  await users.request('DELETE', ['deleted_users', id]);
  const gone = await refused(() => users.get(['deleted_users', id]));
  return {
    status: [first.response.status, second.response.status],
    same: second.result.id === id && named.result[0].id === id,
    phone: named.result[0].phone,
    unnamed,
    email: addressed.result.email,
    lookup: [logged, again].map((made) => made.response.headers.get('x-idempotency-lookup')),
    twice: again.result.id === logged.result.id,
    other,
    nobodys,
    found: [marked.length, requested.length],
    moved: moved.result.status,
    held,
    lost,
    active: [deleted.result.active, binned.result.deleted_user.active],
    gone,
  };
}

({ hubspot, salesforce, zendesk })[vendor]()
  .then((result) => process.stdout.write(JSON.stringify(result)))
  .catch((error) => {
    process.stderr.write(String(error.stack));
    process.exit(1);
  });
