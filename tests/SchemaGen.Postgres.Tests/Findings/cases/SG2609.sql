-- finds public.empty without fix
-- finds public.locks without fix
CREATE TABLE empty ();
CREATE TABLE locks (id bigint PRIMARY KEY);
-- near miss
CREATE TABLE kinds (name text PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, kind text REFERENCES kinds);
CREATE TABLE admins (user_id bigint PRIMARY KEY REFERENCES users);
