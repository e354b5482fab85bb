-- finds public.misc without fix
-- configuration { "categories": [{ "prefix": "t_", "name": "Tables" }, { "prefix": "v_", "name": "Views" }] }
CREATE TABLE t_users (id bigint PRIMARY KEY);
CREATE TABLE misc (id bigint PRIMARY KEY);
-- near miss
CREATE TABLE t_users (id bigint PRIMARY KEY);
CREATE VIEW v_users AS SELECT id FROM t_users;
