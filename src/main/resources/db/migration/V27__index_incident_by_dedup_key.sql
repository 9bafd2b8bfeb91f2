-- an alert that is over names its incident by this key and nothing else
create index incident_dedup on incident (dedup_key);
