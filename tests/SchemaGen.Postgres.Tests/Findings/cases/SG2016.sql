-- finds public.levels.height
CREATE TABLE levels (height double precision PRIMARY KEY, width real);
-- near miss
CREATE TABLE levels (height numeric PRIMARY KEY, width double precision);
