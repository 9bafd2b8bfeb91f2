create table team_member (
  team_id uuid not null references team (id),
  person_id uuid not null references person (id),
  primary key (team_id, person_id)
);
create index team_member_person on team_member (person_id);
