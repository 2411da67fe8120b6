-- Dossiers that other systems run bring no acts: what those systems tell of supplements, returns and new dates is counted on the day of
-- receipt. Whether a dossier was sent to the national portal is counted too.
DO $made$
DECLARE
	kept text;
BEGIN
	FOREACH kept IN ARRAY ARRAY['tally', 'tally_pending', 'tally_procedure'] LOOP
		EXECUTE format('ALTER TABLE dossiers.%1$I ADD COLUMN synchronised integer, ADD COLUMN synchronised_known integer', kept);
		EXECUTE format('COMMENT ON COLUMN dossiers.%I.synchronised IS %L', kept, 'of received: sent to the National Public Service Portal');
		EXECUTE format('COMMENT ON COLUMN dossiers.%I.synchronised_known IS %L', kept, 'of received: it is known whether they were sent there');
		EXECUTE format('GRANT SELECT (synchronised, synchronised_known) ON dossiers.%I TO guong_public', kept);
	END LOOP;
END
$made$;

DROP FUNCTION dossiers.receipt_counts;
CREATE FUNCTION dossiers.receipt_counts(d dossiers.dossier) RETURNS TABLE (
	day date, received integer, open_change integer, received_online integer, received_by_post integer, channel_known integer,
	by_proxy integer, proxy_known integer, digitised integer, digitised_known integer, fee_known integer, fee_due integer,
	paid integer, paid_how_known integer, paid_online integer, wants_post_known integer, wants_post integer, illustrative integer,
	synchronised integer, synchronised_known integer, supplements integer, returns integer, extensions integer
) LANGUAGE sql STABLE AS $$
	SELECT d.received_on, 1, 1, (d.channel = 'portal')::int, (d.channel = 'post')::int, (d.channel <> 'unknown')::int,
		d.proxy::int, (d.proxy IS NOT NULL)::int, d.digitised::int, (d.digitised IS NOT NULL)::int,
		(d.fee IS NOT NULL OR d.paid_at IS NOT NULL)::int, (d.fee > 0 OR d.paid_at IS NOT NULL)::int,
		(d.paid_at IS NOT NULL)::int, (d.paid_at IS NOT NULL AND d.paid_online IS NOT NULL)::int, (d.paid_at IS NOT NULL AND d.paid_online)::int,
		(d.wants_post IS NOT NULL)::int, d.wants_post::int, d.illustrative::int,
		d.synchronised::int, (d.synchronised IS NOT NULL)::int,
		CASE WHEN d.source_id <> 'guong' THEN d.supplements END, CASE WHEN d.source_id <> 'guong' THEN d.returns END,
		CASE WHEN d.source_id <> 'guong' THEN d.extensions END
	WHERE d.received_on IS NOT NULL
$$;
COMMENT ON FUNCTION dossiers.receipt_counts IS 'What a dossier adds on the day on which it was taken as full and valid.';

-- A statement for each function that counts, in the triggers and in recount_tallies; to be called again when one of them changes.
CREATE FUNCTION dossiers.write_tally_functions() RETURNS void LANGUAGE plpgsql AS $made$
DECLARE
	-- 1 columns, 2 their sums, 3 the dossier, 4 where from
	frame constant text := 'INSERT INTO dossiers.tally_pending (province_id, unit_id, body_id, subject, procedure_name, day, %1$s)
		SELECT * FROM (
			SELECT (%3$s).province_id, (%3$s).unit_id, (%3$s).handling_body_id,
				dossiers.subject_of((%3$s).procedure_id, (%3$s).procedure_code, (%3$s).field), max((%3$s).procedure_name), c.day, %2$s
			FROM %4$s GROUP BY 1, 2, 3, 4, c.day
		) AS q (province_id, unit_id, body_id, subject, procedure_name, day, %1$s)
		WHERE num_nonnulls(%1$s) > 0; ';
	shell constant text := 'CREATE OR REPLACE FUNCTION dossiers.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
		BEGIN %s RETURN NULL; END $body$';
	-- what did not change cancels out in the sums; no join of old and new, whose plan could fit one row and be kept for a million
	changes constant text := '(SELECT o::dossiers.dossier AS d, -1 AS sign FROM old_rows o UNION ALL SELECT n::dossiers.dossier, 1 FROM new_rows n) AS s';
	moved constant text := '(SELECT (s.d).id, (s.d).province_id, (s.d).unit_id, (s.d).handling_body_id, (s.d).procedure_id, (s.d).procedure_code,
		(s.d).field, max((s.d).procedure_name) AS procedure_name, sum(s.sign) AS sign FROM %s GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(s.sign) <> 0) AS m';
	counted constant text := ' CROSS JOIN LATERAL dossiers.%I(%s) c';
	-- an act, with the moment at which its dossier was last sent back before it
	counted_act constant text := ' LEFT JOIN LATERAL (SELECT max(r.happened_at) AS at FROM %s r WHERE r.dossier_id = a.dossier_id
		AND r.number < a.number AND r.action = ''return'' AND a.action = ''complete'') AS r ON true CROSS JOIN LATERAL dossiers.act_counts(a, r.at) c';
	group_name text;
	counts text;
	sums text;
	of_new text := '';
	of_removed text := '';
	of_changed text := '';
	of_all text := '';
	of_acts text;
BEGIN
	FOREACH group_name IN ARRAY ARRAY['filing_counts', 'receipt_counts', 'first_due_counts', 'due_counts', 'end_counts', 'delivery_counts', 'act_counts'] LOOP
		SELECT string_agg(n, ', ' ORDER BY k), string_agg(format('nullif(sum(%%1$s * c.%I), 0)', n), ', ' ORDER BY k) INTO counts, sums
			FROM pg_proc, unnest(proargnames, proargmodes) WITH ORDINALITY AS t (n, mode, k)
			WHERE oid = format('dossiers.%I', group_name)::regproc AND mode = 't' AND n <> 'day';
		EXIT WHEN group_name = 'act_counts';
		of_new := of_new || format(frame, counts, replace(sums, '%1$s * ', ''), 'd', 'new_rows d' || format(counted, group_name, 'd'));
		of_removed := of_removed || format(frame, counts, format(sums, '-1'), 'd', 'old_rows d' || format(counted, group_name, 'd'));
		of_changed := of_changed || format(frame, counts, format(sums, 's.sign'), 's.d',
			changes || format(counted, group_name, 's.d'));
		of_all := of_all || format(frame, counts, replace(sums, '%1$s * ', ''), 'd', 'dossiers.dossier d' || format(counted, group_name, 'd'));
	END LOOP;
	EXECUTE format(shell, 'count_new_dossiers', of_new);
	EXECUTE format(shell, 'count_removed_dossiers', of_removed);
	-- a dossier that moves to another place or procedure takes its acts along
	EXECUTE format(shell, 'count_changed_dossiers', of_changed || format(frame, counts, format(sums, 'm.sign'), 'm',
		format(moved, changes) || ' JOIN dossiers.act a ON a.dossier_id = m.id' || format(counted_act, 'dossiers.act')));
	-- the lock: a dossier that somebody else is moving must not leave this act behind
	EXECUTE format(shell, 'count_acts', 'PERFORM FROM dossiers.dossier d WHERE d.id IN (SELECT dossier_id FROM new_rows) FOR NO KEY UPDATE; '
		|| format(frame, counts, replace(sums, '%1$s * ', ''), 'd',
			'new_rows a JOIN dossiers.dossier d ON d.id = a.dossier_id' || format(counted_act, 'dossiers.act')));
	EXECUTE format(shell, 'count_removed_acts', format(frame, counts, format(sums, '-1'), 'd',
		'old_rows a JOIN dossiers.dossier d ON d.id = a.dossier_id' || format(counted_act, 'old_rows')));
	of_acts := format(frame, counts, replace(sums, '%1$s * ', ''), 'd',
		'dossiers.act a JOIN dossiers.dossier d ON d.id = a.dossier_id' || format(counted_act, 'dossiers.act'));
	EXECUTE format('CREATE OR REPLACE FUNCTION dossiers.recount_tallies() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
		BEGIN
			LOCK TABLE dossiers.dossier, dossiers.act IN SHARE ROW EXCLUSIVE MODE;
			TRUNCATE dossiers.tally_pending, dossiers.tally, dossiers.tally_procedure;
			%s
			WHILE dossiers.fold_tallies(1000000) > 0 LOOP END LOOP;
		END $body$', of_all || of_acts);
END
$made$;
COMMENT ON FUNCTION dossiers.write_tally_functions IS 'Writes the functions behind the triggers of the figures from the functions that count; for migrations.';
REVOKE ALL ON FUNCTION dossiers.write_tally_functions FROM PUBLIC;

SELECT dossiers.write_tally_functions();
SELECT dossiers.recount_tallies();
