import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Person, type Post, visitor } from "#platform/http/actor.ts";
import type { PlanSide } from "./domain/plan-state.ts";
import type { ActingSide } from "./domain/task-state.ts";
import {
	actsOnPlanAs,
	actsOnTaskAs,
	type BodyPlace,
	coordinatesUnitOf,
	keepsRegisterOf,
	planWriters,
	readsDraft,
	readsTask,
	type TaskPlaces,
	workReaders,
} from "./policy.ts";

/** A small country before and after a reform: two provinces with communes; "old" went into "new", "cũ" into "mới". */
const above: Readonly<Record<string, string | null>> = {
	north: null,
	south: null,
	old: null,
	village: "north",
	market: "north",
	cũ: "old",
	mới: "south",
};
const heirOf: Readonly<Record<string, string>> = { old: "south", cũ: "mới" };
const units = Object.keys(above);
const names = ["ubnd", "office", "health"];
const fields = ["đất đai", "y tế"];

const climb = (unit: string): string[] => [unit, ...(above[unit] ? climb(above[unit]) : [])];
const placeOf = (unit: string, name: string): BodyPlace => {
	const heir = heirOf[unit];
	const paths = [...climb(unit), ...(heir ? climb(heir) : [])];
	return {
		bodyId: `${unit}/${name}`,
		unitId: unit,
		unitPath: [...new Set(paths)],
		heirs: heir ? [heir] : [],
		exists: heir === undefined,
	};
};

const body: fc.Arbitrary<BodyPlace> = fc
	.tuple(fc.constantFrom(...units), fc.constantFrom(...names))
	.map(([unit, name]) => placeOf(unit, name));
const bodyRoles = ["officer", "head", "deputy"];
const post: fc.Arbitrary<Post> = fc
	.record({
		role: fc.constantFrom("officer", "head", "deputy", "coordinator", "supervisor", "administrator"),
		unit: fc.constantFrom(...units),
		name: fc.constantFrom(...names),
		fields: fc.subarray(fields),
	})
	.map(({ role, unit, name, ...rest }) => ({
		role,
		unitId: unit,
		bodyId: bodyRoles.includes(role) ? `${unit}/${name}` : null,
		standsInFor: null,
		...rest,
	}));
const withPosts = (posts: readonly Post[]): Person => ({
	kind: "person",
	personId: "p",
	name: "Chị Lan",
	sessionId: "s",
	posts,
});
const person = fc.array(post, { maxLength: 3 }).map(withPosts);

const planSides: readonly PlanSide[] = ["drafter", "issuer", "clerk", "system"];
const planPlaces = fc.record({ issuer: body, drafting: body });
const taskSides: readonly ActingSide[] = ["body", "leader", "giver", "heir", "system"];
const taskPlaces: fc.Arbitrary<TaskPlaces> = fc.record({
	lead: body,
	giver: body,
	field: fc.constantFrom(null, ...fields),
	declaredBy: fc.subarray(["p", "q"]),
	officerPersonId: fc.constantFrom(null, "p", "q"),
});
const administrator: Post = {
	role: "administrator",
	unitId: null,
	bodyId: null,
	fields: [],
	standsInFor: null,
};

const check = (property: fc.IProperty<unknown>) => fc.assert(property, { seed: 20261122, numRuns: 4000 });
const actsOnTask = (actor: Person, places: TaskPlaces) =>
	taskSides.filter((side) => actsOnTaskAs(actor, places, side));
const actsOnPlan = (actor: Person, places: Parameters<typeof actsOnPlanAs>[1]) =>
	planSides.filter((side) => actsOnPlanAs(actor, places, side));

test("nobody acts as the system, and a visitor acts as nobody", () => {
	check(
		fc.property(person, planPlaces, taskPlaces, (actor, plan, task) => {
			assert.equal(actsOnPlanAs(actor, plan, "system") || actsOnTaskAs(actor, task, "system"), false);
			assert.equal(
				planSides.some((side) => actsOnPlanAs(visitor, plan, side)),
				false,
			);
			assert.equal(
				taskSides.some((side) => actsOnTaskAs(visitor, task, side)),
				false,
			);
		}),
	);
});

test("an administrator decides nothing and reads no draft, whatever other posts the same person holds", () => {
	check(
		fc.property(person, planPlaces, taskPlaces, (actor, plan, task) => {
			const both = withPosts([...actor.posts, administrator]);
			assert.deepEqual([...actsOnPlan(both, plan), ...actsOnTask(both, task)], []);
			assert.equal(readsDraft(both, plan, [plan.issuer.bodyId]), false);
			assert.equal(planWriters.allows(both), false);
		}),
	);
});

test("one more post never takes a right away", () => {
	check(
		fc.property(person, post, planPlaces, taskPlaces, (actor, another, plan, task) => {
			fc.pre(another.role !== "administrator");
			const more = withPosts([...actor.posts, another]);
			for (const side of actsOnPlan(actor, plan)) assert.equal(actsOnPlanAs(more, plan, side), true, side);
			for (const side of actsOnTask(actor, task)) assert.equal(actsOnTaskAs(more, task, side), true, side);
		}),
	);
});

test("who has no post at the bodies of a plan, nor coordinates its unit or one that took over, neither acts on it nor reads its draft", () => {
	check(
		fc.property(person, planPlaces, (actor, plan) => {
			const { issuer, drafting } = plan;
			const concerned = actor.posts.some(
				({ role, bodyId, unitId }) =>
					bodyId === issuer.bodyId ||
					bodyId === drafting.bodyId ||
					(role === "coordinator" && [issuer.unitId, ...issuer.heirs].includes(unitId as string)),
			);
			fc.pre(!concerned);
			assert.deepEqual(actsOnPlan(actor, plan), []);
			assert.equal(readsDraft(actor, plan, []), false);
		}),
	);
});

test("only a head, or a deputy for all fields, sends a draft back, and only at the issuing body", () => {
	check(
		fc.property(person, planPlaces, (actor, plan) => {
			const decides = actor.posts.some(
				({ role, bodyId, fields }) =>
					bodyId === plan.issuer.bodyId && (role === "head" || (role === "deputy" && fields.length === 0)),
			);
			const administers = actor.posts.some(({ role }) => role === "administrator");
			assert.equal(actsOnPlanAs(actor, plan, "issuer"), decides && !administers);
		}),
	);
});

test("the register of a body is kept by those who act for it or coordinate its unit, never by supervisors or administrators", () => {
	check(
		fc.property(person, body, (actor, place) => {
			const acts = actor.posts.some(
				({ role, bodyId, unitId }) =>
					bodyId === place.bodyId ||
					(role === "coordinator" && [place.unitId, ...place.heirs].includes(unitId as string)),
			);
			const administers = actor.posts.some(({ role }) => role === "administrator");
			assert.equal(keepsRegisterOf(actor, place), acts && !administers);
			assert.equal(keepsRegisterOf(visitor, place), false);
		}),
	);
});

test("who may act on a plan or a task may read it", () => {
	check(
		fc.property(person, planPlaces, taskPlaces, (actor, plan, task) => {
			if (actsOnPlan(actor, plan).length > 0) assert.equal(readsDraft(actor, plan, []), true);
			if (actsOnTask(actor, task).length > 0) assert.equal(readsTask(actor, task), true);
		}),
	);
});

test("nobody accepts what they reported or signed for the lead body", () => {
	check(
		fc.property(person, taskPlaces, (actor, task) => {
			assert.equal(actsOnTaskAs(actor, { ...task, declaredBy: ["p"] }, "giver"), false);
		}),
	);
});

test("work is handed over only where the lead body is no more, by who coordinates it or what took over, or above these", () => {
	check(
		fc.property(person, taskPlaces, (actor, task) => {
			const coordinators = actor.posts
				.filter(({ role }) => role === "coordinator")
				.map(({ unitId }) => unitId);
			const over = task.lead.unitPath.some((unit) => coordinators.includes(unit));
			const administers = actor.posts.some(({ role }) => role === "administrator");
			assert.equal(actsOnTaskAs(actor, task, "heir"), !task.lead.exists && over && !administers);
		}),
	);
});

test("officers of other bodies, other provinces and other departments report, sign and accept nothing", () => {
	check(
		fc.property(person, taskPlaces, (actor, task) => {
			const at = (bodyId: string) => actor.posts.some((one) => one.bodyId === bodyId);
			const named =
				task.officerPersonId === "p" &&
				actor.posts.some(({ role, unitId }) => unitId === task.lead.unitId && role !== "supervisor");
			if (!at(task.lead.bodyId)) {
				assert.equal(actsOnTaskAs(actor, task, "leader"), false);
				assert.equal(actsOnTaskAs(actor, task, "body") && !named, false);
			}
			if (!at(task.giver.bodyId) && !coordinatesUnitOf(actor, task.giver))
				assert.equal(actsOnTaskAs(actor, task, "giver"), false);
		}),
	);
});

test("an officer named for a task reports it from another body of the unit, and no longer once that post has ended", () => {
	const at = (unit: string) =>
		withPosts([{ role: "officer", unitId: unit, bodyId: `${unit}/office`, fields: [], standsInFor: null }]);
	const lead = placeOf("village", "ubnd");
	const task: TaskPlaces = {
		lead,
		giver: placeOf("north", "ubnd"),
		field: null,
		declaredBy: [],
		officerPersonId: "p",
	};
	assert.deepEqual(actsOnTask(at("village"), task), ["body"]);
	assert.deepEqual(actsOnTask(at("market"), task), []);
	assert.equal(readsTask(withPosts([]), task), false);
});

test("a supervisor reads the work of the own unit and those under it, and writes nothing", () => {
	const supervisor = (unitId: string) =>
		withPosts([{ role: "supervisor", unitId, bodyId: null, fields: [], standsInFor: null }]);
	const village = placeOf("village", "ubnd");
	const task: TaskPlaces = {
		lead: village,
		giver: village,
		field: null,
		declaredBy: [],
		officerPersonId: null,
	};
	assert.equal(readsTask(supervisor("village"), task) && readsTask(supervisor("north"), task), true);
	assert.equal(readsTask(supervisor("market"), task), false);
	assert.deepEqual(actsOnTask(supervisor("village"), task), []);
	assert.deepEqual(
		[planWriters.allows(supervisor("village")), workReaders.allows(supervisor("village"))],
		[false, true],
	);
});

test("the coordinator of the unit that took over drafts, closes and hands over for the one that is no more", () => {
	const coordinator = withPosts([
		{ role: "coordinator", unitId: "south", bodyId: null, fields: [], standsInFor: null },
	]);
	const plan = { issuer: placeOf("old", "ubnd"), drafting: placeOf("old", "office") };
	assert.deepEqual(actsOnPlan(coordinator, plan), ["drafter", "clerk"]);
	const task: TaskPlaces = {
		lead: placeOf("cũ", "ubnd"),
		giver: plan.issuer,
		field: null,
		declaredBy: [],
		officerPersonId: null,
	};
	assert.deepEqual(actsOnTask(coordinator, task), ["giver", "heir"]);
});
