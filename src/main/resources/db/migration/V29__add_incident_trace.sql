-- the trace in which an incident was reported, as the header of W3C Trace Context
alter table incident add column traceparent varchar(55);
