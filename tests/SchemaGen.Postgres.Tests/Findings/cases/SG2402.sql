-- finds public.users.name without fix
CREATE TABLE users (id bigint PRIMARY KEY, name text);
COMMENT ON COLUMN users.id IS 'key';
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE teams (id bigint PRIMARY KEY);
COMMENT ON COLUMN teams.id IS 'key';
