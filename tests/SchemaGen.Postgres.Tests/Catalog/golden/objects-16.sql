-- collation public.ruled in public
CREATE COLLATION public.ruled (
    PROVIDER = icu,
    LOCALE = 'und',
    RULES = '&a < g'
);

