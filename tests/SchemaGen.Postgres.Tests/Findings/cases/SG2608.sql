-- finds public.wide without fix
DO $$ BEGIN EXECUTE 'CREATE TABLE wide (' || (SELECT string_agg('c' || n || 'x int', ', ') FROM generate_series(1, 61) n) || ')'; END $$;
-- near miss
DO $$ BEGIN EXECUTE 'CREATE TABLE wide (' || (SELECT string_agg('c' || n || 'x int', ', ') FROM generate_series(1, 60) n) || ')'; END $$;
