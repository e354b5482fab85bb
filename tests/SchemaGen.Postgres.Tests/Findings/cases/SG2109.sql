-- finds public.orders.client_id
-- finds public.orders.external_uuid
-- finds public.orders.row_guid without fix
CREATE TABLE orders (id bigint PRIMARY KEY, external_uuid text, client_id varchar(36), row_guid text DEFAULT '');
-- near miss
CREATE TABLE orders (id uuid PRIMARY KEY, external_id text, note varchar(36), uuid_count int, guides text);
