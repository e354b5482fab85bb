-- operator "Odd Schema".<<<(integer, integer) in Odd Schema
CREATE OPERATOR "Odd Schema".<<< (
    FUNCTION = int4lt,
    LEFTARG = integer,
    RIGHTARG = integer
);

-- operator family public.sorted USING btree in public
CREATE OPERATOR FAMILY public.sorted USING btree;

-- operator class public.sorted USING btree in public
-- needs operator "Odd Schema".<<<(integer, integer)
-- needs operator family public.sorted USING btree
CREATE OPERATOR CLASS public.sorted FOR TYPE integer USING btree FAMILY public.sorted AS
    OPERATOR 1 "Odd Schema".<<<(integer, integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer, integer);

-- routine "Odd Schema"."All"(text)
-- needs routine "Odd Schema"."Add"(text, text)
CREATE AGGREGATE "Odd Schema"."All"(value text) (
    SFUNC = "Odd Schema"."Add",
    STYPE = text,
    INITCOND = 'it''s'
)

-- routine public.full_house(numeric)
CREATE AGGREGATE public.full_house(numeric) (
    SFUNC = numeric_avg_accum,
    STYPE = internal,
    SSPACE = 128,
    FINALFUNC = numeric_avg,
    FINALFUNC_MODIFY = shareable,
    COMBINEFUNC = numeric_avg_combine,
    SERIALFUNC = numeric_avg_serialize,
    DESERIALFUNC = numeric_avg_deserialize,
    MSFUNC = numeric_avg_accum,
    MINVFUNC = numeric_accum_inv,
    MSTYPE = internal,
    MSSPACE = 128,
    MFINALFUNC = numeric_avg,
    MFINALFUNC_MODIFY = read_write,
    PARALLEL = safe
)

-- routine public.least_of(integer)
-- needs operator "Odd Schema".<<<(integer, integer)
CREATE AGGREGATE public.least_of(integer) (
    SFUNC = int4smaller,
    STYPE = integer,
    SORTOP = OPERATOR("Odd Schema".<<<)
)

-- routine public.middle(double precision, anyelement)
CREATE AGGREGATE public.middle(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA
)

-- routine public.of_many("any")
CREATE AGGREGATE public.of_many(VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    PARALLEL = restricted
)

-- routine public.of_nothing()
CREATE AGGREGATE public.of_nothing(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
)

-- routine public.place("any")
CREATE AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = read_only,
    HYPOTHETICAL
)

-- routine public.plain(integer): an aggregate
CREATE AGGREGATE public.plain(integer) (
    SFUNC = int4pl,
    STYPE = integer
)

-- routine public.smallest(integer)
CREATE AGGREGATE public.smallest(integer) (
    SFUNC = int4smaller,
    STYPE = integer,
    COMBINEFUNC = int4smaller,
    MSFUNC = int4pl,
    MINVFUNC = int4mi,
    MSTYPE = integer,
    MINITCOND = '0',
    SORTOP = OPERATOR(pg_catalog.<)
)

