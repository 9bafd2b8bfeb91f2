-- limits of one provider, its pause by an operator, and what is used when it does not work
alter table configured_provider add column rate varchar(200);
alter table configured_provider add column concurrency integer;
alter table configured_provider add column paused_at timestamp with time zone;
alter table configured_provider add column paused_by varchar(200);
alter table configured_provider add column paused_reason varchar(500);
alter table configured_provider add column fallback_id uuid;
alter table configured_provider add column fallback_after varchar(400);
alter table configured_provider add constraint configured_provider_fallback
  foreign key (fallback_id) references configured_provider (id);
