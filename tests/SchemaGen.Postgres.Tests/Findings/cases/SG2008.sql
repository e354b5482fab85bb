-- release 18
-- finds public.orders.orders_total_check
-- finds public.orders.orders_user_id_fkey
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CHECK (total > 0) NOT ENFORCED, user_id bigint REFERENCES users NOT ENFORCED);
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CHECK (total > 0), user_id bigint REFERENCES users ENFORCED);
ALTER TABLE orders ADD CHECK (total < 1000) NOT VALID;
