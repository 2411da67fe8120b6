-- Who answers for a task inside its lead body may change; each act that changes it says to whom.
ALTER TABLE plans.act
	ADD COLUMN leader_person_id uuid,
	ADD COLUMN leader_name text CHECK (char_length(leader_name) BETWEEN 1 AND 120),
	ADD COLUMN leader_post text CHECK (char_length(leader_post) BETWEEN 1 AND 200),
	ADD COLUMN officer_person_id uuid;
COMMENT ON COLUMN plans.act.leader_person_id IS 'leader in charge from now on, if that person has an account (accounts.person)';
COMMENT ON COLUMN plans.act.leader_name IS 'name of the leader in charge from now on';
COMMENT ON COLUMN plans.act.leader_post IS 'post of the leader in charge from now on';
COMMENT ON COLUMN plans.act.officer_person_id IS 'officer who does the work from now on (accounts.person); never published';
