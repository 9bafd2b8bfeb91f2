-- how a delivery ended and why, when it expires, what follows it, and what it stands in for
alter table delivery add column severity varchar(20) default 'SEV3_MEDIUM' not null;
alter table delivery add column urgency integer default 5 not null;
alter table delivery add column attempts_before integer default 0 not null;
alter table delivery add column expires_at timestamp with time zone default timestamp with time zone '9999-12-31 00:00:00+00' not null;
alter table delivery add column followed_by uuid;
alter table delivery add column fallback_of uuid;
alter table delivery add column fallback_at timestamp with time zone;
alter table delivery add column dead_at timestamp with time zone;
alter table delivery add column ended_code varchar(80);
alter table delivery add column ended_note varchar(2000);
alter table delivery add column ended_by varchar(200);

-- a state in an index would be written into every index at every change; the time of the next look changes only with
-- promise, wait and end, and finished ones have none
drop index delivery_due;
drop index delivery_provider;
create index delivery_open on delivery (next_attempt_at);
create index delivery_dead on delivery (dead_at);

-- one row, another value after every change of the configuration: tells nodes that what they remember is of yesterday
create table configuration_generation (
  generation varchar(36) not null
);
insert into configuration_generation values ('first');
