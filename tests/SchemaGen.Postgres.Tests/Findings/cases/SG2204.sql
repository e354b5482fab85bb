-- finds public.users.users_active
CREATE TABLE users (id bigint PRIMARY KEY, active boolean, name text);
CREATE INDEX users_active ON users (active);
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY, active boolean, name text);
CREATE INDEX ON users (active, name);
CREATE INDEX ON users (name) WHERE active;
CREATE INDEX ON users (active) WHERE active;
