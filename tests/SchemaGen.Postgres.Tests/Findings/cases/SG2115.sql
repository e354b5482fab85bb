-- finds public.users.kind
-- finds public.users.login
CREATE TABLE users (login name, kind "char");
-- near miss
CREATE TABLE users (name text, kind char(1));
