-- finds public.users.users_name
CREATE TABLE users (name text NOT NULL, nick text);
CREATE INDEX users_name ON users (name) WHERE name IS NOT NULL;
-- near miss
CREATE TABLE users (name text NOT NULL, nick text);
CREATE INDEX ON users (name) WHERE nick IS NOT NULL;
CREATE INDEX ON users (name) WHERE name IS NOT NULL AND nick IS NOT NULL;
