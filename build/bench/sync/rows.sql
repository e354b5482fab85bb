INSERT INTO accounts SELECT i, i % 100, (i * 7919) % 1000003, '' FROM generate_series(1, (2500000 * {scale})::bigint) i;
INSERT INTO customers (email, name, tags, prefs, ref, created_at) SELECT 'u' || i || '@example.test', 'Customer ' || md5(i::text), ARRAY['t' || i % 7, 't' || i % 11], jsonb_build_object('n', i, 's', md5(i::text)), md5('c' || i)::uuid, timestamptz '2024-01-01' + i * interval '1 second' FROM generate_series(1, (300000 * {scale})::int) i;
INSERT INTO orders (id, customer_id, state, placed, total, meta) SELECT i, 1 + (i * 7919) % (300000 * {scale})::int, (ARRAY['new', 'paid', 'shipped', 'returned'])[1 + i % 4]::order_state, timestamptz '2024-01-01' + i * interval '1 second', (i % 100000) / 100.0, jsonb_build_object('src', i % 9, 'note', md5(i::text)) FROM generate_series(1, (900000 * {scale})::bigint) i;
INSERT INTO order_lines SELECT o, l, 'SKU-' || (o * 31 + l) % 50000, 1 + (o + l) % 9, (o * l % 10000) / 100.0 FROM generate_series(1, (900000 * {scale})::int) o, generate_series(1, 3) l;
INSERT INTO nodes SELECT i, NULLIF(i / 4, 0), ARRAY[i / 16, i / 4, i], 'node ' || i FROM generate_series(1, (200000 * {scale})::int) i;
INSERT INTO dept SELECT i, i FROM generate_series(1, (50000 * {scale})::int) i;
INSERT INTO emp SELECT i, i FROM generate_series(1, (50000 * {scale})::int) i;
