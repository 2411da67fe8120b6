-- Taking the demo's dossiers out again. Acts are append-only for the program; only what is marked as invented goes, by this door.
CREATE FUNCTION dossiers.remove_illustrative() RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	invented uuid[] := ARRAY(SELECT id FROM dossiers.dossier WHERE illustrative);
	letters uuid[] := ARRAY(SELECT id FROM dossiers.apology_letter WHERE illustrative);
BEGIN
	DELETE FROM dossiers.letter_sending WHERE letter_id = ANY (letters);
	DELETE FROM dossiers.late_explanation WHERE dossier_id = ANY (invented);
	DELETE FROM dossiers.letter_warning WHERE dossier_id = ANY (invented);
	DELETE FROM dossiers.apology_letter WHERE id = ANY (letters);
	DELETE FROM dossiers.paper_file WHERE dossier_id = ANY (invented);
	UPDATE dossiers.ticket SET dossier_id = NULL WHERE dossier_id = ANY (invented);
	DELETE FROM dossiers.clock_change WHERE dossier_id = ANY (invented);
	DELETE FROM dossiers.applicant WHERE dossier_id = ANY (invented);
	DELETE FROM dossiers.act WHERE dossier_id = ANY (invented);
	-- the demo's telephone, which nobody has
	DELETE FROM dossiers.desk_contact WHERE phone = '0900 000 000';
	DELETE FROM dossiers.rating_words WHERE illustrative;
	DELETE FROM dossiers.rating_batch WHERE illustrative;
	DELETE FROM dossiers.rating WHERE illustrative;
	DELETE FROM dossiers.rating_asked WHERE illustrative;
	DELETE FROM dossiers.dossier WHERE id = ANY (invented);
	-- the demo's system of earlier dossiers, unless somebody brought real ones in under its name
	DELETE FROM dossiers.source s WHERE s.id = 'he-thong-cu-minh-hoa'
		AND NOT EXISTS (SELECT FROM dossiers.dossier d WHERE d.source_id = s.id)
		AND NOT EXISTS (SELECT FROM dossiers.intake i WHERE i.source_id = s.id)
		AND NOT EXISTS (SELECT FROM dossiers.intake_memory m WHERE m.source_id = s.id)
		AND NOT EXISTS (SELECT FROM dossiers.source_token t WHERE t.source_id = s.id);
END $$;
REVOKE ALL ON FUNCTION dossiers.remove_illustrative() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dossiers.remove_illustrative() TO guong_app;
COMMENT ON FUNCTION dossiers.remove_illustrative() IS 'Takes out the dossiers marked as invented, with all that hangs on them';
