-- Configuration of a vertical: funnel stages, prompts and triggers move from code to data.

ALTER TABLE elo_verticals
  ADD COLUMN config jsonb NOT NULL DEFAULT '{}';

COMMENT ON COLUMN elo_verticals.config IS 'Funnel stages, prompts and triggers of the vertical; elo_t_tenant_verticals.custom_config overrides prompts';

UPDATE elo_verticals
SET config = '{
  "funnel_stages": [
    {"id": 1, "code": "new", "name": "New inquiry"},
    {"id": 2, "code": "diagnosis", "name": "Diagnosis"},
    {"id": 3, "code": "offer", "name": "Price offered"},
    {"id": 4, "code": "booked", "name": "Visit booked"},
    {"id": 5, "code": "repair", "name": "In repair"},
    {"id": 6, "code": "done", "name": "Picked up", "is_final": true},
    {"id": 7, "code": "lost", "name": "Lost", "is_final": true}
  ],
  "prompts": {
    "greeting": "Greet the client and ask which phone it is and what happened.",
    "extract": "Find the device model, the symptom and the intent in the message.",
    "offer": "Offer the matching service with its price and duration."
  },
  "triggers": [
    {"event": "dialog.created", "action": "send_prompt", "params": {"prompt": "greeting"}},
    {"event": "message.received", "action": "extract", "params": {"prompt": "extract"}},
    {"event": "dialog.silent", "action": "create_task", "delay_min": 120, "params": {"task_type": "callback"}}
  ]
}'
WHERE code = 'phone_repair';
