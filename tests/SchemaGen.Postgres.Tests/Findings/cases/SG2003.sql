-- finds public.a.a_user_id_fkey
-- finds public.b.b_user_id_fkey
-- finds public.c.c_user_id_fkey
-- finds public.e.e_x_y_fkey
CREATE TABLE users (id bigint PRIMARY KEY, x int, y int, UNIQUE (x, y));
CREATE TABLE a (id int PRIMARY KEY, user_id bigint REFERENCES users);
-- Part of the rows, and not first.
CREATE TABLE b (id int PRIMARY KEY, user_id bigint REFERENCES users);
CREATE INDEX ON b (user_id) WHERE user_id > 5;
CREATE TABLE c (id int PRIMARY KEY, user_id bigint REFERENCES users);
CREATE INDEX ON c (id, user_id);
-- Only one of two columns, or an expression.
CREATE TABLE e (x int, y int, z int, FOREIGN KEY (x, y) REFERENCES users (x, y));
CREATE INDEX ON e (x, z, y);
CREATE INDEX ON e ((x + 0), y);
-- near miss
CREATE EXTENSION btree_gist;
CREATE TABLE users (id bigint PRIMARY KEY, x int, y int, UNIQUE (x, y));
-- In another order, with more behind it.
CREATE TABLE a (x int, y int, z int, FOREIGN KEY (x, y) REFERENCES users (x, y));
CREATE INDEX ON a (y, x, z);
CREATE TABLE b (user_id bigint REFERENCES users);
CREATE INDEX ON b USING hash (user_id);
CREATE TABLE c (user_id bigint REFERENCES users, at int, PRIMARY KEY (user_id, at));
CREATE TABLE d ("User" bigint REFERENCES users, during tstzrange, EXCLUDE USING gist ("User" WITH =, during WITH &&));
CREATE TABLE p (user_id bigint REFERENCES users) PARTITION BY LIST (user_id);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX ON p (user_id);
