-- finds public.orders.id
-- finds public.old.id
-- finds public.seen.id without fix
CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, order_id int NOT NULL REFERENCES orders);
CREATE TABLE old (id smallserial PRIMARY KEY);
CREATE TABLE seen (id serial PRIMARY KEY);
CREATE VIEW all_seen AS SELECT id FROM seen;
-- near miss
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number serial);
CREATE TABLE channels (id int PRIMARY KEY, name text);
CREATE TABLE kinds (id serial PRIMARY KEY, code text);
CREATE TABLE things (kind_id int REFERENCES kinds);
