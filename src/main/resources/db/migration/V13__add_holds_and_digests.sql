-- what holds a delivery back, and the digest that tells of it in the end
alter table delivery add column held_kind varchar(20);
alter table delivery add column held_source uuid;
alter table delivery add column digest_id uuid;

-- how often an incident was reported, and when last; a report soon after its end finds it by that time
alter table incident add column occurrences integer default 1 not null;
alter table incident add column last_seen_at timestamp with time zone;
create index incident_resolved on incident (resolved_at);

-- the end that people were told of before it came: told once, by whichever node sets it
alter table silence add column told_end timestamp with time zone;
