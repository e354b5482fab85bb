-- Routing and bookkeeping that must not depend on which service writes.

CREATE FUNCTION elo_touch_updated_at()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$;

COMMENT ON FUNCTION elo_touch_updated_at() IS 'Keeps updated_at true on every update that changes something';

CREATE TRIGGER tr_elo_t_tenants_touch
BEFORE UPDATE ON elo_t_tenants
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_operators_touch
BEFORE UPDATE ON elo_t_operators
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_operator_devices_touch
BEFORE UPDATE ON elo_t_operator_devices
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_channel_accounts_touch
BEFORE UPDATE ON elo_t_channel_accounts
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_clients_touch
BEFORE UPDATE ON elo_t_clients
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_client_channels_touch
BEFORE UPDATE ON elo_t_client_channels
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_dialogs_touch
BEFORE UPDATE ON elo_t_dialogs
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_tasks_touch
BEFORE UPDATE ON elo_t_tasks
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_t_price_list_touch
BEFORE UPDATE ON elo_t_price_list
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE TRIGGER tr_elo_cypher_queries_touch
BEFORE UPDATE ON elo_cypher_queries
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION elo_touch_updated_at();

CREATE FUNCTION elo_dialog_after_message()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE elo_t_dialogs
  SET
    last_message_at = GREATEST(last_message_at, NEW."timestamp"),
    last_client_message_at = CASE
      WHEN NEW.actor_type = 'client' THEN GREATEST(last_client_message_at, NEW."timestamp")
      ELSE last_client_message_at
    END,
    last_operator_message_at = CASE
      WHEN NEW.actor_type = 'operator' THEN GREATEST(last_operator_message_at, NEW."timestamp")
      ELSE last_operator_message_at
    END
  WHERE id = NEW.dialog_id;
  RETURN NULL;
END;
$$;

COMMENT ON FUNCTION elo_dialog_after_message() IS 'Keeps last_message_at, last_client_message_at and last_operator_message_at of a dialog; messages may arrive late, so the latest wins';

CREATE TRIGGER tr_elo_t_messages_after_insert
AFTER INSERT ON elo_t_messages
FOR EACH ROW EXECUTE FUNCTION elo_dialog_after_message();

CREATE FUNCTION elo_resolve_channel_account(session_id varchar)
RETURNS SETOF elo_t_channel_accounts
LANGUAGE sql
STABLE
ROWS 1
SET search_path = public, pg_temp
AS $$
  SELECT a.*
  FROM elo_t_channel_accounts a
  WHERE a.session_id = elo_resolve_channel_account.session_id
    AND a.is_active;
$$;

COMMENT ON FUNCTION elo_resolve_channel_account(varchar) IS 'The active channel account, and so the tenant, an incoming message of a session belongs to; no row if the session is unknown';

CREATE FUNCTION elo_pick_operator(channel_account_id uuid)
RETURNS uuid
LANGUAGE sql
STABLE
SET search_path = public, pg_temp
AS $$
  SELECT oc.operator_id
  FROM elo_t_operator_channels oc
  JOIN elo_t_operators o ON o.id = oc.operator_id AND o.is_active
  LEFT JOIN elo_t_dialogs d ON d.assigned_operator_id = oc.operator_id AND d.status_id = 1
  WHERE oc.channel_account_id = elo_pick_operator.channel_account_id
    AND oc.is_active
  GROUP BY oc.id
  HAVING count(d.id) < COALESCE(oc.max_concurrent_dialogs, 50)
  ORDER BY oc.is_primary DESC NULLS LAST, count(d.id), oc.created_at, oc.id
  LIMIT 1;
$$;

COMMENT ON FUNCTION elo_pick_operator(uuid) IS 'The operator a new dialog of a channel account goes to: primary first, then the least busy one below the workload limit; NULL if all are full';

CREATE FUNCTION elo_dialogs_left_this_month(tenant_id uuid)
RETURNS integer
LANGUAGE sql
STABLE
SET search_path = public, pg_temp
AS $$
  SELECT t.max_dialogs_per_month - (
    SELECT count(*)::integer
    FROM elo_t_dialogs d
    WHERE d.tenant_id = t.id
      AND d.created_at >= date_trunc('month', now())
  )
  FROM elo_t_tenants t
  WHERE t.id = elo_dialogs_left_this_month.tenant_id;
$$;

COMMENT ON FUNCTION elo_dialogs_left_this_month(uuid) IS 'Dialogs a tenant may still start this month; NULL if it has no limit';
