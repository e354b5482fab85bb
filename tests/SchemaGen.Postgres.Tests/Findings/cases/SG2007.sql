-- finds public.email.email_check
-- finds public.orders.orders_total_check
-- finds public.orders.orders_user_id_fkey
CREATE DOMAIN email AS text;
ALTER DOMAIN email ADD CHECK (VALUE LIKE '%@%') NOT VALID;
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric, user_id bigint);
ALTER TABLE orders ADD CHECK (total > 0) NOT VALID, ADD FOREIGN KEY (user_id) REFERENCES users NOT VALID;
-- near miss
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE users (id bigint PRIMARY KEY, email email);
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CHECK (total > 0), user_id bigint);
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_user_id_fkey;
