-- What AI reads out of messages, and the work that follows from it.

CREATE TABLE elo_t_ai_extractions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  dialog_id uuid NOT NULL REFERENCES elo_t_dialogs (id) ON DELETE CASCADE,
  message_id uuid REFERENCES elo_t_messages (id) ON DELETE SET NULL,
  extraction_type varchar NOT NULL,
  value jsonb NOT NULL,
  confidence numeric(4, 3) CHECK (confidence BETWEEN 0 AND 1),
  status varchar DEFAULT 'extracted' CHECK (status IN ('extracted', 'confirmed', 'rejected')),
  confirmed_by uuid REFERENCES elo_t_operators (id) ON DELETE SET NULL,
  confirmed_at timestamptz,
  created_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_ai_extractions IS 'Data extracted by AI from messages (device model, issue, etc.)';
COMMENT ON COLUMN elo_t_ai_extractions.id IS 'Primary key';
COMMENT ON COLUMN elo_t_ai_extractions.tenant_id IS 'Tenant this extraction belongs to';
COMMENT ON COLUMN elo_t_ai_extractions.dialog_id IS 'Dialog the value was found in';
COMMENT ON COLUMN elo_t_ai_extractions.message_id IS 'Message the value was found in';
COMMENT ON COLUMN elo_t_ai_extractions.extraction_type IS 'device_model/issue/intent/etc';
COMMENT ON COLUMN elo_t_ai_extractions.value IS 'Extracted value';
COMMENT ON COLUMN elo_t_ai_extractions.confidence IS 'AI confidence 0-1';
COMMENT ON COLUMN elo_t_ai_extractions.status IS 'extracted/confirmed/rejected';
COMMENT ON COLUMN elo_t_ai_extractions.confirmed_by IS 'Operator who confirmed or rejected the value';
COMMENT ON COLUMN elo_t_ai_extractions.confirmed_at IS 'Confirmation time';
COMMENT ON COLUMN elo_t_ai_extractions.created_at IS 'Created timestamp';

CREATE INDEX ix_elo_t_ai_extractions_tenant_id ON elo_t_ai_extractions (tenant_id);
CREATE INDEX ix_elo_t_ai_extractions_dialog_id ON elo_t_ai_extractions (dialog_id);
CREATE INDEX ix_elo_t_ai_extractions_message_id ON elo_t_ai_extractions (message_id);
CREATE INDEX ix_elo_t_ai_extractions_confirmed_by ON elo_t_ai_extractions (confirmed_by);

CREATE TABLE elo_t_tasks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  dialog_id uuid REFERENCES elo_t_dialogs (id) ON DELETE SET NULL,
  client_id uuid REFERENCES elo_t_clients (id) ON DELETE SET NULL,
  assignee_id uuid REFERENCES elo_t_operators (id) ON DELETE SET NULL,
  created_by_id uuid REFERENCES elo_t_operators (id) ON DELETE SET NULL,
  parent_task_id uuid REFERENCES elo_t_tasks (id) ON DELETE CASCADE,
  title varchar NOT NULL,
  description text,
  task_type varchar DEFAULT 'general',
  deadline timestamptz,
  estimated_duration_min integer,
  status varchar DEFAULT 'pending',
  priority varchar DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  metadata jsonb,
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_tasks IS 'Work items (repairs, callbacks, follow-ups)';
COMMENT ON COLUMN elo_t_tasks.id IS 'Primary key';
COMMENT ON COLUMN elo_t_tasks.tenant_id IS 'Tenant this task belongs to';
COMMENT ON COLUMN elo_t_tasks.dialog_id IS 'Dialog this task came from';
COMMENT ON COLUMN elo_t_tasks.client_id IS 'Client this task is for';
COMMENT ON COLUMN elo_t_tasks.assignee_id IS 'Operator who does the task';
COMMENT ON COLUMN elo_t_tasks.created_by_id IS 'Operator who created the task';
COMMENT ON COLUMN elo_t_tasks.parent_task_id IS 'Parent task (subtasks)';
COMMENT ON COLUMN elo_t_tasks.title IS 'Task title';
COMMENT ON COLUMN elo_t_tasks.description IS 'Details';
COMMENT ON COLUMN elo_t_tasks.task_type IS 'general/repair/callback/etc';
COMMENT ON COLUMN elo_t_tasks.deadline IS 'Due date';
COMMENT ON COLUMN elo_t_tasks.estimated_duration_min IS 'Estimated time';
COMMENT ON COLUMN elo_t_tasks.status IS 'pending/in_progress/completed';
COMMENT ON COLUMN elo_t_tasks.priority IS 'low/normal/high/urgent';
COMMENT ON COLUMN elo_t_tasks.metadata IS 'Additional data';
COMMENT ON COLUMN elo_t_tasks.started_at IS 'Work started';
COMMENT ON COLUMN elo_t_tasks.completed_at IS 'Work completed';
COMMENT ON COLUMN elo_t_tasks.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_tasks.updated_at IS 'Updated timestamp';

CREATE INDEX ix_elo_t_tasks_tenant_id ON elo_t_tasks (tenant_id);
CREATE INDEX ix_elo_t_tasks_dialog_id ON elo_t_tasks (dialog_id);
CREATE INDEX ix_elo_t_tasks_client_id ON elo_t_tasks (client_id);
CREATE INDEX ix_elo_t_tasks_assignee_id ON elo_t_tasks (assignee_id);
CREATE INDEX ix_elo_t_tasks_created_by_id ON elo_t_tasks (created_by_id);
CREATE INDEX ix_elo_t_tasks_parent_task_id ON elo_t_tasks (parent_task_id);
