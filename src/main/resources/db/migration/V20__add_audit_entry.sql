-- who did what, with the values before and after as JSON; a change is told in its own transaction
create table audit_entry (
    id uuid primary key,
    happened_at timestamp with time zone not null,
    actor varchar(200) not null,
    through varchar(20) not null,
    action varchar(20) not null,
    kind varchar(60) not null,
    object_id uuid,
    object_name varchar(500),
    before_values varchar(500000),
    after_values varchar(500000)
);
-- the newest come first; each has all that a list is filtered by, so that no row is read that is not shown
create index audit_entry_newest on audit_entry (id desc);
create index audit_entry_object on audit_entry (object_id, id desc);
create index audit_entry_actor on audit_entry (actor, id desc);
create index audit_entry_kind on audit_entry (kind, id desc);
create index audit_entry_action on audit_entry (action, id desc);
create index audit_entry_actor_kind on audit_entry (actor, kind, id desc, action);
create index audit_entry_actor_action on audit_entry (actor, action, id desc);
create index audit_entry_kind_action on audit_entry (kind, action, id desc);
