-- collation public.built_in in public
CREATE COLLATION public.built_in (
    PROVIDER = builtin,
    LOCALE = 'C.UTF-8'
);

