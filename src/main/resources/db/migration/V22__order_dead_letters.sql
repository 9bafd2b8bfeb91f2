-- the list of dead letters reads this index from its start: H2 reads none backwards
drop index delivery_dead;
create index delivery_dead on delivery (dead_at desc, id desc);
