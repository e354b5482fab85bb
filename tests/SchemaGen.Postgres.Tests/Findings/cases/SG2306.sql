-- finds public.users."nаme" without fix
-- finds public.users."mail "
CREATE TABLE users (id bigint PRIMARY KEY, "nаme" text, "mail " text);
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY, "имя" text, "first name" text, "größe" int, σ2 numeric);
