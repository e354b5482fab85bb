-- finds public.a."очень_длинное_имя_столбца_которое_" without fix
-- finds public.a.this_name_of_an_index_goes_on_and_on_until_it_is_cut_off_by_the without fix
CREATE TABLE a (id bigint PRIMARY KEY, "очень_длинное_имя_столбца_которое_обрезано" int);
CREATE INDEX this_name_of_an_index_goes_on_and_on_until_it_is_cut_off_by_the_server ON a (id);
-- near miss
CREATE TABLE this_name_is_long (this_column_is_long_as_well_and_what_is_made_of_it_is_longer int);
CREATE INDEX ON this_name_is_long (this_column_is_long_as_well_and_what_is_made_of_it_is_longer);
ALTER TABLE this_name_is_long ADD UNIQUE (this_column_is_long_as_well_and_what_is_made_of_it_is_longer);
