-- what is held back for a time, what is held back again and again, and when people and teams want to be left alone
create table silence (
  id uuid primary key,
  matchers varchar(60000) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  include_sev1 boolean not null,
  reason varchar(500) not null,
  author varchar(200) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index silence_end on silence (ends_at);

-- times and days are those of the zone, so they are texts in ISO-8601
create table maintenance_window (
  id uuid primary key,
  matchers varchar(60000) not null,
  days varchar(80) not null,
  day_of_month integer,
  start_time varchar(8) not null,
  lasts_seconds bigint not null,
  zone varchar(60) not null,
  first_day varchar(10) not null,
  last_day varchar(10),
  include_sev1 boolean not null,
  reason varchar(500) not null,
  author varchar(200) not null,
  created_at timestamp with time zone not null,
  version integer not null
);

create table quiet_time (
  id uuid primary key,
  person_id uuid references person (id),
  team_id uuid references team (id),
  days varchar(80) not null,
  from_time varchar(8) not null,
  to_time varchar(8) not null,
  zone varchar(60) not null,
  severities varchar(200) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index quiet_time_person on quiet_time (person_id);
create index quiet_time_team on quiet_time (team_id);
