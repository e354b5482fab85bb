-- finds public."user" without fix
-- finds public."user"."end" without fix
CREATE TABLE "user" (id bigint PRIMARY KEY, "end" date);
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY, "End" date, timestamp date, name text, value int, type text);
