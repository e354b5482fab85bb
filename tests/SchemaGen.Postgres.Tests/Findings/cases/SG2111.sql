-- finds public.jobs.handler
CREATE TABLE jobs (handler regprocedure);
-- near miss
CREATE TABLE jobs (target regclass, kind regtype, owner regrole);
