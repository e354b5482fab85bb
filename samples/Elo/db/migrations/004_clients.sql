-- Customers and the messenger identities they write from.

CREATE TABLE elo_t_clients (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  name varchar,
  phone varchar,
  email varchar,
  profile jsonb DEFAULT '{}',
  stats jsonb DEFAULT '{}',
  neo4j_synced_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_clients IS 'Customers who contact via messengers';
COMMENT ON COLUMN elo_t_clients.id IS 'Primary key';
COMMENT ON COLUMN elo_t_clients.tenant_id IS 'Tenant this client belongs to';
COMMENT ON COLUMN elo_t_clients.name IS 'Client name';
COMMENT ON COLUMN elo_t_clients.phone IS 'Phone number';
COMMENT ON COLUMN elo_t_clients.email IS 'Email address';
COMMENT ON COLUMN elo_t_clients.profile IS 'Additional profile data';
COMMENT ON COLUMN elo_t_clients.stats IS 'Interaction statistics';
COMMENT ON COLUMN elo_t_clients.neo4j_synced_at IS 'Last sync to graph DB';
COMMENT ON COLUMN elo_t_clients.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_clients.updated_at IS 'Updated timestamp';

CREATE INDEX ix_elo_t_clients_tenant_id ON elo_t_clients (tenant_id);

CREATE TABLE elo_t_client_channels (
  id serial PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES elo_t_clients (id) ON DELETE CASCADE,
  channel_id integer NOT NULL REFERENCES elo_channels (id) ON DELETE RESTRICT,
  external_id varchar NOT NULL,
  external_username varchar,
  metadata jsonb,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(),
  UNIQUE (client_id, channel_id, external_id)
);

COMMENT ON TABLE elo_t_client_channels IS 'Client''s messenger identities (one client can have WhatsApp + Telegram)';
COMMENT ON COLUMN elo_t_client_channels.id IS 'Primary key';
COMMENT ON COLUMN elo_t_client_channels.client_id IS 'Client this identity belongs to';
COMMENT ON COLUMN elo_t_client_channels.channel_id IS 'Messenger channel of this identity';
COMMENT ON COLUMN elo_t_client_channels.external_id IS 'Messenger user ID (phone, chat_id)';
COMMENT ON COLUMN elo_t_client_channels.external_username IS 'Username in messenger';
COMMENT ON COLUMN elo_t_client_channels.metadata IS 'Channel-specific data';
COMMENT ON COLUMN elo_t_client_channels.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_client_channels.updated_at IS 'Updated timestamp';

CREATE INDEX ix_elo_t_client_channels_channel_id_external_id ON elo_t_client_channels (channel_id, external_id);
