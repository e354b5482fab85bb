-- finds public."Open Door"(integer)
-- finds public.do_it()
CREATE FUNCTION "Open Door"(a int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1 /* SET search_path */';
CREATE PROCEDURE do_it() LANGUAGE plpgsql SECURITY DEFINER SET work_mem = '1MB' AS 'BEGIN END';
-- near miss
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1';
CREATE FUNCTION g(a int) RETURNS int LANGUAGE sql AS 'SELECT 1 -- SECURITY DEFINER';
CREATE FUNCTION h(a int) RETURNS int LANGUAGE sql SECURITY DEFINER RETURN a;
