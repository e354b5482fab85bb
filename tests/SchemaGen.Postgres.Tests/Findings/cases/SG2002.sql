-- finds public.orders.orders_user_id_fkey
-- finds public.orders.orders_code_fkey
-- finds public.seen.seen_user_id_fkey without fix
CREATE TABLE users (id bigint PRIMARY KEY, code varchar(40) UNIQUE);
CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users, code varchar(20) REFERENCES users (code));
CREATE TABLE seen (user_id int REFERENCES users);
CREATE VIEW seen_users AS SELECT user_id FROM seen;
-- near miss
CREATE DOMAIN user_key AS bigint;
CREATE TABLE users (id bigint PRIMARY KEY, code varchar(40) UNIQUE);
CREATE TABLE orders (id int PRIMARY KEY, user_id user_key REFERENCES users, code varchar(40) REFERENCES users (code));
