-- finds public.a without fix
CREATE TABLE a (id bigint PRIMARY KEY, x int);
CREATE INDEX ON a (x); CREATE INDEX ON a ((x + 1)); CREATE INDEX ON a ((x + 2)); CREATE INDEX ON a ((x + 3)); CREATE INDEX ON a ((x + 4)); CREATE INDEX ON a ((x + 5));
CREATE INDEX ON a ((x + 6)); CREATE INDEX ON a ((x + 7)); CREATE INDEX ON a ((x + 8)); CREATE INDEX ON a ((x + 9)); CREATE INDEX ON a ((x + 10)); CREATE INDEX ON a ((x + 11));
-- near miss
CREATE TABLE a (id bigint PRIMARY KEY, x int);
CREATE INDEX ON a (x); CREATE INDEX ON a ((x + 1)); CREATE INDEX ON a ((x + 2)); CREATE INDEX ON a ((x + 3));
