-- finds public.orders_id_seq
-- finds public.old_id_seq
CREATE TABLE orders (id serial PRIMARY KEY);
ALTER TABLE orders ALTER id TYPE bigint;
CREATE TABLE old (id int PRIMARY KEY);
CREATE SEQUENCE old_id_seq OWNED BY old.id;
-- near miss
CREATE DOMAIN number AS bigint;
CREATE TABLE orders (id bigserial PRIMARY KEY, n number);
CREATE SEQUENCE numbers OWNED BY orders.n;
CREATE SEQUENCE free AS int;
