-- finds public.a
-- finds public.b without fix
CREATE TABLE a (at date) PARTITION BY RANGE (at);
CREATE TABLE b (id bigint) PARTITION BY HASH (id);
-- near miss
CREATE TABLE a (at date) PARTITION BY RANGE (at);
CREATE TABLE a_now PARTITION OF a DEFAULT;
