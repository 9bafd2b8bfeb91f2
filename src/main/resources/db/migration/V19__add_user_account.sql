-- who signs in to the pages: by a password, or, without one here, through an OpenID provider
create table user_account (
    id uuid primary key,
    name varchar(120) not null unique,
    display_name varchar(120) not null,
    password_hash varchar(300),
    role varchar(20) not null,
    active boolean not null,
    must_change_password boolean not null,
    failed_attempts integer not null,
    locked_until timestamp with time zone,
    created_at timestamp with time zone not null,
    created_by varchar(200) not null,
    last_signed_in_at timestamp with time zone,
    password_changed_at timestamp with time zone,
    version integer not null
);
