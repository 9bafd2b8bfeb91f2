-- the delivery that was made through the fallback provider in place of this one; set once
alter table delivery add column stand_in uuid;
