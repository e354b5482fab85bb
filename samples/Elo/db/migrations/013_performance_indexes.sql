-- Indexes for routing, the operators' inbox and search, after the first month in production.

-- Routing: an incoming message finds its tenant by session.
CREATE UNIQUE INDEX ux_elo_t_channel_accounts_session_id ON elo_t_channel_accounts (session_id) WHERE session_id IS NOT NULL;

-- A redelivered webhook must not store its message twice.
CREATE UNIQUE INDEX ux_elo_t_messages_dialog_id_external_message_id ON elo_t_messages (dialog_id, external_message_id) WHERE external_message_id IS NOT NULL;

-- Login.
CREATE UNIQUE INDEX ux_elo_t_operators_tenant_id_email ON elo_t_operators (tenant_id, lower(email));
DROP INDEX ix_elo_t_operators_tenant_id;

-- Inbox: the latest dialogs of a tenant, the messages of a dialog in order.
CREATE INDEX ix_elo_t_dialogs_tenant_id_last_message_at ON elo_t_dialogs (tenant_id, last_message_at DESC NULLS LAST);
DROP INDEX ix_elo_t_dialogs_tenant_id;
CREATE INDEX ix_elo_t_messages_dialog_id_timestamp ON elo_t_messages (dialog_id, "timestamp");
DROP INDEX ix_elo_t_messages_dialog_id;

-- The open dialog an incoming message continues.
CREATE INDEX ix_elo_t_dialogs_channel_account_id_external_chat_id_open ON elo_t_dialogs (channel_account_id, external_chat_id) WHERE status_id = 1;

-- Client card by phone.
CREATE INDEX ix_elo_t_clients_tenant_id_phone ON elo_t_clients (tenant_id, phone);
DROP INDEX ix_elo_t_clients_tenant_id;

-- Board: what is still to do, and by when.
CREATE INDEX ix_elo_t_tasks_tenant_id_deadline_unfinished ON elo_t_tasks (tenant_id, deadline) WHERE completed_at IS NULL;

-- Dialogs by what AI found in them, such as a device model.
CREATE INDEX ix_elo_t_dialogs_context ON elo_t_dialogs USING gin (context jsonb_path_ops);
