CREATE TABLE IF NOT EXISTS self_healing_events (
  id SERIAL PRIMARY KEY,
  event_type VARCHAR(100) NOT NULL,
  severity VARCHAR(20) NOT NULL CHECK (severity IN ('INFO', 'WARNING', 'CRITICAL')),
  description TEXT,
  action_taken TEXT,
  success BOOLEAN,
  created_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX IF NOT EXISTS idx_self_healing_events_created_at ON self_healing_events (created_at DESC);

-- Called by a timer: events are kept for a month.
CREATE OR REPLACE FUNCTION cleanup_self_healing_events() RETURNS INTEGER LANGUAGE plpgsql AS $$
DECLARE
  removed INTEGER;
BEGIN
  DELETE FROM self_healing_events WHERE created_at < NOW() - INTERVAL '30 days';
  GET DIAGNOSTICS removed = ROW_COUNT;
  RETURN removed;
END $$;
