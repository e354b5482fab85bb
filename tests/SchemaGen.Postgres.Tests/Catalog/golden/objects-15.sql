-- publication columns
-- needs relation public.people
CREATE PUBLICATION columns;
ALTER PUBLICATION columns ADD TABLE ONLY public.people (id, "Note");

-- publication rows
-- needs relation public.people
CREATE PUBLICATION rows WITH (publish = 'insert');
ALTER PUBLICATION rows ADD TABLE ONLY public.people WHERE (((name <> 'it''s'::text) AND (id > 0)));

-- publication schemas
-- needs schema other
CREATE PUBLICATION schemas;
ALTER PUBLICATION schemas ADD TABLES IN SCHEMA other;
ALTER PUBLICATION schemas ADD TABLES IN SCHEMA public;

