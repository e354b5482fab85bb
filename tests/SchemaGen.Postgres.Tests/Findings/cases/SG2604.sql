-- finds public.cache
CREATE UNLOGGED TABLE cache (id bigint PRIMARY KEY);
-- near miss
CREATE TABLE cache (id bigint PRIMARY KEY);
