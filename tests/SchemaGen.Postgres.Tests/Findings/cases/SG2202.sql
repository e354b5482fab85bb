-- finds public.a.a_name_key1
-- finds public.a.a_once
-- finds public.b.b_again
CREATE TABLE a (id bigint, name text UNIQUE);
ALTER TABLE a ADD UNIQUE (name);
CREATE INDEX a_once ON a (lower(name), id DESC) INCLUDE (name) WHERE id > 0;
CREATE INDEX a_again ON a (lower(name), id DESC) INCLUDE (name) WHERE id > 0;
CREATE TABLE b (id bigint PRIMARY KEY);
CREATE UNIQUE INDEX b_again ON b (id);
-- near miss
CREATE TABLE a (id bigint, name text, tags text[]);
CREATE INDEX ON a (lower(name));
CREATE INDEX ON a (upper(name));
CREATE INDEX ON a (name);
CREATE INDEX ON a (name text_pattern_ops);
CREATE INDEX ON a (name COLLATE "C");
CREATE INDEX ON a (name DESC);
CREATE INDEX ON a USING hash (name);
CREATE INDEX ON a (name) WHERE id > 0;
CREATE INDEX ON a (name) INCLUDE (id);
CREATE UNIQUE INDEX ON a (name, id);
