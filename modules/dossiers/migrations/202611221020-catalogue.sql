-- The catalogue: where a version is received, how it is found without tone marks, what was done about it, what the public reads.
-- Immutable, so that a column can be made of it: normalize and regexp_replace are, unaccent is not.
CREATE FUNCTION dossiers.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT ' ' || btrim(regexp_replace(
		replace(regexp_replace(lower(normalize(words, NFD)), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'),
		'[^a-z0-9]+', ' ', 'g'))
$$;
COMMENT ON FUNCTION dossiers.folded(text) IS 'Words in small letters without tone marks, a blank before each.';

ALTER TABLE dossiers.procedure_version
	ADD COLUMN received_at text[] NOT NULL DEFAULT '{}'
		CHECK (received_at <@ ARRAY['province', 'district', 'commune', 'central']),
	ADD COLUMN end_reason text CHECK (char_length(end_reason) BETWEEN 1 AND 1000),
	ADD COLUMN name_folded text GENERATED ALWAYS AS (dossiers.folded(code || ' ' || name_vi)) STORED,
	ADD COLUMN folded text GENERATED ALWAYS AS (dossiers.folded(code || ' ' || name_vi || ' ' || coalesce(name_en, '') || ' '
		|| field || ' ' || owner || ' ' || coalesce(about, '') || ' ' || coalesce(result, ''))) STORED;
COMMENT ON COLUMN dossiers.procedure_version.received_at IS 'levels at whose desks it is received; none: at the level that settles it';
COMMENT ON COLUMN dossiers.procedure_version.end_reason IS 'why it ended or was withdrawn, with the paper that says so';
COMMENT ON COLUMN dossiers.procedure_version.name_folded IS 'code and name without tone marks';
COMMENT ON COLUMN dossiers.procedure_version.folded IS 'what one searches in, without tone marks';
CREATE INDEX procedure_version_folded ON dossiers.procedure_version USING gin (folded extensions.gin_trgm_ops);
CREATE INDEX procedure_version_review ON dossiers.procedure_version (review_on) WHERE state = 'published';
CREATE INDEX procedure_version_unit ON dossiers.procedure_version (unit_id);

CREATE TABLE dossiers.version_act (
	id uuid PRIMARY KEY,
	version_id uuid NOT NULL REFERENCES dossiers.procedure_version ON DELETE CASCADE,
	number integer NOT NULL CHECK (number > 0),
	action text NOT NULL CHECK (action IN ('entered', 'changed', 'handed-in', 'sent-back', 'dropped', 'published', 'ended', 'withdrawn', 'reviewed')),
	at timestamptz NOT NULL,
	by_person_id uuid,
	reason text CHECK (char_length(reason) BETWEEN 1 AND 1000),
	details jsonb NOT NULL DEFAULT '{}',
	UNIQUE (version_id, number)
);
COMMENT ON TABLE dossiers.version_act IS 'Everything done about a version of a procedure: who wrote, who handed it in, who published. Only added to.';
COMMENT ON COLUMN dossiers.version_act.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.version_act.version_id IS 'the version';
COMMENT ON COLUMN dossiers.version_act.number IS 'its number within the version';
COMMENT ON COLUMN dossiers.version_act.action IS 'what was done';
COMMENT ON COLUMN dossiers.version_act.at IS 'when';
COMMENT ON COLUMN dossiers.version_act.by_person_id IS 'who (accounts.person); null: the system itself';
COMMENT ON COLUMN dossiers.version_act.reason IS 'why, where a reason is asked for';
COMMENT ON COLUMN dossiers.version_act.details IS 'what else belongs to it: days, file it came from';
GRANT SELECT, INSERT ON dossiers.version_act TO guong_app;

-- A published version is what dossiers were received under: it may end or be withdrawn, its words stay.
CREATE FUNCTION dossiers.keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	may constant text[] := '{valid,state,end_reason,review_on,folded,name_folded}';
BEGIN
	IF OLD.state = 'draft' THEN RETURN NEW; END IF;
	IF OLD.state = 'withdrawn' OR NEW.state = 'draft' OR lower(NEW.valid) <> lower(OLD.valid) OR NOT NEW.valid <@ OLD.valid
		OR to_jsonb(NEW) - may <> to_jsonb(OLD) - may THEN
		RAISE EXCEPTION 'a published version of a procedure is not changed' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
COMMENT ON FUNCTION dossiers.keep_published_version() IS 'Refuses to change the words of a version that was published.';
CREATE TRIGGER keep_published_version BEFORE UPDATE ON dossiers.procedure_version
	FOR EACH ROW EXECUTE FUNCTION dossiers.keep_published_version();

CREATE FUNCTION dossiers.keep_published_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	version uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
BEGIN
	IF EXISTS (SELECT FROM dossiers.procedure_version v WHERE v.id = version AND v.state <> 'draft' AND NOT v.illustrative
		AND EXISTS (SELECT FROM dossiers.version_act a WHERE a.version_id = v.id AND a.action = 'published')) THEN
		RAISE EXCEPTION 'a published version of a procedure is not changed' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION dossiers.keep_published_parts() IS 'Refuses to change steps, papers, fees and bases of a version that was published.';
CREATE TRIGGER keep_published_parts BEFORE INSERT OR UPDATE OR DELETE ON dossiers.procedure_step
	FOR EACH ROW EXECUTE FUNCTION dossiers.keep_published_parts();
CREATE TRIGGER keep_published_parts BEFORE INSERT OR UPDATE OR DELETE ON dossiers.procedure_document
	FOR EACH ROW EXECUTE FUNCTION dossiers.keep_published_parts();
CREATE TRIGGER keep_published_parts BEFORE INSERT OR UPDATE OR DELETE ON dossiers.procedure_fee
	FOR EACH ROW EXECUTE FUNCTION dossiers.keep_published_parts();
CREATE TRIGGER keep_published_parts BEFORE INSERT OR UPDATE OR DELETE ON dossiers.procedure_law
	FOR EACH ROW EXECUTE FUNCTION dossiers.keep_published_parts();

-- Views, not tables: what is drafted or was withdrawn cannot be shown by mistake.
-- no barrier: behind one, words could not be looked up by the index, and what it would hide is no secret
CREATE VIEW dossiers.public_procedure_version AS
SELECT id, procedure_id, unit_id, valid, code, name_vi, name_en, field, level, owner, kind, limit_amount, limit_unit,
	limit_note, online_law, online_level, proactive_level, online_reason, portal_url, online_payment, about, who_for,
	result, conditions, received_at, announced_on, announced_by, published_on, review_on, end_reason, source,
	illustrative, name_folded, folded, state
FROM dossiers.procedure_version WHERE state = 'published';
COMMENT ON VIEW dossiers.public_procedure_version IS 'Versions of procedures that were published; drafts and withdrawn ones are not among them.';
COMMENT ON COLUMN dossiers.public_procedure_version.id IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.procedure_id IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.unit_id IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.valid IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.code IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.name_vi IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.name_en IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.field IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.level IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.owner IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.kind IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.limit_amount IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.limit_unit IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.limit_note IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.online_law IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.online_level IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.proactive_level IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.online_reason IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.portal_url IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.online_payment IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.about IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.who_for IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.result IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.conditions IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.received_at IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.announced_on IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.announced_by IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.published_on IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.review_on IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.end_reason IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.source IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.illustrative IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.name_folded IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.folded IS 'see dossiers.procedure_version';
COMMENT ON COLUMN dossiers.public_procedure_version.state IS 'see dossiers.procedure_version';
GRANT SELECT ON dossiers.public_procedure_version TO guong_app;
GRANT SELECT (id, procedure_id, unit_id, valid, code, name_vi, name_en, field, level, owner, kind, limit_amount, limit_unit,
	limit_note, online_law, online_level, proactive_level, online_reason, portal_url, online_payment, about,
	who_for, result, conditions, received_at, announced_on, announced_by, published_on, review_on, end_reason,
	source, illustrative, name_folded, folded, state) ON dossiers.public_procedure_version TO guong_public;

CREATE VIEW dossiers.public_procedure_step WITH (security_barrier) AS
SELECT p.version_id, p.position, p.name, p.body_kind, p.body_name, p.limit_amount, p.limit_unit
FROM dossiers.procedure_step p
JOIN dossiers.procedure_version v ON v.id = p.version_id AND v.state = 'published';
COMMENT ON VIEW dossiers.public_procedure_step IS 'Steps of published versions.';
COMMENT ON COLUMN dossiers.public_procedure_step.version_id IS 'see dossiers.procedure_step';
COMMENT ON COLUMN dossiers.public_procedure_step.position IS 'see dossiers.procedure_step';
COMMENT ON COLUMN dossiers.public_procedure_step.name IS 'see dossiers.procedure_step';
COMMENT ON COLUMN dossiers.public_procedure_step.body_kind IS 'see dossiers.procedure_step';
COMMENT ON COLUMN dossiers.public_procedure_step.body_name IS 'see dossiers.procedure_step';
COMMENT ON COLUMN dossiers.public_procedure_step.limit_amount IS 'see dossiers.procedure_step';
COMMENT ON COLUMN dossiers.public_procedure_step.limit_unit IS 'see dossiers.procedure_step';
GRANT SELECT ON dossiers.public_procedure_step TO guong_app;
GRANT SELECT (version_id, position, name, body_kind, body_name, limit_amount, limit_unit) ON dossiers.public_procedure_step TO guong_public;

CREATE VIEW dossiers.public_procedure_document WITH (security_barrier) AS
SELECT p.version_id, p.position, p.name, p.copies, p.original, p.required, p.form, p.note
FROM dossiers.procedure_document p
JOIN dossiers.procedure_version v ON v.id = p.version_id AND v.state = 'published';
COMMENT ON VIEW dossiers.public_procedure_document IS 'Papers that published versions ask for.';
COMMENT ON COLUMN dossiers.public_procedure_document.version_id IS 'see dossiers.procedure_document';
COMMENT ON COLUMN dossiers.public_procedure_document.position IS 'see dossiers.procedure_document';
COMMENT ON COLUMN dossiers.public_procedure_document.name IS 'see dossiers.procedure_document';
COMMENT ON COLUMN dossiers.public_procedure_document.copies IS 'see dossiers.procedure_document';
COMMENT ON COLUMN dossiers.public_procedure_document.original IS 'see dossiers.procedure_document';
COMMENT ON COLUMN dossiers.public_procedure_document.required IS 'see dossiers.procedure_document';
COMMENT ON COLUMN dossiers.public_procedure_document.form IS 'see dossiers.procedure_document';
COMMENT ON COLUMN dossiers.public_procedure_document.note IS 'see dossiers.procedure_document';
GRANT SELECT ON dossiers.public_procedure_document TO guong_app;
GRANT SELECT (version_id, position, name, copies, original, required, form, note) ON dossiers.public_procedure_document TO guong_public;

CREATE VIEW dossiers.public_procedure_fee WITH (security_barrier) AS
SELECT p.version_id, p.position, p.name, p.amount, p.note, p.law
FROM dossiers.procedure_fee p
JOIN dossiers.procedure_version v ON v.id = p.version_id AND v.state = 'published';
COMMENT ON VIEW dossiers.public_procedure_fee IS 'Fees of published versions.';
COMMENT ON COLUMN dossiers.public_procedure_fee.version_id IS 'see dossiers.procedure_fee';
COMMENT ON COLUMN dossiers.public_procedure_fee.position IS 'see dossiers.procedure_fee';
COMMENT ON COLUMN dossiers.public_procedure_fee.name IS 'see dossiers.procedure_fee';
COMMENT ON COLUMN dossiers.public_procedure_fee.amount IS 'see dossiers.procedure_fee';
COMMENT ON COLUMN dossiers.public_procedure_fee.note IS 'see dossiers.procedure_fee';
COMMENT ON COLUMN dossiers.public_procedure_fee.law IS 'see dossiers.procedure_fee';
GRANT SELECT ON dossiers.public_procedure_fee TO guong_app;
GRANT SELECT (version_id, position, name, amount, note, law) ON dossiers.public_procedure_fee TO guong_public;

CREATE VIEW dossiers.public_procedure_law WITH (security_barrier) AS
SELECT p.version_id, p.position, p.reference, p.article
FROM dossiers.procedure_law p
JOIN dossiers.procedure_version v ON v.id = p.version_id AND v.state = 'published';
COMMENT ON VIEW dossiers.public_procedure_law IS 'Bases of published versions.';
COMMENT ON COLUMN dossiers.public_procedure_law.version_id IS 'see dossiers.procedure_law';
COMMENT ON COLUMN dossiers.public_procedure_law.position IS 'see dossiers.procedure_law';
COMMENT ON COLUMN dossiers.public_procedure_law.reference IS 'see dossiers.procedure_law';
COMMENT ON COLUMN dossiers.public_procedure_law.article IS 'see dossiers.procedure_law';
GRANT SELECT ON dossiers.public_procedure_law TO guong_app;
GRANT SELECT (version_id, position, reference, article) ON dossiers.public_procedure_law TO guong_public;

CREATE FUNCTION dossiers.remove_illustrative_procedures() RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	DELETE FROM dossiers.procedure_version v WHERE v.illustrative
		AND NOT EXISTS (SELECT FROM dossiers.dossier d WHERE d.version_id = v.id);
	DELETE FROM dossiers.procedure p WHERE p.illustrative
		AND NOT EXISTS (SELECT FROM dossiers.procedure_version v WHERE v.procedure_id = p.id)
		AND NOT EXISTS (SELECT FROM dossiers.dossier d WHERE d.procedure_id = p.id);
END $$;
COMMENT ON FUNCTION dossiers.remove_illustrative_procedures() IS 'Takes invented procedures out; those that dossiers still name stay. The application has no right to delete any other.';
REVOKE ALL ON FUNCTION dossiers.remove_illustrative_procedures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.remove_illustrative_procedures() TO guong_app;
