-- Each statement that changes dossiers or adds acts writes what it changed in the figures, added up, in its own transaction. Nobody
-- waits for anybody: rows are only added. A job folds them in; a reader adds both in one snapshot.
-- A statement for each function that counts. Their columns are read from the functions, so that lists are written once.
DO $made$
DECLARE
	-- 1 columns, 2 their sums, 3 the dossier, 4 where from
	frame constant text := 'INSERT INTO dossiers.tally_pending (province_id, unit_id, body_id, subject, procedure_name, day, %1$s)
		SELECT * FROM (
			SELECT (%3$s).province_id, (%3$s).unit_id, (%3$s).handling_body_id,
				dossiers.subject_of((%3$s).procedure_id, (%3$s).procedure_code, (%3$s).field), max((%3$s).procedure_name), c.day, %2$s
			FROM %4$s GROUP BY 1, 2, 3, 4, c.day
		) AS q (province_id, unit_id, body_id, subject, procedure_name, day, %1$s)
		WHERE num_nonnulls(%1$s) > 0; ';
	shell constant text := 'CREATE FUNCTION dossiers.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
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
	EXECUTE format('CREATE FUNCTION dossiers.recount_tallies() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
		BEGIN
			LOCK TABLE dossiers.dossier, dossiers.act IN SHARE ROW EXCLUSIVE MODE;
			TRUNCATE dossiers.tally_pending, dossiers.tally, dossiers.tally_procedure;
			%s
			WHILE dossiers.fold_tallies(1000000) > 0 LOOP END LOOP;
		END $body$', of_all || of_acts);
END
$made$;
COMMENT ON FUNCTION dossiers.count_new_dossiers() IS 'Writes what new dossiers add to the figures.';
COMMENT ON FUNCTION dossiers.count_changed_dossiers() IS 'Writes what changed dossiers change in the figures.';
COMMENT ON FUNCTION dossiers.count_removed_dossiers() IS 'Takes what removed dossiers added to the figures (invented ones of the demo; no others are ever removed).';
COMMENT ON FUNCTION dossiers.count_acts() IS 'Writes what new acts add to the figures.';
COMMENT ON FUNCTION dossiers.recount_tallies() IS 'Makes all figures anew from the rows; for migrations that change what is counted.';
COMMENT ON FUNCTION dossiers.count_removed_acts() IS 'Takes what removed acts added to the figures; they go before their dossier.';

CREATE TRIGGER count_new AFTER INSERT ON dossiers.dossier REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION dossiers.count_new_dossiers();
CREATE TRIGGER count_changed AFTER UPDATE ON dossiers.dossier REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION dossiers.count_changed_dossiers();
CREATE TRIGGER count_removed AFTER DELETE ON dossiers.dossier REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION dossiers.count_removed_dossiers();
CREATE TRIGGER count_new AFTER INSERT ON dossiers.act REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION dossiers.count_acts();
CREATE TRIGGER count_removed AFTER DELETE ON dossiers.act REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION dossiers.count_removed_acts();

-- At most so many rows at a time, the oldest first, so that no fold is long; returns how many were taken.
CREATE FUNCTION dossiers.fold_tallies(at_most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	counted text;
	sums text;
	added text;
	folded integer;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('dossiers.fold_tallies'));
	-- columns that later migrations add are counts too
	SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
			string_agg(format('nullif(sum(t.%1$I), 0) AS %1$I', attname), ', ' ORDER BY attnum),
			string_agg(format('%1$I = nullif(coalesce(was.%1$I, 0) + coalesce(excluded.%1$I, 0), 0)', attname), ', ' ORDER BY attnum)
		INTO counted, sums, added FROM pg_attribute
		WHERE attrelid = 'dossiers.tally_pending'::regclass AND attnum > 0 AND NOT attisdropped
			AND attname NOT IN ('id', 'province_id', 'unit_id', 'body_id', 'subject', 'procedure_name', 'day');
	INSERT INTO dossiers.tally_subject AS was (subject, procedure_id, procedure_code, procedure_name, field)
		SELECT p.subject, CASE WHEN p.subject !~ '^(code:|\|)' THEN split_part(p.subject, '|', 1)::uuid END,
			CASE WHEN p.subject ~ '^code:' THEN regexp_replace(p.subject, '^code:(.*?)\|[^|]*$', '\1') END,
			max(p.procedure_name), nullif(regexp_replace(p.subject, '^.*\|', ''), '')
		FROM dossiers.tally_pending p GROUP BY p.subject
		ON CONFLICT (subject) DO UPDATE SET procedure_name = excluded.procedure_name
			WHERE excluded.procedure_name IS NOT NULL AND was.procedure_name IS DISTINCT FROM excluded.procedure_name;
	-- a subject first seen after that statement waits for the next fold
	EXECUTE format('WITH taken AS (
			DELETE FROM dossiers.tally_pending p USING dossiers.tally_subject s
			WHERE s.subject = p.subject AND p.id IN (SELECT id FROM dossiers.tally_pending ORDER BY id LIMIT %4$s)
			RETURNING p.*, s.id AS subject_id
		), daily AS (
			SELECT t.body_id, t.unit_id, t.province_id, t.day, %2$s FROM taken t GROUP BY 1, 2, 3, 4
		), rolled AS (
			INSERT INTO dossiers.tally AS was (level, place_id, grain, day, %1$s)
			SELECT l.level, l.place_id, g.grain, g.day, %2$s FROM daily t
			CROSS JOIN LATERAL (VALUES (''body'', t.body_id), (''unit'', t.unit_id), (''province'', t.province_id), (''country'', ''vn'')) AS l (level, place_id)
			CROSS JOIN LATERAL (VALUES (''day'', t.day), (''month'', date_trunc(''month'', t.day)::date), (''year'', date_trunc(''year'', t.day)::date)) AS g (grain, day)
			GROUP BY 1, 2, 3, 4
			ON CONFLICT (place_id, level, grain, day) DO UPDATE SET %3$s
		), by_procedure AS (
			INSERT INTO dossiers.tally_procedure AS was (level, place_id, month, subject_id, %1$s)
			SELECT l.level, l.place_id, date_trunc(''month'', t.day)::date, t.subject_id, %2$s FROM taken t
			CROSS JOIN LATERAL (VALUES (''unit'', t.unit_id), (''province'', t.province_id), (''country'', ''vn'')) AS l (level, place_id)
			GROUP BY 1, 2, 3, 4
			ON CONFLICT (place_id, level, month, subject_id) DO UPDATE SET %3$s
		) SELECT count(*)::integer FROM taken', counted, sums, added, at_most) INTO folded;
	RETURN folded;
END
$$;
COMMENT ON FUNCTION dossiers.fold_tallies IS 'Adds pending counts to the figures of their bodies, units, provinces and the country.';
REVOKE ALL ON FUNCTION dossiers.fold_tallies, dossiers.recount_tallies FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.fold_tallies TO guong_app;
REVOKE ALL ON FUNCTION dossiers.count_new_dossiers(), dossiers.count_changed_dossiers(), dossiers.count_removed_dossiers(),
	dossiers.count_acts(), dossiers.count_removed_acts() FROM PUBLIC;

-- what was here before the triggers
SELECT dossiers.recount_tallies();
