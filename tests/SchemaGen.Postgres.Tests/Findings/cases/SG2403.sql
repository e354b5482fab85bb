-- finds public.f(integer) without fix
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(text) IS 'one';
-- near miss
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(int) IS 'one';
