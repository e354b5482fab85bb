-- finds public.lonely without fix
-- configuration { "foreignKeys": [{ "relation": "logical", "columns": ["user_id"], "references": "users" }] }
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (user_id bigint REFERENCES users);
CREATE TABLE logical (user_id bigint);
CREATE TABLE lonely (id bigint PRIMARY KEY);
-- near miss
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY);
