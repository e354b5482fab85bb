-- finds public.countries.code
CREATE TABLE countries (code char(3) PRIMARY KEY, name text);
-- near miss
CREATE TABLE countries (code varchar(3) PRIMARY KEY, flag char(1), kind "char");
