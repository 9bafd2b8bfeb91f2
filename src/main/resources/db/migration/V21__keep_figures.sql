-- what hours and days that are over came to, so that statistics need not read their rows again: the key is the kind, the
-- length and the beginning; recount_at says when to look again, since something of it was still open
create table kept_figures (
  id uuid primary key,
  counted_at timestamp with time zone not null,
  recount_at timestamp with time zone,
  document varchar(1000000) not null
);
create index kept_figures_recount on kept_figures (recount_at);

-- hours of which a row was changed after they had been counted
create table stale_figures (
  id uuid primary key,
  figures_id uuid not null
);
