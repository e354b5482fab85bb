-- finds public.orders.orders_client_id_fkey
CREATE TABLE clients (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, UNIQUE (tenant_id, id));
CREATE TABLE orders (tenant_id bigint NOT NULL, client_id bigint REFERENCES clients, FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id));
-- near miss
-- Without a tenant the wider key checks nothing.
CREATE TABLE clients (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, UNIQUE (tenant_id, id));
CREATE TABLE orders (tenant_id bigint, client_id bigint REFERENCES clients, FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id));
CREATE TABLE visits (tenant_id bigint NOT NULL, client_id bigint REFERENCES clients ON DELETE CASCADE, FOREIGN KEY (tenant_id, client_id) REFERENCES clients (tenant_id, id));
