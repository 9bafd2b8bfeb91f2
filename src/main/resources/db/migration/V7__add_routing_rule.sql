-- who is told of what: ordered rules, of one team or of all
create table routing_rule (
  id uuid primary key,
  name varchar(120) not null unique,
  team_id uuid references team (id),
  position integer not null,
  active boolean not null,
  document varchar(20000) not null,
  created_at timestamp with time zone not null,
  version integer not null
);

-- what a rule speaks of, so that nothing is removed that a rule still needs
create table routing_rule_reference (
  id uuid primary key,
  rule_id uuid not null references routing_rule (id),
  service_id uuid references service (id),
  scope_id uuid references impact_scope (id),
  provider_id uuid references configured_provider (id),
  person_id uuid references person (id)
);
create index routing_rule_reference_rule on routing_rule_reference (rule_id);

-- what held before there were rules
insert into routing_rule (id, name, team_id, position, active, document, created_at, version) values
  ('00000000-0000-7000-8000-000000000001', 'Channels of the owner team', null, 1000, true,
   '{"then":{"tell":["TEAM_CHANNELS"]}}', current_timestamp, 1),
  ('00000000-0000-7000-8000-000000000002', 'Whoever is on call', null, 1010, true,
   '{"then":{"tell":["ON_CALL"]}}', current_timestamp, 1),
  ('00000000-0000-7000-8000-000000000003', 'Mandatory e-mail of impact scopes', null, 1020, true,
   '{"then":{"tell":["SCOPE_MAILS"]}}', current_timestamp, 1);

-- set by a rule that keeps an incident from getting a room
alter table incident add column without_war_room boolean default false not null;
