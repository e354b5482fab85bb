-- finds public.nodes.nodes_id_fkey
CREATE TABLE nodes (id bigint PRIMARY KEY REFERENCES nodes);
-- near miss
CREATE TABLE nodes (id bigint PRIMARY KEY, parent bigint REFERENCES nodes);
CREATE TABLE leaves (id bigint PRIMARY KEY REFERENCES nodes);
