-- finds public.loaded
CREATE TABLE loaded (id bigint PRIMARY KEY) WITH (autovacuum_enabled = off, fillfactor = 70);
-- near miss
CREATE TABLE loaded (id bigint PRIMARY KEY) WITH (autovacuum_enabled = true);
CREATE TABLE other (id bigint PRIMARY KEY) WITH (autovacuum_vacuum_scale_factor = 0.1);
