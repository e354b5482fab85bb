-- Dialogs, one conversation of one client on one channel, and their messages.

CREATE TABLE elo_t_dialogs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  client_id uuid NOT NULL REFERENCES elo_t_clients (id) ON DELETE CASCADE,
  channel_id integer NOT NULL REFERENCES elo_channels (id) ON DELETE RESTRICT,
  channel_account_id uuid REFERENCES elo_t_channel_accounts (id) ON DELETE SET NULL,
  external_chat_id varchar,
  vertical_id integer REFERENCES elo_verticals (id) ON DELETE SET NULL,
  status_id integer DEFAULT 1,
  current_stage_id integer,
  stage_entered_at timestamptz,
  assigned_operator_id uuid REFERENCES elo_t_operators (id) ON DELETE SET NULL,
  context jsonb DEFAULT '{}',
  metadata jsonb,
  last_message_at timestamptz,
  last_client_message_at timestamptz,
  last_operator_message_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_dialogs IS 'Conversations between client and operator';
COMMENT ON COLUMN elo_t_dialogs.id IS 'Primary key';
COMMENT ON COLUMN elo_t_dialogs.tenant_id IS 'Tenant this dialog belongs to';
COMMENT ON COLUMN elo_t_dialogs.client_id IS 'Client this dialog is with';
COMMENT ON COLUMN elo_t_dialogs.channel_id IS 'Messenger channel of this dialog';
COMMENT ON COLUMN elo_t_dialogs.channel_account_id IS 'Channel account this dialog runs through';
COMMENT ON COLUMN elo_t_dialogs.external_chat_id IS 'Messenger chat ID';
COMMENT ON COLUMN elo_t_dialogs.vertical_id IS 'Vertical (industry) this dialog is about';
COMMENT ON COLUMN elo_t_dialogs.status_id IS 'Dialog status (1=active)';
COMMENT ON COLUMN elo_t_dialogs.current_stage_id IS 'Current stage: an id of elo_v_funnel_stages, which is a view, so no foreign key can guard it';
COMMENT ON COLUMN elo_t_dialogs.stage_entered_at IS 'When entered current stage';
COMMENT ON COLUMN elo_t_dialogs.assigned_operator_id IS 'Operator this dialog is assigned to';
COMMENT ON COLUMN elo_t_dialogs.context IS 'AI context, extracted data';
COMMENT ON COLUMN elo_t_dialogs.metadata IS 'Additional metadata';
COMMENT ON COLUMN elo_t_dialogs.last_message_at IS 'Last message timestamp';
COMMENT ON COLUMN elo_t_dialogs.last_client_message_at IS 'Last client message';
COMMENT ON COLUMN elo_t_dialogs.last_operator_message_at IS 'Last operator message';
COMMENT ON COLUMN elo_t_dialogs.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_dialogs.updated_at IS 'Updated timestamp';

CREATE INDEX ix_elo_t_dialogs_tenant_id ON elo_t_dialogs (tenant_id);
CREATE INDEX ix_elo_t_dialogs_client_id ON elo_t_dialogs (client_id);
CREATE INDEX ix_elo_t_dialogs_channel_id ON elo_t_dialogs (channel_id);
CREATE INDEX ix_elo_t_dialogs_channel_account_id ON elo_t_dialogs (channel_account_id);
CREATE INDEX ix_elo_t_dialogs_vertical_id ON elo_t_dialogs (vertical_id);
CREATE INDEX ix_elo_t_dialogs_assigned_operator_id ON elo_t_dialogs (assigned_operator_id);

CREATE TABLE elo_t_messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  dialog_id uuid NOT NULL REFERENCES elo_t_dialogs (id) ON DELETE CASCADE,
  client_id uuid REFERENCES elo_t_clients (id) ON DELETE SET NULL,
  direction_id integer NOT NULL CHECK (direction_id IN (1, 2)),
  message_type_id integer DEFAULT 1,
  actor_type varchar NOT NULL CHECK (actor_type IN ('client', 'operator', 'ai', 'system')),
  actor_id uuid,
  content text,
  media jsonb,
  changed_graph boolean DEFAULT false,
  external_message_id varchar,
  trace_id varchar,
  "timestamp" timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_messages IS 'All messages in dialogs';
COMMENT ON COLUMN elo_t_messages.id IS 'Primary key';
COMMENT ON COLUMN elo_t_messages.tenant_id IS 'Tenant this message belongs to';
COMMENT ON COLUMN elo_t_messages.dialog_id IS 'Dialog this message belongs to';
COMMENT ON COLUMN elo_t_messages.client_id IS 'Client this message is from or to';
COMMENT ON COLUMN elo_t_messages.direction_id IS '1=incoming, 2=outgoing';
COMMENT ON COLUMN elo_t_messages.message_type_id IS '1=text, 2=image, etc.';
COMMENT ON COLUMN elo_t_messages.actor_type IS 'client/operator/ai/system';
COMMENT ON COLUMN elo_t_messages.actor_id IS 'Who sent (operator_id or null)';
COMMENT ON COLUMN elo_t_messages.content IS 'Message text';
COMMENT ON COLUMN elo_t_messages.media IS 'Images, voice, documents';
COMMENT ON COLUMN elo_t_messages.changed_graph IS 'Triggered graph update';
COMMENT ON COLUMN elo_t_messages.external_message_id IS 'Messenger message ID';
COMMENT ON COLUMN elo_t_messages.trace_id IS 'For debugging';
COMMENT ON COLUMN elo_t_messages."timestamp" IS 'Message time';
COMMENT ON COLUMN elo_t_messages.created_at IS 'Created timestamp';

CREATE INDEX ix_elo_t_messages_tenant_id ON elo_t_messages (tenant_id);
CREATE INDEX ix_elo_t_messages_dialog_id ON elo_t_messages (dialog_id);
CREATE INDEX ix_elo_t_messages_client_id ON elo_t_messages (client_id);
