-- one rotation of a team's schedule; what it says is JSON, checked when it was saved
create table schedule_layer (
  id uuid primary key,
  team_id uuid not null references team (id),
  call_level integer not null,
  layer_rank integer not null,
  definition varchar(20000) not null,
  version integer not null,
  unique (team_id, call_level, layer_rank)
);
create table schedule_layer_person (
  layer_id uuid not null references schedule_layer (id),
  person_id uuid not null references person (id),
  primary key (layer_id, person_id)
);
create index schedule_layer_person_person on schedule_layer_person (person_id);

create table on_call_override (
  id uuid primary key,
  team_id uuid not null references team (id),
  person_id uuid not null references person (id),
  call_level integer not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reason varchar(500),
  created_by varchar(200) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index on_call_override_team on on_call_override (team_id, ends_at);
create index on_call_override_person on on_call_override (person_id);

-- the secret end of a calendar's URL, as a hash; of one person or of one team
create table calendar_feed (
  id uuid primary key,
  person_id uuid unique references person (id),
  team_id uuid unique references team (id),
  secret_hash varchar(64) not null unique,
  created_by varchar(200) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
