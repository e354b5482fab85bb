CREATE TABLE IF NOT EXISTS telegram_notifications (
  id SERIAL PRIMARY KEY,
  event_id INTEGER REFERENCES notification_events (id) ON DELETE SET NULL,
  message TEXT NOT NULL,
  status VARCHAR(50) DEFAULT 'pending',
  sent_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX IF NOT EXISTS idx_telegram_notifications_event_id ON telegram_notifications (event_id);
CREATE INDEX IF NOT EXISTS idx_telegram_notifications_status ON telegram_notifications (status);
