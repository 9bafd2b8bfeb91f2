-- the sessions that a user began before are over
alter table user_account add column sessions_ended_at timestamp with time zone;
