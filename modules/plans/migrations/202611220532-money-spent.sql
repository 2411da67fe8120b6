-- What was spent is reported with the work, and counts for the task once the work is accepted.
ALTER TABLE plans.act ADD COLUMN spent numeric CHECK (spent >= 0);
COMMENT ON COLUMN plans.act.spent IS 'đồng spent on it so far, declared by the lead body with its report';
COMMENT ON COLUMN plans.task.funds_spent IS 'đồng: as the paper says, and once work reports money, the sum of what accepted work has spent';
