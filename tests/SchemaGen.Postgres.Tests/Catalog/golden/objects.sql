-- language "Bare"
CREATE LANGUAGE "Bare" HANDLER plpgsql_call_handler;

-- language script: a language
CREATE TRUSTED LANGUAGE script HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;

-- type "Odd Schema"."Two Numbers" in Odd Schema
-- needs routine "Odd Schema"."In"(cstring)
-- needs routine "Odd Schema"."Out"("Odd Schema"."Two Numbers")
CREATE TYPE "Odd Schema"."Two Numbers" (
    INTERNALLENGTH = 16,
    INPUT = "Odd Schema"."In",
    OUTPUT = "Odd Schema"."Out",
    ALIGNMENT = double,
    ELEMENT = double precision
);

-- type public.label in public: a base type
-- needs routine public.label_in(cstring, oid, integer)
-- needs routine public.label_out(public.label)
-- needs routine public.label_recv(internal, oid, integer)
-- needs routine public.label_send(public.label)
CREATE TYPE public.label (
    INTERNALLENGTH = variable,
    INPUT = public.label_in,
    OUTPUT = public.label_out,
    RECEIVE = public.label_recv,
    SEND = public.label_send,
    TYPMOD_IN = varchartypmodin,
    TYPMOD_OUT = varchartypmodout,
    ANALYZE = array_typanalyze,
    STORAGE = extended,
    CATEGORY = 'x',
    PREFERRED = true,
    DEFAULT = 'it''s',
    DELIMITER = ';',
    COLLATABLE = true
);

-- type public.tiny in public
-- needs routine public.tiny_in(cstring)
-- needs routine public.tiny_out(public.tiny)
CREATE TYPE public.tiny (
    INTERNALLENGTH = 2,
    INPUT = public.tiny_in,
    OUTPUT = public.tiny_out,
    PASSEDBYVALUE,
    ALIGNMENT = int2
);

-- type public.shell in public: a shell type
CREATE TYPE public.shell;

-- cast (public.label AS text)
-- needs type public.label
CREATE CAST (public.label AS text) WITHOUT FUNCTION AS IMPLICIT;

-- cast (public.mood AS integer): a cast
-- needs routine public.mood_number(public.mood)
-- needs type public.mood
CREATE CAST (public.mood AS integer) WITH FUNCTION public.mood_number(public.mood) AS ASSIGNMENT;

-- cast (public.tiny AS public.label)
-- needs type public.label
-- needs type public.tiny
CREATE CAST (public.tiny AS public.label) WITH INOUT;

-- transform FOR integer LANGUAGE "Bare"
-- needs language "Bare"
-- needs routine public.label_from_sql(internal)
CREATE TRANSFORM FOR integer LANGUAGE "Bare" (FROM SQL WITH FUNCTION public.label_from_sql(internal));

-- transform FOR public.label LANGUAGE script: a transform
-- needs language script
-- needs routine public.label_from_sql(internal)
-- needs routine public.label_to_sql(internal)
-- needs type public.label
CREATE TRANSFORM FOR public.label LANGUAGE script (FROM SQL WITH FUNCTION public.label_from_sql(internal), TO SQL WITH FUNCTION public.label_to_sql(internal));

-- operator "Odd Schema".@#@(NONE, public.mood) in Odd Schema
-- needs routine public.mood_number(public.mood)
-- needs type public.mood
CREATE OPERATOR "Odd Schema".@#@ (
    FUNCTION = public.mood_number,
    RIGHTARG = public.mood
);

-- operator public.!==(public.label, public.label) in public
-- needs routine public.label_ne(public.label, public.label)
-- needs type public.label
CREATE OPERATOR public.!== (
    FUNCTION = public.label_ne,
    LEFTARG = public.label,
    RIGHTARG = public.label,
    COMMUTATOR = OPERATOR(public.!==),
    NEGATOR = OPERATOR(public.===),
    RESTRICT = neqsel,
    JOIN = neqjoinsel
);

-- operator public.<(public.label, public.label) in public
-- needs routine public.label_lt(public.label, public.label)
-- needs type public.label
CREATE OPERATOR public.< (
    FUNCTION = public.label_lt,
    LEFTARG = public.label,
    RIGHTARG = public.label,
    COMMUTATOR = OPERATOR(public.>)
);

-- operator public.<(public.label, text) in public
-- needs routine public.label_text_lt(public.label, text)
-- needs type public.label
CREATE OPERATOR public.< (
    FUNCTION = public.label_text_lt,
    LEFTARG = public.label,
    RIGHTARG = text
);

-- operator public.===(public.label, public.label) in public: an operator
-- needs routine public.label_eq(public.label, public.label)
-- needs type public.label
CREATE OPERATOR public.=== (
    FUNCTION = public.label_eq,
    LEFTARG = public.label,
    RIGHTARG = public.label,
    COMMUTATOR = OPERATOR(public.===),
    NEGATOR = OPERATOR(public.!==),
    RESTRICT = eqsel,
    JOIN = eqjoinsel,
    HASHES,
    MERGES
);

-- operator public.>(public.label, public.label) in public
-- needs routine public.label_gt(public.label, public.label)
-- needs type public.label
CREATE OPERATOR public.> (
    FUNCTION = public.label_gt,
    LEFTARG = public.label,
    RIGHTARG = public.label,
    COMMUTATOR = OPERATOR(public.<)
);

-- operator family other.near_ops USING gist in other
CREATE OPERATOR FAMILY other.near_ops USING gist;
ALTER OPERATOR FAMILY other.near_ops USING gist ADD
    OPERATOR 1 <<(point, point),
    OPERATOR 15 <->(point, point) FOR ORDER BY float_ops;

-- operator family public.label_family USING btree in public: a family
-- needs operator public.<(public.label, text)
-- needs routine public.label_text_cmp(public.label, text)
CREATE OPERATOR FAMILY public.label_family USING btree;
ALTER OPERATOR FAMILY public.label_family USING btree ADD
    OPERATOR 1 public.<(public.label, text),
    FUNCTION 1 (public.label, text) public.label_text_cmp(public.label, text);

-- operator family public.label_hash_ops USING hash in public
CREATE OPERATOR FAMILY public.label_hash_ops USING hash;

-- operator family public.nothing_ops USING brin in public
CREATE OPERATOR FAMILY public.nothing_ops USING brin;

-- operator class other.near_ops USING gist in other
-- needs operator family other.near_ops USING gist
CREATE OPERATOR CLASS other.near_ops FOR TYPE point USING gist FAMILY other.near_ops AS
    STORAGE box,
    FUNCTION 1 (point, point) gist_point_consistent(internal, point, smallint, oid, internal),
    FUNCTION 2 (point, point) gist_box_union(internal, internal),
    FUNCTION 5 (point, point) gist_box_penalty(internal, internal, internal),
    FUNCTION 6 (point, point) gist_box_picksplit(internal, internal),
    FUNCTION 7 (point, point) gist_box_same(box, box, internal);

-- operator class public.label_hash_ops USING hash in public
-- needs operator family public.label_hash_ops USING hash
-- needs operator public.===(public.label, public.label)
-- needs routine public.label_hash(public.label)
-- needs type public.label
CREATE OPERATOR CLASS public.label_hash_ops DEFAULT FOR TYPE public.label USING hash FAMILY public.label_hash_ops AS
    OPERATOR 1 public.===(public.label, public.label),
    FUNCTION 1 (public.label, public.label) public.label_hash(public.label);

-- operator class public.label_ops USING btree in public: a class
-- needs operator family public.label_family USING btree
-- needs operator public.<(public.label, public.label)
-- needs operator public.===(public.label, public.label)
-- needs operator public.>(public.label, public.label)
-- needs routine public.label_cmp(public.label, public.label)
-- needs type public.label
CREATE OPERATOR CLASS public.label_ops DEFAULT FOR TYPE public.label USING btree FAMILY public.label_family AS
    OPERATOR 1 public.<(public.label, public.label),
    OPERATOR 3 public.===(public.label, public.label),
    OPERATOR 5 public.>(public.label, public.label),
    FUNCTION 1 (public.label, public.label) public.label_cmp(public.label, public.label);

-- operator class public.nothing_ops USING brin in public
-- needs operator family public.nothing_ops USING brin
-- needs type public.label
CREATE OPERATOR CLASS public.nothing_ops FOR TYPE public.label USING brin FAMILY public.nothing_ops AS
    STORAGE public.label;

-- access method btree_too
CREATE ACCESS METHOD btree_too TYPE INDEX HANDLER bthandler;

-- access method heap_too: an access method
CREATE ACCESS METHOD heap_too TYPE TABLE HANDLER heap_tableam_handler;

-- collation other."phone Book" in other
CREATE COLLATION other."phone Book" (
    PROVIDER = icu,
    DETERMINISTIC = false,
    LOCALE = 'de-u-co-phonebk'
);

-- collation public.mixed in public
CREATE COLLATION public.mixed (
    PROVIDER = libc,
    LC_COLLATE = 'C',
    LC_CTYPE = 'POSIX'
);

-- collation public.plain in public: a collation
CREATE COLLATION public.plain (
    PROVIDER = libc,
    LOCALE = 'C'
);

-- conversion other.back in other
CREATE CONVERSION other.back FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;

-- conversion public.latin in public: a conversion
CREATE DEFAULT CONVERSION public.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- text search parser public.words in public: a parser
CREATE TEXT SEARCH PARSER public.words (
    START = prsd_start,
    GETTOKEN = prsd_nexttoken,
    END = prsd_end,
    HEADLINE = prsd_headline,
    LEXTYPES = prsd_lextype
);

-- text search template public.simplest in public: a template
CREATE TEXT SEARCH TEMPLATE public.simplest (
    INIT = dsimple_init,
    LEXIZE = dsimple_lexize
);

-- text search dictionary other.plain_words in other: a dictionary
-- needs text search template public.simplest
CREATE TEXT SEARCH DICTIONARY other.plain_words (
    TEMPLATE = public.simplest,
    accept = 'false'
);

-- text search dictionary public.all_words in public
CREATE TEXT SEARCH DICTIONARY public.all_words (
    TEMPLATE = simple
);

-- text search configuration public.no_mapping in public
CREATE TEXT SEARCH CONFIGURATION public.no_mapping (PARSER = "default");

-- text search configuration public.search in public: a configuration
-- needs text search dictionary other.plain_words
-- needs text search dictionary public.all_words
-- needs text search parser public.words
CREATE TEXT SEARCH CONFIGURATION public.search (PARSER = public.words);
ALTER TEXT SEARCH CONFIGURATION public.search ADD MAPPING FOR asciiword WITH other.plain_words, public.all_words, simple;
ALTER TEXT SEARCH CONFIGURATION public.search ADD MAPPING FOR word WITH other.plain_words, public.all_words, simple;
ALTER TEXT SEARCH CONFIGURATION public.search ADD MAPPING FOR email WITH public.all_words;

-- foreign data wrapper "Wrapper": a wrapper
CREATE FOREIGN DATA WRAPPER "Wrapper" VALIDATOR postgresql_fdw_validator;

-- foreign data wrapper loose
CREATE FOREIGN DATA WRAPPER loose OPTIONS (debug 'it''s');

-- server berlin: a server
-- needs foreign data wrapper loose
CREATE SERVER berlin TYPE 'oracle' VERSION '8' FOREIGN DATA WRAPPER loose OPTIONS (host 'a b', "Port" '1');

-- server plain_server
-- needs foreign data wrapper "Wrapper"
CREATE SERVER plain_server FOREIGN DATA WRAPPER "Wrapper";

-- user mapping FOR PUBLIC SERVER berlin
-- needs server berlin
CREATE USER MAPPING FOR PUBLIC SERVER berlin;

-- user mapping FOR postgres SERVER plain_server
-- needs server plain_server
CREATE USER MAPPING FOR postgres SERVER plain_server;

-- publication everything: a publication
CREATE PUBLICATION everything FOR ALL TABLES;

-- publication few
-- needs relation other.places
-- needs relation public.people
CREATE PUBLICATION few WITH (publish = 'insert, delete', publish_via_partition_root = true);
ALTER PUBLICATION few ADD TABLE ONLY other.places;
ALTER PUBLICATION few ADD TABLE ONLY public.people;

-- publication nothing
CREATE PUBLICATION nothing WITH (publish = '');

-- event trigger "Asleep"
-- needs routine public.on_ddl()
CREATE EVENT TRIGGER "Asleep" ON sql_drop EXECUTE FUNCTION public.on_ddl();
ALTER EVENT TRIGGER "Asleep" DISABLE;

-- event trigger always
-- needs routine public.on_ddl()
CREATE EVENT TRIGGER always ON table_rewrite EXECUTE FUNCTION public.on_ddl();
ALTER EVENT TRIGGER always ENABLE ALWAYS;

-- event trigger replica
-- needs routine public.on_ddl()
CREATE EVENT TRIGGER replica ON ddl_command_start EXECUTE FUNCTION public.on_ddl();
ALTER EVENT TRIGGER replica ENABLE REPLICA;

-- event trigger watch: an event trigger
-- needs routine public.on_ddl()
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION public.on_ddl();

