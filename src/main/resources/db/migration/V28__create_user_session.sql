-- who has signed in, for all nodes: whoever shows the secret goes on at another node
create table user_session (
  id uuid primary key,
  secret_hash varchar(64) not null,
  login varchar(200) not null,
  stamp varchar(200) not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null
);
create unique index user_session_secret on user_session (secret_hash);
create index user_session_seen on user_session (seen_at);
