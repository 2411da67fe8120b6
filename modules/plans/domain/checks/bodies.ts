import type { StoredTask } from "../task.ts";
import type { CheckedPlan, Knowledge, KnownBody } from "./checked-plan.ts";
import { type Finding, type FindingCode, type FindingData, type FindingPlace, finding } from "./finding.ts";

const before = (a: KnownBody["from"], b: KnownBody["from"]): boolean =>
	a !== null && b !== null && a.until(b).sign > 0;

/** Whether the bodies named were there on the day of the paper, and who was forgotten. */
export const bodyFindings = (plan: CheckedPlan, known: Knowledge): readonly Finding[] => [
	...plan.tasks.flatMap((task) => existence(task, known)),
	...plan.tasks.flatMap((task) => elsewhere(task, plan, known)),
	...onlyCoordinating(plan, known),
	...unitsLeftOut(plan, known),
];

function existence(task: StoredTask, { bodies, day }: Knowledge): Finding[] {
	const place: FindingPlace = { of: "task", id: task.id, position: task.position, text: task.text };
	return [
		...named(task.lead, bodies).flatMap((body): Finding[] => {
			if (!endedBy(body, day))
				return before(day, body.from)
					? [finding("lead-not-yet", place, { body: body.name, from: String(body.from) })]
					: [];
			return [gone("lead-gone", place, body)];
		}),
		...named(task.coordinate, bodies)
			.filter((body) => endedBy(body, day))
			.map((body) => gone("coordinator-gone", place, body)),
	];
}

/** Bodies of the same name are in every province: one that lies neither in the unit nor under it is a slip, or needs a letter of its own. */
function elsewhere(task: StoredTask, { unitId }: CheckedPlan, { bodies, day }: Knowledge): Finding[] {
	const place: FindingPlace = { of: "task", id: task.id, position: task.position, text: task.text };
	return named(task.lead, bodies)
		.filter((body) => body.unitId !== unitId && !body.above.includes(unitId) && !endedBy(body, day))
		.map((body) => finding("lead-elsewhere", place, { body: body.name }));
}

const named = (bodies: StoredTask["lead"], known: Knowledge["bodies"]): KnownBody[] =>
	bodies.flatMap(({ bodyId }) => {
		const body = bodyId === null ? undefined : known.get(bodyId);
		return body ? [body] : [];
	});

const endedBy = ({ to }: KnownBody, day: Knowledge["day"]): boolean => to !== null && !before(day, to);

function gone(code: FindingCode, place: FindingPlace, body: KnownBody): Finding {
	const data: FindingData = {
		body: body.name,
		until: String(body.to?.subtract({ days: 1 })),
		heirs: body.heirs,
	};
	return finding(code, place, data);
}

/** Named as helping, and leading nothing: perhaps meant so, perhaps forgotten. */
function onlyCoordinating({ tasks }: CheckedPlan, { bodies }: Knowledge): Finding[] {
	const leading = new Set(tasks.flatMap((task) => task.lead.map(({ bodyId }) => bodyId)));
	const helping = new Set(tasks.flatMap((task) => task.coordinate.map(({ bodyId }) => bodyId)));
	return [...helping].flatMap((id) => {
		const body = id === null || leading.has(id) ? undefined : bodies.get(id);
		return body ? [finding("body-without-task", { of: "body", id: body.id, name: body.name })] : [];
	});
}

const shown = 12;

/** Units right below without any task, once the plan gives work to units below at all. */
function unitsLeftOut({ tasks }: CheckedPlan, { below, bodies }: Knowledge): Finding[] {
	const reached = new Set(tasks.flatMap((task) => named(task.lead, bodies).map((body) => body.unitId)));
	const left = [...below].filter(([id]) => !reached.has(id)).map(([, name]) => name);
	if (left.length === 0) return [];
	const data = { count: left.length, of: below.size, names: left.slice(0, shown) };
	return [finding("units-without-task", { of: "plan" }, data)];
}
