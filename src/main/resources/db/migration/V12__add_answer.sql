-- what people answered from a message; what was only pressed is still to be worked on while due_at says when
create table answer (
  id uuid primary key,
  delivery_id uuid not null references delivery (id) on delete cascade,
  action varchar(20) not null,
  answered_by varchar(200) not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone,
  done_at timestamp with time zone,
  version integer not null,
  unique (delivery_id, action)
);
create index answer_due on answer (due_at);
