-- after a change of the configuration the on-call plans of all teams are read at once, from the present on
create index on_call_shift_end on on_call_shift (ends_at);
create index on_call_override_end on on_call_override (ends_at);
