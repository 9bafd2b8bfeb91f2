-- who is told when nobody acknowledges, and how far that is for each incident
create table escalation_policy (
  id uuid primary key,
  name varchar(120) not null unique,
  waits varchar(1000) not null,
  repeats integer not null,
  ack_timeout varchar(40),
  reminder_every varchar(40),
  created_at timestamp with time zone not null,
  version integer not null
);

create table escalation_target (
  id uuid primary key,
  policy_id uuid not null references escalation_policy (id),
  step_no integer not null,
  kind varchar(20) not null,
  call_level integer,
  person_id uuid references person (id),
  team_id uuid references team (id),
  scope_id uuid references impact_scope (id),
  provider_id uuid references configured_provider (id),
  target varchar(500)
);
create index escalation_target_policy on escalation_target (policy_id);

-- a service or a team has one policy at most
create table escalation_assignment (
  id uuid primary key,
  policy_id uuid not null references escalation_policy (id),
  service_id uuid unique references service (id),
  team_id uuid unique references team (id)
);

-- no foreign key to the policy: it may be removed once nothing runs by it any more
create table escalation_run (
  id uuid primary key,
  incident_id uuid not null unique references incident (id),
  policy_id uuid,
  state varchar(20) not null,
  step_no integer not null,
  round_no integer not null,
  last_change integer not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone,
  version integer not null
);
create index escalation_run_due on escalation_run (due_at);
create index escalation_run_policy on escalation_run (policy_id);

-- why a delivery that is being sent is not to be tried again
alter table delivery add column stop_code varchar(80);
