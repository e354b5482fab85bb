-- Messenger accounts of tenants, and which operators answer on them.

CREATE TABLE elo_t_channel_accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  channel_id integer NOT NULL REFERENCES elo_channels (id) ON DELETE RESTRICT,
  account_id varchar NOT NULL,
  account_name varchar,
  webhook_hash varchar,
  webhook_url text,
  credentials jsonb,
  ip_node_id integer REFERENCES elo_ip_nodes (id) ON DELETE SET NULL,
  session_id varchar,
  session_status varchar DEFAULT 'pending',
  is_official boolean DEFAULT false,
  is_active boolean DEFAULT true,
  last_webhook_at timestamptz,
  error_count integer DEFAULT 0,
  last_error text,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_channel_accounts IS E'Messenger accounts connected to tenants (WhatsApp sessions, Telegram bots, etc.)\n\nKey for routing: session_id links incoming messages to tenant';
COMMENT ON COLUMN elo_t_channel_accounts.id IS 'Primary key';
COMMENT ON COLUMN elo_t_channel_accounts.tenant_id IS 'Tenant this account belongs to';
COMMENT ON COLUMN elo_t_channel_accounts.channel_id IS 'Messenger channel of this account';
COMMENT ON COLUMN elo_t_channel_accounts.account_id IS 'Account identifier (bot token, phone)';
COMMENT ON COLUMN elo_t_channel_accounts.account_name IS 'Display name';
COMMENT ON COLUMN elo_t_channel_accounts.webhook_hash IS 'For webhook validation';
COMMENT ON COLUMN elo_t_channel_accounts.webhook_url IS 'Callback URL';
COMMENT ON COLUMN elo_t_channel_accounts.credentials IS 'API keys, tokens';
COMMENT ON COLUMN elo_t_channel_accounts.ip_node_id IS 'Which IP/container';
COMMENT ON COLUMN elo_t_channel_accounts.session_id IS 'Baileys/MCP session ID';
COMMENT ON COLUMN elo_t_channel_accounts.session_status IS 'pending/qr/connected/disconnected';
COMMENT ON COLUMN elo_t_channel_accounts.is_official IS 'Official API (no IP needed)';
COMMENT ON COLUMN elo_t_channel_accounts.is_active IS 'Active flag';
COMMENT ON COLUMN elo_t_channel_accounts.last_webhook_at IS 'Last incoming webhook';
COMMENT ON COLUMN elo_t_channel_accounts.error_count IS 'Consecutive errors';
COMMENT ON COLUMN elo_t_channel_accounts.last_error IS 'Last error message';
COMMENT ON COLUMN elo_t_channel_accounts.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_channel_accounts.updated_at IS 'Updated timestamp';

CREATE UNIQUE INDEX ux_elo_t_channel_accounts_channel_id_account_id ON elo_t_channel_accounts (channel_id, account_id);
CREATE INDEX ix_elo_t_channel_accounts_tenant_id ON elo_t_channel_accounts (tenant_id);
CREATE INDEX ix_elo_t_channel_accounts_ip_node_id ON elo_t_channel_accounts (ip_node_id);

CREATE TABLE elo_t_operator_channels (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  operator_id uuid NOT NULL REFERENCES elo_t_operators (id) ON DELETE CASCADE,
  channel_account_id uuid NOT NULL REFERENCES elo_t_channel_accounts (id) ON DELETE CASCADE,
  is_primary boolean DEFAULT false,
  max_concurrent_dialogs integer DEFAULT 50,
  is_active boolean DEFAULT true,
  created_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_operator_channels IS 'Which operators handle which channel accounts';
COMMENT ON COLUMN elo_t_operator_channels.id IS 'Primary key';
COMMENT ON COLUMN elo_t_operator_channels.operator_id IS 'Operator who handles the account';
COMMENT ON COLUMN elo_t_operator_channels.channel_account_id IS 'Channel account the operator handles';
COMMENT ON COLUMN elo_t_operator_channels.is_primary IS 'Primary responder';
COMMENT ON COLUMN elo_t_operator_channels.max_concurrent_dialogs IS 'Workload limit (default: 50)';
COMMENT ON COLUMN elo_t_operator_channels.is_active IS 'Active flag';
COMMENT ON COLUMN elo_t_operator_channels.created_at IS 'Created timestamp';

CREATE UNIQUE INDEX ux_elo_t_operator_channels_operator_id_channel_account_id ON elo_t_operator_channels (operator_id, channel_account_id);
CREATE INDEX ix_elo_t_operator_channels_channel_account_id ON elo_t_operator_channels (channel_account_id);
