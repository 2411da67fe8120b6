-- Figures of the one-stop shop, made from the rows of dossiers and their acts and from nothing else. Nobody is granted to write here:
-- what triggers add (202611221081-tally-deltas.sql) lies in tally_pending until a job adds it to tally and tally_procedure.
-- Null stands for nought in these tables, so that rows with few counts stay short.
CREATE TYPE dossiers.tally_counts AS (
	filed integer,
	received integer,
	received_online integer,
	received_by_post integer,
	channel_known integer,
	by_proxy integer,
	proxy_known integer,
	digitised integer,
	digitised_known integer,
	fee_known integer,
	fee_due integer,
	paid integer,
	paid_how_known integer,
	paid_online integer,
	wants_post_known integer,
	wants_post integer,
	illustrative integer,
	settled integer,
	settled_ineligible integer,
	settled_without_date integer,
	settled_early integer,
	settled_by_first integer,
	settled_by_current integer,
	settled_extended integer,
	late_days integer,
	late_days_known integer,
	early_days integer,
	early_days_known integer,
	electronic_known integer,
	electronic_result integer,
	due_first integer,
	due_first_met integer,
	due_first_open integer,
	due_current integer,
	due_current_met integer,
	due_current_open integer,
	closed integer,
	stopped integer,
	refused integer,
	ended_overdue integer,
	delivered integer,
	delivered_how_known integer,
	delivered_by_post integer,
	delivered_electronic integer,
	open_change integer,
	overdue_change integer,
	overdue_first_change integer,
	paused_change integer,
	supplements integer,
	returns integer,
	extensions integer,
	letters_late integer,
	corrections integer,
	losses integer,
	sign_last_day integer,
	sign_same_day integer,
	sign_eve integer,
	sign_before_made integer,
	sign_dated_back integer
);
COMMENT ON COLUMN dossiers.tally_counts.filed IS 'dossiers that came in';
COMMENT ON COLUMN dossiers.tally_counts.received IS 'dossiers taken as full and valid; the columns down to illustrative are of these';
COMMENT ON COLUMN dossiers.tally_counts.received_online IS 'came by the portal';
COMMENT ON COLUMN dossiers.tally_counts.received_by_post IS 'came by post';
COMMENT ON COLUMN dossiers.tally_counts.channel_known IS 'it is known how they came';
COMMENT ON COLUMN dossiers.tally_counts.by_proxy IS 'filed by an officer in the person''s stead';
COMMENT ON COLUMN dossiers.tally_counts.proxy_known IS 'it is known who filed';
COMMENT ON COLUMN dossiers.tally_counts.digitised IS 'papers digitised on receipt';
COMMENT ON COLUMN dossiers.tally_counts.digitised_known IS 'it is known whether they were digitised';
COMMENT ON COLUMN dossiers.tally_counts.fee_known IS 'it is known whether a fee is due';
COMMENT ON COLUMN dossiers.tally_counts.fee_due IS 'a fee is due, or was paid';
COMMENT ON COLUMN dossiers.tally_counts.paid IS 'paid, whenever that was';
COMMENT ON COLUMN dossiers.tally_counts.paid_how_known IS 'paid, and it is known how';
COMMENT ON COLUMN dossiers.tally_counts.paid_online IS 'paid online';
COMMENT ON COLUMN dossiers.tally_counts.wants_post_known IS 'it is known whether the result is wanted by post';
COMMENT ON COLUMN dossiers.tally_counts.wants_post IS 'result wanted by post';
COMMENT ON COLUMN dossiers.tally_counts.illustrative IS 'invented for the demo';
COMMENT ON COLUMN dossiers.tally_counts.settled IS 'results recorded; the columns down to electronic_result are of these';
COMMENT ON COLUMN dossiers.tally_counts.settled_ineligible IS 'result: refused with reason within the handling';
COMMENT ON COLUMN dossiers.tally_counts.settled_without_date IS 'had no date';
COMMENT ON COLUMN dossiers.tally_counts.settled_early IS 'on a day before the date that held';
COMMENT ON COLUMN dossiers.tally_counts.settled_by_first IS 'by the date on the receipt';
COMMENT ON COLUMN dossiers.tally_counts.settled_by_current IS 'by the date that held in the end';
COMMENT ON COLUMN dossiers.tally_counts.settled_extended IS 'their date had been moved';
COMMENT ON COLUMN dossiers.tally_counts.late_days IS 'working days late, added up';
COMMENT ON COLUMN dossiers.tally_counts.late_days_known IS 'late ones of which it is known by how many working days';
COMMENT ON COLUMN dossiers.tally_counts.early_days IS 'working days early, added up';
COMMENT ON COLUMN dossiers.tally_counts.early_days_known IS 'early ones of which it is known by how many working days';
COMMENT ON COLUMN dossiers.tally_counts.electronic_known IS 'it is known whether the result is an electronic original';
COMMENT ON COLUMN dossiers.tally_counts.electronic_result IS 'result is an electronic original';
COMMENT ON COLUMN dossiers.tally_counts.due_first IS 'date on the receipt falls here; without those that ended with no result';
COMMENT ON COLUMN dossiers.tally_counts.due_first_met IS 'of due_first: settled by that date';
COMMENT ON COLUMN dossiers.tally_counts.due_first_open IS 'of due_first: not settled yet';
COMMENT ON COLUMN dossiers.tally_counts.due_current IS 'date that holds falls here; without those that ended with no result';
COMMENT ON COLUMN dossiers.tally_counts.due_current_met IS 'of due_current: settled by that date';
COMMENT ON COLUMN dossiers.tally_counts.due_current_open IS 'of due_current: not settled yet';
COMMENT ON COLUMN dossiers.tally_counts.closed IS 'closed because the supplement did not come';
COMMENT ON COLUMN dossiers.tally_counts.stopped IS 'stopped because the person asked for it';
COMMENT ON COLUMN dossiers.tally_counts.refused IS 'not taken, with a reason';
COMMENT ON COLUMN dossiers.tally_counts.ended_overdue IS 'closed, stopped or refused after the date that held';
COMMENT ON COLUMN dossiers.tally_counts.delivered IS 'results that reached the person';
COMMENT ON COLUMN dossiers.tally_counts.delivered_how_known IS 'of delivered: it is known how';
COMMENT ON COLUMN dossiers.tally_counts.delivered_by_post IS 'of delivered: by post';
COMMENT ON COLUMN dossiers.tally_counts.delivered_electronic IS 'of delivered: electronically';
COMMENT ON COLUMN dossiers.tally_counts.open_change IS 'open ones: received less ended; added up to a day it is the stock at its end';
COMMENT ON COLUMN dossiers.tally_counts.overdue_change IS 'open ones whose date has come and gone: begun less ended; added up to a day it is the stock at its end';
COMMENT ON COLUMN dossiers.tally_counts.overdue_first_change IS 'the same against the date on the receipt';
COMMENT ON COLUMN dossiers.tally_counts.paused_change IS 'ones sent back while handled: begun less ended; added up to a day it is the stock at its end';
COMMENT ON COLUMN dossiers.tally_counts.supplements IS 'acts: supplement asked at reception';
COMMENT ON COLUMN dossiers.tally_counts.returns IS 'acts: sent back for a supplement while handled';
COMMENT ON COLUMN dossiers.tally_counts.extensions IS 'acts: date moved with a letter';
COMMENT ON COLUMN dossiers.tally_counts.letters_late IS 'of extensions: after the date that was moved';
COMMENT ON COLUMN dossiers.tally_counts.corrections IS 'acts: fault in a result found';
COMMENT ON COLUMN dossiers.tally_counts.losses IS 'acts: dossier lost';
COMMENT ON COLUMN dossiers.tally_counts.sign_last_day IS 'sign: sent back on the day of its date or later';
COMMENT ON COLUMN dossiers.tally_counts.sign_same_day IS 'sign: sent back and full again on the same day, which starts the clock anew';
COMMENT ON COLUMN dossiers.tally_counts.sign_eve IS 'sign: date moved on its own day or the working day before';
COMMENT ON COLUMN dossiers.tally_counts.sign_before_made IS 'sign: result recorded before the moment at which it is said to be made';
COMMENT ON COLUMN dossiers.tally_counts.sign_dated_back IS 'sign: recorded after the date, said to be made before it';

CREATE TABLE dossiers.tally_pending (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	province_id text NOT NULL,
	unit_id text NOT NULL,
	body_id text NOT NULL,
	subject text NOT NULL,
	procedure_name text,
	day date NOT NULL,
	LIKE dossiers.tally_counts INCLUDING COMMENTS
);
-- emptied by each fold: what is dead must not be read for long
ALTER TABLE dossiers.tally_pending SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0.5);
COMMENT ON TABLE dossiers.tally_pending IS 'Signed counts of changes not yet in dossiers.tally; a reader adds both.';
COMMENT ON COLUMN dossiers.tally_pending.id IS 'in the order of writing';
COMMENT ON COLUMN dossiers.tally_pending.province_id IS 'province of the dossier';
COMMENT ON COLUMN dossiers.tally_pending.unit_id IS 'unit of the dossier';
COMMENT ON COLUMN dossiers.tally_pending.body_id IS 'body that settles';
COMMENT ON COLUMN dossiers.tally_pending.subject IS 'procedure and field (dossiers.subject_of)';
COMMENT ON COLUMN dossiers.tally_pending.procedure_name IS 'name of the procedure as the source told it';
COMMENT ON COLUMN dossiers.tally_pending.day IS 'day the counts belong to';
GRANT SELECT ON dossiers.tally_pending TO guong_app;

CREATE TABLE dossiers.tally (
	level text NOT NULL CHECK (level IN ('body', 'unit', 'province', 'country')),
	place_id text NOT NULL,
	grain text NOT NULL CHECK (grain IN ('day', 'month', 'year')),
	day date NOT NULL,
	LIKE dossiers.tally_counts INCLUDING COMMENTS,
	PRIMARY KEY (place_id, level, grain, day)
) WITH (fillfactor = 80);
COMMENT ON TABLE dossiers.tally IS 'Counts of all procedures together, of a place on a day, in a month, in a year; coarser rows repeat finer ones.';
COMMENT ON COLUMN dossiers.tally.level IS 'what the place is; unit: the unit''s own bodies; province: everything in it';
COMMENT ON COLUMN dossiers.tally.place_id IS 'body or unit; the country is vn';
COMMENT ON COLUMN dossiers.tally.grain IS 'how long the time is';
COMMENT ON COLUMN dossiers.tally.day IS 'its first day';
GRANT SELECT ON dossiers.tally TO guong_app;

CREATE TABLE dossiers.tally_subject (
	id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	subject text NOT NULL UNIQUE,
	procedure_id uuid,
	procedure_code text,
	procedure_name text,
	field text
);
COMMENT ON TABLE dossiers.tally_subject IS 'Procedures and fields that dossiers were about, as the counts by procedure name them.';
COMMENT ON COLUMN dossiers.tally_subject.id IS 'number in dossiers.tally_procedure';
COMMENT ON COLUMN dossiers.tally_subject.subject IS 'procedure and field (dossiers.subject_of)';
COMMENT ON COLUMN dossiers.tally_subject.procedure_id IS 'procedure of the catalogue; null: not in it';
COMMENT ON COLUMN dossiers.tally_subject.procedure_code IS 'code the source told, where it is not in the catalogue';
COMMENT ON COLUMN dossiers.tally_subject.procedure_name IS 'name the source told last';
COMMENT ON COLUMN dossiers.tally_subject.field IS 'field (lĩnh vực); null: not known';
GRANT SELECT ON dossiers.tally_subject TO guong_app;
GRANT SELECT (id, subject, procedure_id, procedure_code, procedure_name, field) ON dossiers.tally_subject TO guong_public;

CREATE TABLE dossiers.tally_procedure (
	level text NOT NULL CHECK (level IN ('unit', 'province', 'country')),
	place_id text NOT NULL,
	month date NOT NULL,
	subject_id integer NOT NULL REFERENCES dossiers.tally_subject,
	LIKE dossiers.tally_counts INCLUDING COMMENTS,
	PRIMARY KEY (place_id, level, month, subject_id)
) WITH (fillfactor = 80);
CREATE INDEX tally_procedure_subject ON dossiers.tally_procedure (subject_id);
COMMENT ON TABLE dossiers.tally_procedure IS 'Counts by procedure and field, of a place in a month.';
COMMENT ON COLUMN dossiers.tally_procedure.level IS 'what the place is, as in dossiers.tally';
COMMENT ON COLUMN dossiers.tally_procedure.place_id IS 'unit; the country is vn';
COMMENT ON COLUMN dossiers.tally_procedure.month IS 'first day of the month';
COMMENT ON COLUMN dossiers.tally_procedure.subject_id IS 'procedure and field';
GRANT SELECT ON dossiers.tally_procedure TO guong_app;

DROP TYPE dossiers.tally_counts;

-- Everybody may know every count but the signs: those are no proof, and go to the head and, as numbers, to those who supervise.
DO $$
DECLARE
	counted text;
	own text;
	taken text;
BEGIN
	FOREACH taken IN ARRAY ARRAY['tally', 'tally_pending', 'tally_procedure'] LOOP
		SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO counted FROM pg_attribute
			WHERE attrelid = format('dossiers.%I', taken)::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT LIKE 'sign\_%';
		EXECUTE format('GRANT SELECT (%s) ON dossiers.%I TO guong_public', counted, taken);
	END LOOP;
END
$$;
