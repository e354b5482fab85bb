-- finds public.users.name
CREATE TABLE users (name varchar(80) NOT NULL);
-- near miss
CREATE TABLE users (name varchar NOT NULL, nick text, code char(3));
