CREATE TABLE IF NOT EXISTS claude_terminal_sessions (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id INTEGER NOT NULL REFERENCES claude_workspaces (id) ON DELETE CASCADE,
  container_id VARCHAR(64),
  started_at TIMESTAMPTZ DEFAULT NOW(),
  ended_at TIMESTAMPTZ
);

CREATE INDEX IF NOT EXISTS idx_claude_terminal_sessions_workspace_id ON claude_terminal_sessions (workspace_id);
