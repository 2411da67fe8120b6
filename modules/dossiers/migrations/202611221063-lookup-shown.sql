-- What a page that was opened shows must not tell whether the person got what was asked for: a receipt is lost easily.
CREATE OR REPLACE FUNCTION dossiers.opened_acts(view_digest bytea, at timestamptz)
	RETURNS TABLE (number integer, action text, to_state text, happened_at timestamptz, to_body_id text, reason_code text, due_before timestamptz, due_after timestamptz)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT a.number, CASE WHEN a.action = 'find-ineligible' THEN 'grant' ELSE a.action END, a.to_state, a.happened_at,
		a.to_body_id, CASE WHEN a.action = 'extend' THEN a.reason_code END, a.due_before, a.due_after
	FROM dossiers.lookup_view v JOIN dossiers.act a ON a.dossier_id = v.dossier_id
	WHERE v.digest = opened_acts.view_digest AND v.expires_at > opened_acts.at AND a.action <> 'record-payment'
	ORDER BY a.number
$$;
COMMENT ON FUNCTION dossiers.opened_acts(bytea, timestamptz) IS 'What was done about an opened dossier: kind, day, body, and of a moved date the reason as the list names it. Granted and found not eligible are one: a result.';

CREATE FUNCTION dossiers.opened_letters(view_digest bytea, at timestamptz)
	RETURNS TABLE (issued_on date, number integer, symbol text, old_due_at timestamptz, new_due_at timestamptz, new_due_on date, reason_code text, late boolean, contact_phone text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT l.issued_on, l.number, l.symbol, l.old_due_at, l.new_due_at, l.new_due_on, l.reason_code, l.late, l.contact_phone
	FROM dossiers.lookup_view v JOIN dossiers.apology_letter l ON l.dossier_id = v.dossier_id
	WHERE v.digest = opened_letters.view_digest AND v.expires_at > opened_letters.at AND l.state = 'issued'
	ORDER BY l.issued_on
$$;
REVOKE ALL ON FUNCTION dossiers.opened_letters(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.opened_letters(bytea, timestamptz) TO guong_app, guong_public;
COMMENT ON FUNCTION dossiers.opened_letters(bytea, timestamptz) IS 'Letters of apology of an opened dossier: their new dates, reasons as the list names them, and the telephone of the desk.';

CREATE FUNCTION dossiers.opened_clock_changes(view_digest bytea, at timestamptz)
	RETURNS TABLE (changed_at timestamptz, cause text, due_before timestamptz, due_after timestamptz)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT c.at, r.cause, c.due_before, c.due_after
	FROM dossiers.lookup_view v JOIN dossiers.clock_change c ON c.dossier_id = v.dossier_id
		JOIN dossiers.clock_run r ON r.id = c.run_id
	WHERE v.digest = opened_clock_changes.view_digest AND v.expires_at > opened_clock_changes.at
	ORDER BY c.at
$$;
REVOKE ALL ON FUNCTION dossiers.opened_clock_changes(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.opened_clock_changes(bytea, timestamptz) TO guong_app, guong_public;
COMMENT ON FUNCTION dossiers.opened_clock_changes(bytea, timestamptz) IS 'Changes of calendar or office hours that moved the date of an opened dossier.';
