-- finds public.clients
CREATE TABLE clients (id bigint PRIMARY KEY, main_order_id bigint NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, client_id bigint NOT NULL REFERENCES clients);
ALTER TABLE clients ADD FOREIGN KEY (main_order_id) REFERENCES orders;
-- near miss
CREATE TABLE clients (id bigint PRIMARY KEY, main_order_id bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, client_id bigint NOT NULL REFERENCES clients);
ALTER TABLE clients ADD FOREIGN KEY (main_order_id) REFERENCES orders;
CREATE TABLE a (id bigint PRIMARY KEY, b bigint NOT NULL);
CREATE TABLE b (id bigint PRIMARY KEY, a bigint NOT NULL REFERENCES a DEFERRABLE);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
-- The first row refers to itself.
CREATE TABLE nodes (id bigint PRIMARY KEY, parent_id bigint NOT NULL REFERENCES nodes);
