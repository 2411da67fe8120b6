-- The running text of a plan's paper: purpose, requirements, who organises what, who receives it, who signs.
CREATE TABLE plans.text_item (
	plan_id uuid NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
	part text NOT NULL CHECK (part IN ('purpose', 'requirement', 'organisation', 'recipient')),
	position integer NOT NULL CHECK (position > 0),
	body text CHECK (char_length(body) BETWEEN 1 AND 300),
	text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
	PRIMARY KEY (plan_id, part, position),
	CHECK (body IS NULL OR part = 'organisation')
);
COMMENT ON TABLE plans.text_item IS 'A paragraph of the running text of a plan, in its order. What Gương proposes is not here until somebody keeps it.';
COMMENT ON COLUMN plans.text_item.plan_id IS 'the plan';
COMMENT ON COLUMN plans.text_item.part IS 'purpose, requirement, organisation (who organises what) or recipient (nơi nhận)';
COMMENT ON COLUMN plans.text_item.position IS 'order within the part';
COMMENT ON COLUMN plans.text_item.body IS 'of organisation: body to whom the paragraph speaks, as the paper writes it; empty: to all';
COMMENT ON COLUMN plans.text_item.text IS 'the paragraph, without label, dash or semicolon';

CREATE TABLE plans.signature_line (
	plan_id uuid PRIMARY KEY REFERENCES plans.plan ON DELETE CASCADE,
	authority text CHECK (authority IN ('TM.', 'KT.', 'Q.', 'TL.', 'TUQ.')),
	for_body text CHECK (char_length(for_body) BETWEEN 1 AND 200),
	for_post text CHECK (char_length(for_post) BETWEEN 1 AND 200),
	post text NOT NULL CHECK (char_length(post) BETWEEN 1 AND 200),
	name text CHECK (char_length(name) BETWEEN 1 AND 120),
	CHECK (for_post IS NULL OR authority IN ('KT.', 'TL.', 'TUQ.')),
	CHECK (for_body IS NULL OR authority IS NOT NULL)
);
COMMENT ON TABLE plans.signature_line IS 'Who is to sign a plan, as the drafter means it; who did sign stands in plans.plan (Nghị định 30/2020/NĐ-CP, điều 13).';
COMMENT ON COLUMN plans.signature_line.plan_id IS 'the plan';
COMMENT ON COLUMN plans.signature_line.authority IS 'TM. for a collective, KT. for the head, Q. acting, TL. by order, TUQ. by authorisation; empty: in the own right of the post';
COMMENT ON COLUMN plans.signature_line.for_body IS 'collective in whose name it is signed: ỦY BAN NHÂN DÂN';
COMMENT ON COLUMN plans.signature_line.for_post IS 'post for which another signs: CHỦ TỊCH';
COMMENT ON COLUMN plans.signature_line.post IS 'post of who signs: PHÓ CHỦ TỊCH';
COMMENT ON COLUMN plans.signature_line.name IS 'who signs; empty: not settled';

GRANT SELECT, INSERT, DELETE ON plans.text_item TO guong_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plans.signature_line TO guong_app;

-- The paper of an issued plan is for everybody: what stands in it, and nothing of the work under it.
CREATE VIEW plans.public_text_item WITH (security_barrier) AS
SELECT i.plan_id, i.part, i.position, i.body, i.text
FROM plans.text_item i JOIN plans.public_plan p ON p.id = i.plan_id;
COMMENT ON VIEW plans.public_text_item IS 'Running text of issued plans.';
COMMENT ON COLUMN plans.public_text_item.plan_id IS 'see plans.text_item';
COMMENT ON COLUMN plans.public_text_item.part IS 'see plans.text_item';
COMMENT ON COLUMN plans.public_text_item.position IS 'see plans.text_item';
COMMENT ON COLUMN plans.public_text_item.body IS 'see plans.text_item';
COMMENT ON COLUMN plans.public_text_item.text IS 'see plans.text_item';

CREATE VIEW plans.public_legal_basis WITH (security_barrier) AS
SELECT b.plan_id, b.position, b.reference, b.day, b.issuer, b.about
FROM plans.legal_basis b JOIN plans.public_plan p ON p.id = b.plan_id;
COMMENT ON VIEW plans.public_legal_basis IS 'Papers on which issued plans rest.';
COMMENT ON COLUMN plans.public_legal_basis.plan_id IS 'see plans.legal_basis';
COMMENT ON COLUMN plans.public_legal_basis.position IS 'see plans.legal_basis';
COMMENT ON COLUMN plans.public_legal_basis.reference IS 'see plans.legal_basis';
COMMENT ON COLUMN plans.public_legal_basis.day IS 'see plans.legal_basis';
COMMENT ON COLUMN plans.public_legal_basis.issuer IS 'see plans.legal_basis';
COMMENT ON COLUMN plans.public_legal_basis.about IS 'see plans.legal_basis';

CREATE VIEW plans.public_paper_task WITH (security_barrier) AS
SELECT t.id, t.plan_id, t.position, t.heading, t.text, t.kind, t.leads, t.output, t.deadline, t.deadline_day,
	t.deadline_anchor, t.deadline_amount, t.deadline_unit, t.deadline_occasion, t.deadline_words, t.recurrence,
	ARRAY(SELECT b.written FROM plans.task_body b WHERE b.task_id = t.id AND b.part = 'lead' ORDER BY b.position) AS lead,
	ARRAY(SELECT b.body_id FROM plans.task_body b WHERE b.task_id = t.id AND b.part = 'lead' ORDER BY b.position) AS lead_body_ids,
	ARRAY(SELECT b.written FROM plans.task_body b WHERE b.task_id = t.id AND b.part = 'coordinate' ORDER BY b.position) AS coordinate,
	ARRAY(SELECT b.body_id FROM plans.task_body b WHERE b.task_id = t.id AND b.part = 'coordinate' ORDER BY b.position) AS coordinate_body_ids,
	ARRAY(SELECT n.index_code FROM plans.task_node n WHERE n.task_id = t.id ORDER BY n.index_code, n.concept) AS node_indices,
	ARRAY(SELECT n.concept FROM plans.task_node n WHERE n.task_id = t.id ORDER BY n.index_code, n.concept) AS node_concepts
FROM plans.task t JOIN plans.public_plan p ON p.id = t.plan_id;
COMMENT ON VIEW plans.public_paper_task IS 'Tasks of issued plans as the paper states them, with the bodies that it names.';
COMMENT ON COLUMN plans.public_paper_task.id IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.plan_id IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.position IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.heading IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.text IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.kind IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.leads IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.output IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.deadline IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.deadline_day IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.deadline_anchor IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.deadline_amount IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.deadline_unit IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.deadline_occasion IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.deadline_words IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.recurrence IS 'see plans.task';
COMMENT ON COLUMN plans.public_paper_task.lead IS 'lead bodies as written';
COMMENT ON COLUMN plans.public_paper_task.lead_body_ids IS 'lead bodies by id, in the same order';
COMMENT ON COLUMN plans.public_paper_task.coordinate IS 'coordinating bodies as written';
COMMENT ON COLUMN plans.public_paper_task.coordinate_body_ids IS 'coordinating bodies by id, in the same order';
COMMENT ON COLUMN plans.public_paper_task.node_indices IS 'indices whose nodes it serves';
COMMENT ON COLUMN plans.public_paper_task.node_concepts IS 'concepts of these nodes, in the same order';

GRANT SELECT ON plans.public_text_item, plans.public_legal_basis, plans.public_paper_task TO guong_app, guong_public;
