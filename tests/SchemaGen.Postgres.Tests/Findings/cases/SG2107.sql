-- finds public.orders.id
-- finds public.parts.id without fix
CREATE TABLE orders (id serial PRIMARY KEY);
INSERT INTO orders DEFAULT VALUES;
CREATE TABLE parts (id bigserial) PARTITION BY RANGE (id);
-- near miss
CREATE SEQUENCE shared;
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number bigint DEFAULT nextval('shared'));
