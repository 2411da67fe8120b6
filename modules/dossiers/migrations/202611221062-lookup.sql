-- The citizen looks up a dossier. Opening one writes (attempts are counted, wrong ones limited), so it goes through the
-- program's own role; it leaves a view, known only by the digest of what the browser keeps. The page itself reads
-- with the public role, which may call the functions below and nothing else: they want such a digest, so that even
-- a hole in a public page could neither try codes nor list dossiers, and they return the permitted columns only.
-- Never a name, an address, papers, a procedure, the words of a reason, or an officer.
CREATE TABLE dossiers.lookup_view (
	digest bytea PRIMARY KEY CHECK (length(digest) = 32),
	dossier_id uuid NOT NULL REFERENCES dossiers.dossier ON DELETE CASCADE,
	opened_by text NOT NULL CHECK (opened_by IN ('code', 'pair')),
	opened_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL,
	rating text CHECK (rating IN ('asked', 'answered'))
);
CREATE INDEX lookup_view_dossier ON dossiers.lookup_view (dossier_id);
CREATE INDEX lookup_view_expires ON dossiers.lookup_view (expires_at);
COMMENT ON TABLE dossiers.lookup_view IS 'A dossier opened in one browser for a short while; swept afterwards.';
COMMENT ON COLUMN dossiers.lookup_view.digest IS 'SHA-256 of the address of the view and the cookie of the browser: either alone opens nothing';
COMMENT ON COLUMN dossiers.lookup_view.dossier_id IS 'the dossier';
COMMENT ON COLUMN dossiers.lookup_view.opened_by IS 'code: by the code of the receipt; pair: by the code of the dossier with the phone number';
COMMENT ON COLUMN dossiers.lookup_view.opened_at IS 'when';
COMMENT ON COLUMN dossiers.lookup_view.expires_at IS 'from when it shows nothing any more';
COMMENT ON COLUMN dossiers.lookup_view.rating IS 'asked: the page may take a rating; answered: it was given; null: no result yet';
GRANT SELECT, INSERT, DELETE ON dossiers.lookup_view TO guong_app;
GRANT UPDATE (rating) ON dossiers.lookup_view TO guong_app;

CREATE TABLE dossiers.lookup_miss (
	scope text NOT NULL CHECK (scope IN ('code', 'phone', 'network', 'all')),
	key bytea NOT NULL CHECK (length(key) = 32),
	hour timestamptz NOT NULL,
	misses integer NOT NULL CHECK (misses >= 0),
	PRIMARY KEY (scope, key, hour)
);
CREATE INDEX lookup_miss_hour ON dossiers.lookup_miss (hour);
COMMENT ON TABLE dossiers.lookup_miss IS 'Wrong pairs of code and phone number, counted by hour; swept after two days.';
COMMENT ON COLUMN dossiers.lookup_miss.scope IS 'code: the code as typed, whether it exists or not; phone: the number as typed; network: where it came from; all: together';
COMMENT ON COLUMN dossiers.lookup_miss.key IS 'HMAC of what was typed, or of the network address, with the secret of the installation';
COMMENT ON COLUMN dossiers.lookup_miss.hour IS 'beginning of the hour';
COMMENT ON COLUMN dossiers.lookup_miss.misses IS 'how many, those being tried at this moment included';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.lookup_miss TO guong_app;

CREATE FUNCTION dossiers.opened_dossier(view_digest bytea, at timestamptz)
	RETURNS TABLE (code text, source text, own boolean, unit_id text, handling_body_id text, desk_body_id text, channel text, state text, filed_at timestamptz, received_at timestamptz, clock_started_at timestamptz, limit_amount integer, limit_unit text, first_due_at timestamptz, due_at timestamptz, due_uncertain boolean, settled_at timestamptz, ended_at timestamptz, delivered_at timestamptz, delivered_how text, late_days integer, wants_post boolean, step smallint, rating text, expires_at timestamptz, illustrative boolean)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT d.code, s.name, d.source_id = 'guong', d.unit_id, d.handling_body_id, d.desk_body_id, d.channel, d.state, d.filed_at, d.received_at, d.clock_started_at, d.limit_amount, d.limit_unit, d.first_due_at, d.due_at, d.due_uncertain, d.settled_at, d.ended_at, d.delivered_at, d.delivered_how, d.late_days, d.wants_post, d.step, v.rating, v.expires_at, d.illustrative
	FROM dossiers.lookup_view v JOIN dossiers.dossier d ON d.id = v.dossier_id JOIN dossiers.source s ON s.id = d.source_id
	WHERE v.digest = opened_dossier.view_digest AND v.expires_at > opened_dossier.at
$$;
REVOKE ALL ON FUNCTION dossiers.opened_dossier(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.opened_dossier(bytea, timestamptz) TO guong_app, guong_public;
COMMENT ON FUNCTION dossiers.opened_dossier(bytea, timestamptz) IS 'What the browser that opened a dossier may see of it: where it stands, whose it is, its dates.';

CREATE FUNCTION dossiers.opened_acts(view_digest bytea, at timestamptz)
	RETURNS TABLE (number integer, action text, to_state text, happened_at timestamptz, to_body_id text, reason_code text, due_before timestamptz, due_after timestamptz)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT a.number, a.action, a.to_state, a.happened_at, a.to_body_id, a.reason_code, a.due_before, a.due_after
	FROM dossiers.lookup_view v JOIN dossiers.act a ON a.dossier_id = v.dossier_id
	WHERE v.digest = opened_acts.view_digest AND v.expires_at > opened_acts.at
	ORDER BY a.number
$$;
REVOKE ALL ON FUNCTION dossiers.opened_acts(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.opened_acts(bytea, timestamptz) TO guong_app, guong_public;
COMMENT ON FUNCTION dossiers.opened_acts(bytea, timestamptz) IS 'What was done about an opened dossier: kind, day, body and the reason as the list names it.';

CREATE FUNCTION dossiers.opened_steps(view_digest bytea, at timestamptz)
	RETURNS TABLE (number smallint, body_kind text, body_name text, limit_amount integer, limit_unit text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT p.position, p.body_kind, p.body_name, p.limit_amount, p.limit_unit
	FROM dossiers.lookup_view v JOIN dossiers.dossier d ON d.id = v.dossier_id
		JOIN dossiers.procedure_step p ON p.version_id = d.version_id
	WHERE v.digest = opened_steps.view_digest AND v.expires_at > opened_steps.at
	ORDER BY p.position
$$;
REVOKE ALL ON FUNCTION dossiers.opened_steps(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.opened_steps(bytea, timestamptz) TO guong_app, guong_public;
COMMENT ON FUNCTION dossiers.opened_steps(bytea, timestamptz) IS 'The steps of the procedure of an opened dossier by their bodies and times; their names could tell what it is about.';
