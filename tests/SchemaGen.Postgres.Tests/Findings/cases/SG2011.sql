-- finds public.a.a_user_id_fkey
-- finds public.b.b_user_id_fkey without fix
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users ON DELETE SET NULL);
CREATE TABLE b (user_id bigint PRIMARY KEY REFERENCES users ON UPDATE SET DEFAULT);
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, user_id bigint REFERENCES users ON DELETE SET NULL);
CREATE TABLE b (user_id bigint NOT NULL DEFAULT 1 REFERENCES users ON DELETE SET DEFAULT ON UPDATE CASCADE);
