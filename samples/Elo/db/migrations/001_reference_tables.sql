-- Reference tables every other table leans on: messenger channels, verticals and the IP pool.

CREATE TABLE elo_channels (
  id serial PRIMARY KEY,
  code varchar(32) NOT NULL UNIQUE,
  name varchar(64) NOT NULL
);

COMMENT ON TABLE elo_channels IS 'Supported messenger channels';
COMMENT ON COLUMN elo_channels.id IS 'Primary key';
COMMENT ON COLUMN elo_channels.code IS 'Channel code used in settings and webhooks';
COMMENT ON COLUMN elo_channels.name IS 'Display name';

CREATE TABLE elo_verticals (
  id serial PRIMARY KEY,
  code varchar(32) NOT NULL UNIQUE,
  name varchar(64) NOT NULL
);

COMMENT ON TABLE elo_verticals IS 'Industries/business types';
COMMENT ON COLUMN elo_verticals.id IS 'Primary key';
COMMENT ON COLUMN elo_verticals.code IS 'Vertical code used in settings';
COMMENT ON COLUMN elo_verticals.name IS 'Display name';

CREATE TABLE elo_ip_nodes (
  id serial PRIMARY KEY,
  server_name varchar NOT NULL,
  server_host varchar,
  ip_address inet NOT NULL,
  port_whatsapp integer,
  port_telegram_user integer,
  port_vk_user integer,
  port_max integer,
  port_avito integer,
  max_sessions_per_type integer NOT NULL DEFAULT 10,
  status varchar NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'maintenance', 'offline'))
);

COMMENT ON TABLE elo_ip_nodes IS 'IP pool for reverse-engineered channels (WhatsApp Baileys, etc.)';
COMMENT ON COLUMN elo_ip_nodes.id IS 'Primary key';
COMMENT ON COLUMN elo_ip_nodes.server_name IS 'Server identifier (Messager_1)';
COMMENT ON COLUMN elo_ip_nodes.server_host IS 'SSH host for management';
COMMENT ON COLUMN elo_ip_nodes.ip_address IS 'Actual IP for binding';
COMMENT ON COLUMN elo_ip_nodes.port_whatsapp IS 'WhatsApp container port';
COMMENT ON COLUMN elo_ip_nodes.port_telegram_user IS 'Telegram user port';
COMMENT ON COLUMN elo_ip_nodes.port_vk_user IS 'VK user port';
COMMENT ON COLUMN elo_ip_nodes.port_max IS 'MAX port';
COMMENT ON COLUMN elo_ip_nodes.port_avito IS 'Avito port';
COMMENT ON COLUMN elo_ip_nodes.max_sessions_per_type IS 'Limit per channel type (10)';
COMMENT ON COLUMN elo_ip_nodes.status IS 'active/maintenance/offline';

CREATE UNIQUE INDEX ux_elo_ip_nodes_ip_address ON elo_ip_nodes (ip_address);

INSERT INTO elo_channels (id, code, name) VALUES
  (1, 'telegram', 'Telegram'),
  (2, 'whatsapp', 'WhatsApp'),
  (3, 'avito', 'Avito'),
  (4, 'vk', 'VKontakte'),
  (5, 'max', 'MAX (VK Teams)'),
  (6, 'form', 'Web Form'),
  (7, 'phone', 'Phone Call');

INSERT INTO elo_verticals (id, code, name) VALUES
  (1, 'phone_repair', 'Phone Repair');

INSERT INTO elo_ip_nodes (id, server_name, ip_address, status) VALUES
  (1, 'MessagerOne', '203.0.113.21', 'active'),
  (2, 'MessagerOne', '203.0.113.22', 'active');

SELECT setval(pg_get_serial_sequence('elo_channels', 'id'), (SELECT max(id) FROM elo_channels));
SELECT setval(pg_get_serial_sequence('elo_verticals', 'id'), (SELECT max(id) FROM elo_verticals));
SELECT setval(pg_get_serial_sequence('elo_ip_nodes', 'id'), (SELECT max(id) FROM elo_ip_nodes));
