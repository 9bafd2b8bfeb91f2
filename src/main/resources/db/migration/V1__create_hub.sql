-- One neutral file: H2 and PostgreSQL both run it. Append-only: later changes are later files.

create table team (
  id uuid primary key,
  name varchar(120) not null unique,
  email varchar(254),
  created_at timestamp with time zone not null,
  version integer not null
);

create table person (
  id uuid primary key,
  name varchar(120) not null,
  email varchar(254),
  phone varchar(16),
  slack_id varchar(40),
  discord_id varchar(40),
  locale varchar(16) not null,
  created_at timestamp with time zone not null,
  version integer not null
);

create table service (
  id uuid primary key,
  name varchar(120) not null unique,
  owner_team_id uuid not null references team (id),
  criticality varchar(20) not null,
  runbook_url varchar(2000),
  created_at timestamp with time zone not null,
  version integer not null
);
create index service_owner on service (owner_team_id);

create table impact_scope (
  id uuid primary key,
  name varchar(120) not null unique,
  mandatory_email varchar(254),
  active boolean not null,
  created_at timestamp with time zone not null,
  version integer not null
);

create table on_call_shift (
  id uuid primary key,
  team_id uuid not null references team (id),
  person_id uuid not null references person (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  call_level integer not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index on_call_shift_team on on_call_shift (team_id, ends_at);
create index on_call_shift_person on on_call_shift (person_id);

create table incident (
  id uuid primary key,
  short_id varchar(8) not null,
  title varchar(500) not null,
  description varchar(20000) not null,
  service_id uuid not null references service (id),
  lead_id uuid references person (id),
  severity varchar(20) not null,
  status varchar(20) not null,
  labels varchar(60000) not null,
  lid_url varchar(2000),
  runbook_url varchar(2000),
  war_room_url varchar(2000),
  dedup_key varchar(255),
  open_key varchar(300) unique,
  reported_by varchar(200) not null,
  notification varchar(20) not null,
  changes integer not null,
  detected_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  mitigated_at timestamp with time zone,
  resolved_at timestamp with time zone,
  version integer not null
);
create index incident_service on incident (service_id);
create index incident_status on incident (status, id);
create index incident_short_id on incident (short_id);

create table incident_scope (
  incident_id uuid not null references incident (id),
  scope_id uuid not null references impact_scope (id),
  primary key (incident_id, scope_id)
);

create table timeline_entry (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  happened_at timestamp with time zone not null,
  kind varchar(40) not null,
  actor varchar(200) not null,
  note varchar(20000) not null
);
create index timeline_entry_incident on timeline_entry (incident_id, id);

create table idempotency_key (
  id uuid primary key,
  caller varchar(200) not null,
  idempotency_key varchar(255) not null,
  request_hash varchar(64) not null,
  incident_id uuid not null references incident (id),
  created_at timestamp with time zone not null,
  unique (caller, idempotency_key)
);

create table configured_provider (
  id uuid primary key,
  name varchar(120) not null unique,
  provider_type varchar(40) not null,
  sealed_settings varchar(200000) not null,
  active boolean not null,
  severities varchar(200) not null,
  created_at timestamp with time zone not null,
  version integer not null
);

create table provider_team (
  provider_id uuid not null references configured_provider (id),
  team_id uuid not null references team (id),
  primary key (provider_id, team_id)
);

-- where a team is reached on a provider, and which providers it prefers for which severities
create table team_target (
  id uuid primary key,
  team_id uuid not null references team (id),
  provider_id uuid not null references configured_provider (id),
  target varchar(500) not null,
  unique (team_id, provider_id)
);
create table team_preference (
  id uuid primary key,
  team_id uuid not null references team (id),
  provider_id uuid not null references configured_provider (id),
  severities varchar(200) not null,
  unique (team_id, provider_id)
);

-- the outbox: what was promised, and how far it is
create table delivery (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  change_no integer not null,
  provider_id uuid not null,
  provider_name varchar(120) not null,
  provider_type varchar(40) not null,
  target varchar(500) not null,
  notice varchar(200000) not null,
  reasons varchar(20000) not null,
  state varchar(20) not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone,
  swept_at timestamp with time zone,
  lease uuid,
  lease_until timestamp with time zone,
  remote varchar(1000),
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  version integer not null
);
create index delivery_incident on delivery (incident_id, id);
create index delivery_due on delivery (state, next_attempt_at);
create index delivery_provider on delivery (provider_id, state);

create table attempt (
  id uuid primary key,
  delivery_id uuid not null references delivery (id),
  attempt_no integer not null,
  started_at timestamp with time zone not null,
  duration_ms bigint not null,
  outcome varchar(20) not null,
  code varchar(80) not null,
  detail varchar(2000) not null,
  node varchar(80) not null
);
create index attempt_delivery on attempt (delivery_id, id);

create table api_token (
  id uuid primary key,
  name varchar(120) not null unique,
  token_hash varchar(64) not null unique,
  role varchar(20) not null,
  created_by varchar(200) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  version integer not null
);
