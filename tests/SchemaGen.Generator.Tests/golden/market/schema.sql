-- Keys that travel, rows that are code, checks that are types.
CREATE SCHEMA audit;

-- Lookups: one that is an enum, one that is constants with a type of their own, one of UUIDs.
CREATE TABLE m_channels (id smallint PRIMARY KEY, code text NOT NULL UNIQUE, label text, sort int);
COMMENT ON TABLE m_channels IS 'Where people write from.';
INSERT INTO m_channels VALUES (1, 'telegram', 'Telegram'), (2, 'whatsapp', 'WhatsApp & Co. <business>'), (3, 'e-mail', NULL), (-1, '', 'Not known'), (30, 'E-Mail', 'The old one');
CREATE TABLE m_currencies (code varchar(3) PRIMARY KEY, name text);
INSERT INTO m_currencies VALUES ('EUR', 'Euro'), ('USD', 'US dollar');
CREATE TABLE m_roles (id uuid PRIMARY KEY, name text);
INSERT INTO m_roles VALUES ('00000000-0000-0000-0000-000000000001', 'admin'), ('00000000-0000-0000-0000-000000000002', NULL);

-- The values that a domain allows, in a column, an array, and a domain over the domain.
CREATE DOMAIN order_state AS text CHECK (VALUE IN ('open', 'in-progress', 'done'));
CREATE DOMAIN first_state AS order_state DEFAULT 'open';
CREATE DOMAIN grade AS smallint CHECK (VALUE IN (1, 2, -3));

CREATE TABLE m_tenants (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE,
  plan varchar(20) NOT NULL DEFAULT 'free' CHECK (plan IN ('free', 'pro', 'on request', '', 'it''s')),
  size char(1) CHECK (size = 's' OR size = 'm'),
  region text CHECK (region IS NULL OR region IN ('eu', 'us'))
);

-- A key of several columns: each follows its own foreign key.
CREATE TABLE m_clients (
  tenant_id uuid REFERENCES m_tenants,
  number bigint,
  referred_by bigint,
  channel smallint NOT NULL REFERENCES m_channels,
  slug text REFERENCES m_tenants (slug),
  PRIMARY KEY (tenant_id, number),
  FOREIGN KEY (tenant_id, referred_by) REFERENCES m_clients
);

CREATE TABLE m_orders (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id uuid NOT NULL,
  client bigint,
  parent_id int REFERENCES m_orders,
  currency varchar(3) NOT NULL REFERENCES m_currencies,
  state order_state NOT NULL DEFAULT 'open',
  previous first_state,
  grade grade,
  via smallint REFERENCES m_channels,
  rank smallint CHECK (rank IN (1, 2)),
  FOREIGN KEY (tenant_id, client) REFERENCES m_clients
);

-- A key that is a foreign key shares the other's type; a wider one holds the same.
CREATE TABLE m_order_details (order_id int PRIMARY KEY REFERENCES m_orders, note text);
CREATE TABLE audit.entries (id bigserial PRIMARY KEY, order_id bigint REFERENCES m_orders, at_day date, at_time time);

-- Arrays: of keys and lookups by configuration, of states by their domain.
CREATE TABLE batches (
  name text PRIMARY KEY,
  order_ids int[] NOT NULL,
  channels smallint[],
  states order_state[],
  tenant_ids uuid[]
);
CREATE TABLE batch_runs (batch text REFERENCES batches, run smallint, PRIMARY KEY (batch, run));

-- A partition's key is its parent's.
CREATE TABLE events (id bigint PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('in', 'out'))) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (1000);
CREATE TABLE event_notes (event_id bigint REFERENCES events, note text);

CREATE VIEW open_orders AS SELECT id, tenant_id, state FROM m_orders WHERE state <> 'done';
