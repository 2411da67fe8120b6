-- The demo's plans take along the proposals that rest on them.
CREATE OR REPLACE FUNCTION plans.remove_illustrative() RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	invented uuid[] := ARRAY(SELECT id FROM plans.plan WHERE illustrative);
	rounds uuid[] := ARRAY(SELECT id FROM plans.occurrence WHERE plan_id = ANY (invented));
BEGIN
	-- a real plan that somebody hung on an invented one stays, and keeps what its paper says about the plan above
	UPDATE plans.plan SET parent_plan_id = NULL WHERE parent_plan_id = ANY (invented) AND NOT illustrative;
	UPDATE plans.plan SET copied_from_plan_id = NULL WHERE copied_from_plan_id = ANY (invented) AND NOT illustrative;
	UPDATE plans.task SET from_task_id = NULL
		WHERE from_task_id IN (SELECT id FROM plans.task WHERE plan_id = ANY (invented)) AND plan_id <> ALL (invented);
	DELETE FROM plans.merit_proposal WHERE illustrative;
	DELETE FROM plans.notice WHERE plan_id = ANY (invented) OR occurrence_id = ANY (rounds);
	DELETE FROM plans.explanation WHERE occurrence_id = ANY (rounds);
	DELETE FROM plans.evidence WHERE act_id IN (SELECT id FROM plans.act WHERE occurrence_id = ANY (rounds));
	DELETE FROM plans.act WHERE occurrence_id = ANY (rounds);
	DELETE FROM plans.occurrence WHERE id = ANY (rounds);
	DELETE FROM plans.assignment WHERE task_id IN (SELECT id FROM plans.task WHERE plan_id = ANY (invented));
	DELETE FROM plans.plan WHERE id = ANY (invented);
END $$;
