-- publication generated
-- needs relation public.people
CREATE PUBLICATION generated WITH (publish_generated_columns = stored);
ALTER PUBLICATION generated ADD TABLE ONLY public.people;

