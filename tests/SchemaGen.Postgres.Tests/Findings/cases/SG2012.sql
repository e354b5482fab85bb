-- finds public.a.a_name_day_key
-- finds public.b.b_name_day
-- finds public.c.c_user_id_day_key without fix
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, name text NOT NULL, day date, UNIQUE (name, day));
CREATE TABLE b (name text, day date);
CREATE UNIQUE INDEX b_name_day ON b (name, day);
CREATE TABLE c (user_id bigint REFERENCES users, day date, UNIQUE (user_id, day));
-- near miss
CREATE TABLE a (id bigint PRIMARY KEY, name text NOT NULL, day date NOT NULL, mail text UNIQUE, UNIQUE (name, day));
CREATE TABLE b (name text, day date);
CREATE UNIQUE INDEX ON b (name, day) WHERE day IS NOT NULL;
CREATE UNIQUE INDEX ON b (name) WHERE day IS NULL;
CREATE INDEX ON b (day, name);
