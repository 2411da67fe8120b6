import { bodiesById, unitAt } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import { assignmentsOf, insertAssignments, lastNumber } from "../../store/task/assignment.ts";
import type { NewPlace, StoredOccurrence } from "../../store/task/occurrence.ts";
import { taskProblem } from "../../task/errors.ts";

/**
 * Where an occurrence lies once another body leads it: that body's assignment of the same task, made when it has none.
 * Should it have done the task in the same round already, the occurrence takes the next free number.
 */
export async function placeAt(
	trx: WriteTransaction,
	occurrence: StoredOccurrence,
	bodyId: string,
	clock: Clock,
): Promise<NewPlace> {
	const today = clock.today();
	const body = (await bodiesById(trx, [bodyId], today)).get(bodyId);
	if (!body?.exists) throw taskProblem("receiver-unknown", { body: body?.fullName ?? bodyId });
	const unit = await unitAt(trx, body.unitId, today);
	const provinceId = unit?.provinceId ?? occurrence.provinceId;
	const known = await assignmentsOf(trx, { taskIds: [occurrence.taskId] });
	const own = known.find((each) => each.bodyId === bodyId);
	if (own) {
		const number = (await lastNumber(trx, own.id)) + 1;
		return { assignmentId: own.id, number, provinceId, unitId: body.unitId };
	}
	const now = clock.now();
	const assignmentId = newId(now.epochMilliseconds);
	const nobody = { leaderPersonId: null, leaderName: null, leaderPost: null, officerPersonId: null };
	const assignment = { id: assignmentId, taskId: occurrence.taskId, bodyId, unitId: body.unitId, ...nobody };
	await insertAssignments(trx, [assignment], now.toString());
	return { assignmentId, number: occurrence.number, provinceId, unitId: body.unitId };
}
