-- finds public.capitals without fix
CREATE TABLE cities (name text PRIMARY KEY);
CREATE TABLE capitals (state text) INHERITS (cities);
-- near miss
CREATE TABLE cities (name text PRIMARY KEY) PARTITION BY LIST (name);
CREATE TABLE capitals PARTITION OF cities DEFAULT;
