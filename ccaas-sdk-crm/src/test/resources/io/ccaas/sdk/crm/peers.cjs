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
  const many = await conn.sobject('Contact').upsert([contact, { Ccaas_External_Id__c: 'c-3' }], 'Ccaas_External_Id__c');
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
    many: many.map((one) => one.success ? one.id === first.id : one.errors[0].statusCode || one.errors[0].errorCode),
  };
}

async function pipedrive() {
  const [v1, v2] = [require('pipedrive/v1'), require('pipedrive/v2')];
  const configured = (version, path) => new version.Configuration({ apiKey: 'peer', basePath: origin + path });
  const persons = new v2.PersonsApi(configured(v2, '/api/v2'));
  const activities = new v2.ActivitiesApi(configured(v2, '/api/v2'));
  const fields = new v2.PersonFieldsApi(configured(v2, '/api/v2'));
  const notes = new v1.NotesApi(configured(v1, '/api/v1'));
  const key = 'd4de1c1518b4531717c676029a45911c340390a6';
  const known = await fields.getPersonFields({ limit: 500 });
  const phones = (value) => [{ value, primary: true }];
  const person = { name: 'A', phones: phones('+33639980001'), custom_fields: { [key]: 'c-1' } };
  const made = await persons.addPerson({ AddPersonRequest: person });
  const id = made.data.id;
  const found = await persons.searchPersons({ term: 'C-1', fields: 'custom_fields', exact_match: true, limit: 50 });
  const named = await persons.getPerson({ id, custom_fields: key });
  const unnamed = await refused(() => persons.addPerson({ AddPersonRequest: { phones: [] } }));
  const changed = await persons.updatePerson({ id, UpdatePersonRequest: { phones: phones('+33639980002') } });
  const call = { subject: 's', type: 'call', done: true, participants: [{ person_id: id, primary: true }], note: 'ccaas:n-1' };
  const logged = await activities.addActivity({ AddActivityRequest: call });
  await activities.addActivity({ AddActivityRequest: call });
  const first = await activities.getActivities({ person_id: id, sort_by: 'id', limit: 100 });
  const second = await activities.getActivities({ person_id: id, sort_by: 'id', limit: 100, cursor: first.additional_data.next_cursor });
  const moved = await activities.updateActivity({ id: logged.data.id, AddActivityRequest: { subject: 'Erased', note: 'Erased' } });
  const note = await notes.addNote({ AddNoteRequest: { content: 'ccaas:n-1<br>x', person_id: id } });
  await notes.addNote({ AddNoteRequest: { content: 'ccaas:n-2<br>x', person_id: id } });
  const listed = await notes.getNotes({ person_id: id, start: 0, limit: 100 });
  const mentioned = await persons.searchPersons({ term: 'n-1', fields: 'notes', limit: 50 });
  const blank = await notes.updateNote({ id: note.data.id, NoteRequest: { content: 'Erased' } });
  await notes.deleteNote({ id: note.data.id });
  await activities.deleteActivity({ id: logged.data.id });
  await persons.deletePerson({ id });
  const gone = await persons.getPerson({ id });
  const lost = await refused(() => persons.updatePerson({ id, UpdatePersonRequest: { name: 'B' } }));
  return {
    field: known.data.find((field) => field.field_name === 'ccaas_external_id').field_code === key,
    found: found.data.items[0].item.id === id,
    named: named.data.custom_fields[key] === 'c-1',
    unnamed,
    phone: changed.data.phones[0].value,
    calls: [first.data.length, second.data.length, second.additional_data.next_cursor === null],
    moved: moved.data.subject,
    notes: [listed.data.length, listed.additional_data.pagination.more_items_in_collection],
    mentioned: mentioned.data.items[0].item.id === id,
    blank: blank.data.content,
    gone: gone.data.is_deleted,
    lost,
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

({ hubspot, pipedrive, salesforce, zendesk })[vendor]()
  .then((result) => process.stdout.write(JSON.stringify(result)))
  .catch((error) => {
    process.stderr.write(String(error.stack));
    process.exit(1);
  });
