-- What one row of a dossier and one act add to the figures, a function for each of its days. Everything follows from the row alone and
-- from no clock: a change of a row takes away what the old one added and adds what the new one does. Columns bear the names of
-- dossiers.tally, which says what they count.
CREATE FUNCTION dossiers.subject_of(procedure_id uuid, procedure_code text, field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(procedure_id::text, 'code:' || procedure_code, '') || '|' || coalesce(field, '')
$$;
COMMENT ON FUNCTION dossiers.subject_of IS 'Procedure and field as one word: procedure of the catalogue, else the code that the source told, else nothing.';

-- A time limit in days runs to the end of its last day (Civil Code 2015 art. 148(6)), one in hours to the minute.
CREATE FUNCTION dossiers.in_time(settled_at timestamptz, settled_on date, due_at timestamptz, due_on date, limit_unit text)
	RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT settled_at <= due_at OR (limit_unit IS DISTINCT FROM 'working-hour' AND settled_on <= due_on)
$$;
COMMENT ON FUNCTION dossiers.in_time IS 'Whether a result came by a date; null: no result, or no date.';

CREATE FUNCTION dossiers.filing_counts(d dossiers.dossier) RETURNS TABLE (day date, filed integer) LANGUAGE sql STABLE AS $$
	SELECT d.filed_on, 1
$$;
COMMENT ON FUNCTION dossiers.filing_counts IS 'What a dossier adds on the day on which it came in.';

CREATE FUNCTION dossiers.receipt_counts(d dossiers.dossier) RETURNS TABLE (
	day date, received integer, open_change integer, received_online integer, received_by_post integer, channel_known integer,
	by_proxy integer, proxy_known integer, digitised integer, digitised_known integer, fee_known integer, fee_due integer,
	paid integer, paid_how_known integer, paid_online integer, wants_post_known integer, wants_post integer, illustrative integer
) LANGUAGE sql STABLE AS $$
	SELECT d.received_on, 1, 1, (d.channel = 'portal')::int, (d.channel = 'post')::int, (d.channel <> 'unknown')::int,
		d.proxy::int, (d.proxy IS NOT NULL)::int, d.digitised::int, (d.digitised IS NOT NULL)::int,
		(d.fee IS NOT NULL OR d.paid_at IS NOT NULL)::int, (d.fee > 0 OR d.paid_at IS NOT NULL)::int,
		(d.paid_at IS NOT NULL)::int, (d.paid_at IS NOT NULL AND d.paid_online IS NOT NULL)::int, (d.paid_at IS NOT NULL AND d.paid_online)::int,
		(d.wants_post IS NOT NULL)::int, d.wants_post::int, d.illustrative::int
	WHERE d.received_on IS NOT NULL
$$;
COMMENT ON FUNCTION dossiers.receipt_counts IS 'What a dossier adds on the day on which it was taken as full and valid.';

-- Rows that came from elsewhere may carry days in the wrong order: no date and no end comes before the receipt, so that no stock goes
-- below nought. A clock that stands has no date.
CREATE FUNCTION dossiers.first_due_counts(d dossiers.dossier) RETURNS TABLE (
	day date, due_first integer, due_first_met integer, due_first_open integer, overdue_first_change integer
) LANGUAGE sql STABLE AS $$
	SELECT greatest(d.first_due_on, d.received_on), (d.ended_at IS NULL OR d.settled_at IS NOT NULL)::int,
		dossiers.in_time(d.settled_at, d.settled_on, d.first_due_at, d.first_due_on, d.limit_unit)::int, (d.ended_at IS NULL)::int,
		coalesce(d.ended_on > greatest(d.first_due_on, d.received_on), true)::int
	WHERE d.received_on IS NOT NULL AND d.first_due_on IS NOT NULL AND d.state <> 'returned'
$$;
COMMENT ON FUNCTION dossiers.first_due_counts IS 'What a dossier adds on the date of its receipt.';

CREATE FUNCTION dossiers.due_counts(d dossiers.dossier) RETURNS TABLE (
	day date, due_current integer, due_current_met integer, due_current_open integer, overdue_change integer
) LANGUAGE sql STABLE AS $$
	SELECT greatest(d.due_on, d.received_on), (d.ended_at IS NULL OR d.settled_at IS NOT NULL)::int,
		dossiers.in_time(d.settled_at, d.settled_on, d.due_at, d.due_on, d.limit_unit)::int, (d.ended_at IS NULL)::int,
		coalesce(d.ended_on > greatest(d.due_on, d.received_on), true)::int
	WHERE d.received_on IS NOT NULL AND d.due_on IS NOT NULL AND d.state <> 'returned'
$$;
COMMENT ON FUNCTION dossiers.due_counts IS 'What a dossier adds on the date that holds.';

CREATE FUNCTION dossiers.end_counts(d dossiers.dossier) RETURNS TABLE (
	day date, settled integer, settled_ineligible integer, settled_without_date integer, settled_early integer, settled_by_first integer,
	settled_by_current integer, settled_extended integer, late_days integer, late_days_known integer, early_days integer,
	early_days_known integer, electronic_known integer, electronic_result integer, closed integer, stopped integer, refused integer,
	ended_overdue integer, open_change integer, overdue_change integer, overdue_first_change integer
) LANGUAGE sql STABLE AS $$
	SELECT greatest(d.ended_on, d.received_on), r.settled, r.settled * (d.outcome = 'ineligible')::int, r.settled * (d.due_at IS NULL)::int,
		r.settled * (d.settled_on < d.due_on)::int,
		dossiers.in_time(d.settled_at, d.settled_on, d.first_due_at, d.first_due_on, d.limit_unit)::int,
		dossiers.in_time(d.settled_at, d.settled_on, d.due_at, d.due_on, d.limit_unit)::int,
		r.settled * (d.extensions > 0)::int, r.settled * d.late_days, r.settled * (d.late_days > 0)::int, r.settled * d.early_days,
		r.settled * (d.early_days > 0)::int, r.settled * (d.electronic_result IS NOT NULL)::int, r.settled * d.electronic_result::int,
		(d.state = 'closed')::int, (d.state = 'stopped')::int, (d.state = 'refused')::int, (1 - r.settled) * (d.ended_on > d.due_on)::int,
		-(d.received_on IS NOT NULL)::int,
		CASE WHEN d.received_on IS NOT NULL AND d.due_on IS NOT NULL AND d.state <> 'returned' THEN -(d.ended_on > greatest(d.due_on, d.received_on))::int END,
		CASE WHEN d.received_on IS NOT NULL AND d.first_due_on IS NOT NULL AND d.state <> 'returned' THEN -(d.ended_on > greatest(d.first_due_on, d.received_on))::int END
	FROM (SELECT (d.settled_at IS NOT NULL)::int AS settled) AS r
	WHERE d.ended_on IS NOT NULL
$$;
COMMENT ON FUNCTION dossiers.end_counts IS 'What a dossier adds on the day on which its clock ended.';

CREATE FUNCTION dossiers.delivery_counts(d dossiers.dossier) RETURNS TABLE (
	day date, delivered integer, delivered_how_known integer, delivered_by_post integer, delivered_electronic integer
) LANGUAGE sql STABLE AS $$
	SELECT (d.delivered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 1, (d.delivered_how IS NOT NULL)::int, (d.delivered_how = 'post')::int,
		(d.delivered_how = 'electronic')::int
	WHERE d.delivered_at IS NOT NULL
$$;
COMMENT ON FUNCTION dossiers.delivery_counts IS 'What a dossier adds on the day on which the person got the result.';

CREATE FUNCTION dossiers.act_counts(a dossiers.act, last_return timestamptz) RETURNS TABLE (
	day date, supplements integer, returns integer, extensions integer, letters_late integer, corrections integer, losses integer,
	paused_change integer, sign_last_day integer, sign_same_day integer, sign_eve integer, sign_before_made integer, sign_dated_back integer
) LANGUAGE sql STABLE AS $$
	SELECT e.day, (a.action = 'ask-supplement')::int, (a.action = 'return')::int, (a.action = 'extend')::int,
		(a.action = 'extend' AND a.happened_at > a.due_before)::int, (a.action = 'correct')::int, (a.action = 'record-loss')::int,
		(a.to_state = 'returned')::int - (coalesce(a.from_state, '') = 'returned')::int,
		(a.action = 'return' AND e.day >= e.due_day)::int,
		(a.action = 'complete' AND (last_return AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = e.day)::int,
		-- Saturday and Sunday before a Monday are no working days; public holidays are not looked at
		(a.action = 'extend' AND e.day <= e.due_day
			AND e.day >= e.due_day - (CASE extract(isodow FROM e.due_day) WHEN 1 THEN 3 WHEN 7 THEN 2 ELSE 1 END))::int,
		(e.result AND a.at < a.happened_at)::int,
		(e.result AND (a.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > e.due_day AND e.day <= e.due_day)::int
	FROM (SELECT (a.happened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, (a.due_before AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS due_day,
		a.action IN ('grant', 'find-ineligible') AS result) AS e
	WHERE a.action IN ('ask-supplement', 'return', 'extend', 'correct', 'record-loss', 'complete', 'grant', 'find-ineligible')
		OR 'returned' IN (a.from_state, a.to_state)
$$;
COMMENT ON FUNCTION dossiers.act_counts IS 'What an act adds on the day on which it happened; last_return: when its dossier was last sent back before it.';
