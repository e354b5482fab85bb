-- finds public.pictures.data
CREATE TABLE pictures (data oid);
-- near miss
CREATE TABLE pictures (data bytea, target regclass);
