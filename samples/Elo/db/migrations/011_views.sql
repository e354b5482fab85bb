-- Views the backend and the operators' app read configuration and usage from.

CREATE VIEW elo_v_ip_usage AS
SELECT
  n.id AS ip_node_id,
  n.server_name,
  n.ip_address,
  n.status,
  n.max_sessions_per_type,
  count(DISTINCT a.tenant_id) AS tenants,
  count(a.id) AS accounts,
  count(a.id) FILTER (WHERE a.session_status = 'connected') AS connected,
  count(a.id) FILTER (WHERE c.code = 'telegram') AS telegram_sessions,
  count(a.id) FILTER (WHERE c.code = 'whatsapp') AS whatsapp_sessions,
  count(a.id) FILTER (WHERE c.code = 'avito') AS avito_sessions,
  count(a.id) FILTER (WHERE c.code = 'vk') AS vk_sessions,
  count(a.id) FILTER (WHERE c.code = 'max') AS max_sessions
FROM elo_ip_nodes n
LEFT JOIN elo_t_channel_accounts a ON a.ip_node_id = n.id AND a.is_active
LEFT JOIN elo_channels c ON c.id = a.channel_id
GROUP BY n.id;

COMMENT ON VIEW elo_v_ip_usage IS 'IP node usage statistics';
COMMENT ON COLUMN elo_v_ip_usage.ip_node_id IS 'IP node (elo_ip_nodes)';
COMMENT ON COLUMN elo_v_ip_usage.server_name IS 'Server identifier';
COMMENT ON COLUMN elo_v_ip_usage.ip_address IS 'Actual IP for binding';
COMMENT ON COLUMN elo_v_ip_usage.status IS 'active/maintenance/offline';
COMMENT ON COLUMN elo_v_ip_usage.max_sessions_per_type IS 'Limit per channel type';
COMMENT ON COLUMN elo_v_ip_usage.tenants IS 'Tenants with an active account on the node';
COMMENT ON COLUMN elo_v_ip_usage.accounts IS 'Active channel accounts on the node';
COMMENT ON COLUMN elo_v_ip_usage.connected IS 'Accounts whose session is connected';
COMMENT ON COLUMN elo_v_ip_usage.telegram_sessions IS 'Telegram accounts on the node';
COMMENT ON COLUMN elo_v_ip_usage.whatsapp_sessions IS 'WhatsApp accounts on the node';
COMMENT ON COLUMN elo_v_ip_usage.avito_sessions IS 'Avito accounts on the node';
COMMENT ON COLUMN elo_v_ip_usage.vk_sessions IS 'VK accounts on the node';
COMMENT ON COLUMN elo_v_ip_usage.max_sessions IS 'MAX accounts on the node';

CREATE VIEW elo_v_funnel_stages AS
SELECT
  (s.stage ->> 'id')::integer AS id,
  v.id AS vertical_id,
  s.stage ->> 'code' AS code,
  s.stage ->> 'name' AS name,
  s.position::integer AS position,
  COALESCE((s.stage ->> 'is_final')::boolean, false) AS is_final
FROM elo_verticals v
CROSS JOIN LATERAL jsonb_array_elements(v.config -> 'funnel_stages') WITH ORDINALITY AS s (stage, position);

COMMENT ON VIEW elo_v_funnel_stages IS 'Dialog stages (from config)';
COMMENT ON COLUMN elo_v_funnel_stages.id IS 'Stage id, what elo_t_dialogs.current_stage_id holds';
COMMENT ON COLUMN elo_v_funnel_stages.vertical_id IS 'Vertical (industry) the stage belongs to';
COMMENT ON COLUMN elo_v_funnel_stages.code IS 'Stage code';
COMMENT ON COLUMN elo_v_funnel_stages.name IS 'Display name';
COMMENT ON COLUMN elo_v_funnel_stages.position IS 'Place in the funnel, from 1';
COMMENT ON COLUMN elo_v_funnel_stages.is_final IS 'A dialog that got here is over';

CREATE VIEW elo_v_ai_settings AS
SELECT
  t.id AS tenant_id,
  t.name AS tenant_name,
  COALESCE((t.settings #>> '{ai,enabled}')::boolean, false) AS is_enabled,
  COALESCE((t.settings #>> '{ai,auto_reply}')::boolean, false) AS auto_reply,
  COALESCE(t.settings #>> '{ai,language}', 'ru') AS language,
  COALESCE((t.settings #>> '{ai,min_confidence}')::numeric(4, 3), 0.700) AS min_confidence
FROM elo_t_tenants t;

COMMENT ON VIEW elo_v_ai_settings IS 'AI settings per tenant';
COMMENT ON COLUMN elo_v_ai_settings.tenant_id IS 'Tenant (elo_t_tenants)';
COMMENT ON COLUMN elo_v_ai_settings.tenant_name IS 'Company name';
COMMENT ON COLUMN elo_v_ai_settings.is_enabled IS 'AI reads messages of the tenant';
COMMENT ON COLUMN elo_v_ai_settings.auto_reply IS 'AI answers before an operator does';
COMMENT ON COLUMN elo_v_ai_settings.language IS 'Language AI answers in';
COMMENT ON COLUMN elo_v_ai_settings.min_confidence IS 'Extractions below need an operator to confirm them';

CREATE VIEW elo_v_prompts AS
SELECT
  tv.tenant_id,
  tv.vertical_id,
  p.code,
  COALESCE(tv.custom_config -> 'prompts' ->> p.code, p.text) AS text,
  (tv.custom_config -> 'prompts' -> p.code) IS NOT NULL AS is_custom
FROM elo_t_tenant_verticals tv
JOIN elo_verticals v ON v.id = tv.vertical_id
CROSS JOIN LATERAL jsonb_each_text(v.config -> 'prompts') AS p (code, text);

COMMENT ON VIEW elo_v_prompts IS 'AI prompts';
COMMENT ON COLUMN elo_v_prompts.tenant_id IS 'Tenant (elo_t_tenants)';
COMMENT ON COLUMN elo_v_prompts.vertical_id IS 'Vertical (industry) the prompt is for';
COMMENT ON COLUMN elo_v_prompts.code IS 'Prompt code';
COMMENT ON COLUMN elo_v_prompts.text IS 'Prompt text';
COMMENT ON COLUMN elo_v_prompts.is_custom IS 'The tenant overrides the text of the vertical';

CREATE VIEW elo_v_triggers AS
SELECT
  v.id AS vertical_id,
  t.position::integer AS position,
  t.trigger ->> 'event' AS event,
  t.trigger ->> 'action' AS action,
  COALESCE((t.trigger ->> 'delay_min')::integer, 0) AS delay_min,
  t.trigger -> 'params' AS params
FROM elo_verticals v
CROSS JOIN LATERAL jsonb_array_elements(v.config -> 'triggers') WITH ORDINALITY AS t (trigger, position);

COMMENT ON VIEW elo_v_triggers IS 'Event triggers';
COMMENT ON COLUMN elo_v_triggers.vertical_id IS 'Vertical (industry) the trigger belongs to';
COMMENT ON COLUMN elo_v_triggers.position IS 'Order of execution, from 1';
COMMENT ON COLUMN elo_v_triggers.event IS 'Event that fires the trigger';
COMMENT ON COLUMN elo_v_triggers.action IS 'What to do';
COMMENT ON COLUMN elo_v_triggers.delay_min IS 'Minutes to wait before the action';
COMMENT ON COLUMN elo_v_triggers.params IS 'Parameters of the action';

CREATE VIEW elo_v_symptom_mappings AS
SELECT
  s.vertical_id,
  s.id AS symptom_type_id,
  s.code AS symptom_code,
  s.name AS symptom_name,
  c.name AS category_name,
  d.id AS diagnosis_type_id,
  d.code AS diagnosis_code,
  d.name AS diagnosis_name,
  l.weight
FROM elo_symptom_diagnosis_links l
JOIN elo_symptom_types s ON s.id = l.symptom_type_id
JOIN elo_diagnosis_types d ON d.id = l.diagnosis_type_id
LEFT JOIN elo_problem_categories c ON c.id = s.category_id
WHERE s.is_active AND d.is_active;

COMMENT ON VIEW elo_v_symptom_mappings IS 'Symptom → diagnosis mappings';
COMMENT ON COLUMN elo_v_symptom_mappings.vertical_id IS 'Vertical (industry) of the symptom';
COMMENT ON COLUMN elo_v_symptom_mappings.symptom_type_id IS 'Symptom (elo_symptom_types)';
COMMENT ON COLUMN elo_v_symptom_mappings.symptom_code IS 'Symptom code';
COMMENT ON COLUMN elo_v_symptom_mappings.symptom_name IS 'Symptom name';
COMMENT ON COLUMN elo_v_symptom_mappings.category_name IS 'Problem category';
COMMENT ON COLUMN elo_v_symptom_mappings.diagnosis_type_id IS 'Diagnosis (elo_diagnosis_types)';
COMMENT ON COLUMN elo_v_symptom_mappings.diagnosis_code IS 'Diagnosis code';
COMMENT ON COLUMN elo_v_symptom_mappings.diagnosis_name IS 'Diagnosis name';
COMMENT ON COLUMN elo_v_symptom_mappings.weight IS 'How likely the diagnosis is, given the symptom (0-1)';
