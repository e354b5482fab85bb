-- finds public.counts without fix
CREATE MATERIALIZED VIEW counts AS SELECT 1 AS id;
CREATE UNIQUE INDEX ON counts ((id + 1));
CREATE UNIQUE INDEX ON counts (id) WHERE id > 0;
-- near miss
CREATE MATERIALIZED VIEW counts AS SELECT 1 AS id;
CREATE UNIQUE INDEX ON counts (id);
CREATE VIEW plain AS SELECT 1 AS id;
