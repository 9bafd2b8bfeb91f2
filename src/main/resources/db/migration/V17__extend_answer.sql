-- how often an answer could not be done, why, and when it was given up
alter table answer add column tries integer default 0 not null;
alter table answer add column failed_at timestamp with time zone;
alter table answer add column reason varchar(500);
