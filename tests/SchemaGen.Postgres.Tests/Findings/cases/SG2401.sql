-- finds public.recent without fix
-- finds public.users without fix
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE VIEW recent AS SELECT id FROM users;
COMMENT ON COLUMN users.id IS 'key';
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY);
COMMENT ON TABLE users IS 'People who log in';
