-- finds public.users.users_name
CREATE TABLE users (name text);
CREATE INDEX users_name ON users (name);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_name'::regclass;
-- near miss
-- That of a partitioned table is invalid until all partitions have theirs.
CREATE TABLE users (name text);
CREATE INDEX users_name ON users (name);
CREATE TABLE orders (at date) PARTITION BY RANGE (at);
CREATE TABLE orders_now PARTITION OF orders DEFAULT;
CREATE INDEX orders_at ON ONLY orders (at);
