-- finds public.c.tenant_id without fix
CREATE TABLE a (tenant_id uuid);
CREATE TABLE b (tenant_id uuid);
CREATE TABLE c (tenant_id bigint);
-- near miss
CREATE TABLE tenants (id bigint PRIMARY KEY);
CREATE TABLE a (tenant_id uuid, value int, external_id varchar(20));
CREATE TABLE b (tenant_id uuid, value text, external_id varchar(40));
CREATE TABLE c (tenant_id bigint REFERENCES tenants);
