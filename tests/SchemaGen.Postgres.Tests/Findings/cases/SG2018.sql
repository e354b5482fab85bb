-- finds public.a.a_id_name_key
-- finds public.a.a_name_id
CREATE TABLE a (id bigint PRIMARY KEY, name text, UNIQUE (id, name));
CREATE UNIQUE INDEX a_name_id ON a (name, id);
-- near miss
-- A foreign key needs it; the narrower one is of some rows, or lets NULLs be there again.
CREATE TABLE clients (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, mail text UNIQUE, UNIQUE (tenant_id, id), UNIQUE (mail, tenant_id));
CREATE TABLE orders (tenant_id bigint NOT NULL, client_id bigint NOT NULL, FOREIGN KEY (client_id, tenant_id) REFERENCES clients (id, tenant_id));
CREATE TABLE b (name text NOT NULL, day date NOT NULL, UNIQUE (name, day));
CREATE UNIQUE INDEX ON b (name) WHERE day > '2026-01-01';
