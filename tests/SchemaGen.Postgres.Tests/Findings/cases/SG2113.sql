-- finds public.users.name
CREATE TABLE users (name text DEFAULT 'NULL');
-- near miss
CREATE TABLE users (name text DEFAULT NULL, nick text DEFAULT '', word text DEFAULT 'nullable');
