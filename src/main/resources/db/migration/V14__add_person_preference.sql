-- how people want to be told, step by step: by a provider, or by whatever sends to their mail address or telephone
create table person_preference (
  id uuid primary key,
  person_id uuid not null references person (id),
  step_no integer not null,
  provider_id uuid references configured_provider (id),
  reach varchar(20),
  target varchar(500),
  after_seconds bigint not null,
  severities varchar(200) not null,
  unique (person_id, step_no)
);
create index person_preference_provider on person_preference (provider_id);

-- an acknowledgement may be taken back; how soon the first one came stays
alter table incident add column first_acknowledged_at timestamp with time zone;
update incident set first_acknowledged_at = acknowledged_at where acknowledged_at is not null;
