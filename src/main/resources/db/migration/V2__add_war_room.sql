-- a delivery is a notice, or a step on the room of an incident
alter table delivery add column task varchar(20) default 'NOTIFY' not null;
alter table delivery add column task_data varchar(20000);

create table war_room (
  id uuid primary key,
  incident_id uuid not null unique references incident (id),
  provider_id uuid not null,
  provider_name varchar(120) not null,
  provider_type varchar(40) not null,
  state varchar(20) not null,
  room_id varchar(200),
  room_name varchar(200),
  url varchar(2000),
  created_at timestamp with time zone not null,
  version integer not null
);
