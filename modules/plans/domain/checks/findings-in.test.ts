import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { StoredTarget } from "../plan.ts";
import type { StoredTask } from "../task.ts";
import type { CheckedPlan, Knowledge, KnownNode } from "./checked-plan.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { findingsIn } from "./findings-in.ts";
import { nearSame } from "./near-same.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const body = (bodyId: string | null) => ({ bodyId, written: bodyId ?? "Phòng chưa rõ" });

const aTask = (position: number, change: Partial<StoredTask> = {}): StoredTask => ({
	id: `task-${position}`,
	planId: "plan",
	position,
	heading: null,
	text: `Nhiệm vụ số ${position}`,
	kind: "order",
	leads: "one",
	lead: [body("so-y-te")],
	coordinate: [],
	field: null,
	priority: false,
	output: "Báo cáo",
	measure: { label: "Tỷ lệ", unit: "%", as: "rate", target: 95, code: null },
	fundsNeeded: null,
	fundsAllotted: null,
	fundsSpent: null,
	deadline: { kind: "day", day: day("2023-10-31") },
	deadlineWords: null,
	recurrence: "once",
	nodes: [{ index: "PAPI", concept: "total", basis: "chosen" }],
	placeInPaper: null,
	fromTaskId: null,
	continuesTaskId: null,
	...change,
});

const answer = aTask(99, {
	kind: "answer",
	text: "Xây dựng kế hoạch thực hiện của ngành",
	deadline: { kind: "after", anchor: "plan-issued", amount: 15, unit: "day" },
});

const aTarget = (
	position: number,
	concept: string,
	baseline: string,
	increase: string,
	value: string,
): StoredTarget => ({
	id: `target-${position}`,
	position,
	node: { index: "PAPI", concept },
	label: `Chỉ tiêu ${position}`,
	year: 2023,
	baselineYear: 2022,
	baseline,
	increase,
	value,
	atLeast: true,
	inGroup: null,
	unitLabel: "điểm",
});

/** The eight targets and the total of a province's plan for 2023, as printed. */
const parts: readonly (readonly [string, string, string, string])[] = [
	["participation", "4.33", "0.23", "4.56"],
	["transparency", "4.60", "0.17", "4.77"],
	["accountability", "4.24", "0.10", "4.34"],
	["corruption", "6.63", "0.08", "6.71"],
	["procedures", "7.58", "0.15", "7.73"],
	["services", "7.37", "0.08", "7.45"],
	["environment", "4.63", "0.06", "4.69"],
	["e-governance", "2.76", "0.22", "2.98"],
];
const total = aTarget(1, "total", "42.15", "1.09", "43.24");
const targets = [total, ...parts.map(([concept, ...rest], index) => aTarget(index + 2, concept, ...rest))];

const node = (concept: string, parent: string | null): [string, KnownNode] => [
	`PAPI/${concept}`,
	{
		index: "PAPI",
		concept,
		parent,
		label: { vi: concept, en: concept },
		minimum: parent === null ? 8 : 1,
		maximum: parent === null ? 80 : 10,
		adds: true,
	},
];

const aPlan = (change: Partial<CheckedPlan> = {}): CheckedPlan => ({
	id: "plan",
	unitId: "tinh",
	issuerBodyId: "ubnd-tinh",
	year: 2023,
	period: { first: day("2023-01-01"), last: day("2023-12-31") },
	indexCode: "PAPI",
	indexYear: 2023,
	parent: null,
	number: 160,
	symbol: "KH-UBND",
	issuedOn: day("2023-05-15"),
	signerName: "Ông Bình",
	targets: [],
	tasks: [aTask(1), answer],
	...change,
});

const known = (change: Partial<Knowledge> = {}): Knowledge => ({
	day: day("2023-05-15"),
	bodies: new Map(),
	below: new Map(),
	nodes: new Map([node("total", null), ...parts.map(([concept]) => node(concept, "total"))]),
	indices: new Set(["PAPI"]),
	weak: [],
	notMeasured: null,
	published: new Map(),
	ranked: new Map([["PAPI", new Map([[2022, 61]])]]),
	days: new Map(),
	parentState: null,
	ancestors: [],
	parentTasks: [],
	...change,
});

const found = (plan: CheckedPlan, knowledge: Knowledge, code: FindingCode): readonly Finding[] =>
	findingsIn(plan, knowledge).filter((each) => each.code === code);

test("a plan that lacks nothing has no findings", () => {
	assert.deepEqual(findingsIn(aPlan(), known()), []);
});

test("eight targets that add to 43.23 under a total of 43.24 are told with both sums, and the increases agree", () => {
	const plan = aPlan({ targets });
	assert.deepEqual(
		found(plan, known(), "sum-differs").map((each) => each.data),
		[{ stated: "43.24", sum: "43.23", parts: 8 }],
	);
	assert.deepEqual(found(plan, known(), "sum-of-increases-differs"), []);
	assert.deepEqual(found(plan, known(), "value-is-not-baseline-plus-increase"), []);
});

test("a sum is not checked while one of its parts has no target", () => {
	assert.deepEqual(found(aPlan({ targets: targets.slice(0, 8) }), known(), "sum-differs"), []);
});

test("a value that is not baseline plus increase is told with the sum, and only then", () => {
	const cents = fc.integer({ min: 0, max: 9999 });
	fc.assert(
		fc.property(cents, cents, fc.integer({ min: -3, max: 3 }), (baseline, increase, off) => {
			const text = (value: number) => (value / 100).toFixed(2);
			const target = aTarget(1, "services", text(baseline), text(increase), text(baseline + increase + off));
			const told = found(aPlan({ targets: [target] }), known(), "value-is-not-baseline-plus-increase");
			assert.equal(told.length, off === 0 ? 0 : 1);
			if (told[0]) assert.equal(told[0].data.sum, text(baseline + increase));
		}),
		{ seed: 43, numRuns: 200 },
	);
});

test("a baseline is held against what was published, rounded as it is printed", () => {
	const published = new Map([["PAPI/total/2022", "42.1547"]]);
	assert.deepEqual(found(aPlan({ targets: [total] }), known({ published }), "baseline-is-not-published"), []);
	const other = new Map([["PAPI/total/2022", "42.1449"]]);
	const [told] = found(aPlan({ targets: [total] }), known({ published: other }), "baseline-is-not-published");
	const data = { index: "PAPI", year: 2022, baseline: "42.15", published: "42.1449" };
	assert.deepEqual(told?.data, data);
});

test("32/63 is told where 61 were ranked, and 32/61 is not", () => {
	const withText = (text: string) => aPlan({ tasks: [aTask(1, { text }), answer] });
	const [told] = found(withText("Cải thiện từ hạng 32/63 cả nước"), known(), "rank-out-of-other-number");
	assert.deepEqual(told?.data, { said: "32/63", ranked: 61, year: 2022, index: "PAPI" });
	assert.deepEqual(found(withText("Cải thiện từ hạng 32/61"), known(), "rank-out-of-other-number"), []);
});

test("a weak node is served by a task on it or below it; a weak dimension is told once and not for each part", () => {
	const weak = (concept: string) => ({
		index: "PAPI",
		year: 2022,
		node: {
			concept,
			code: concept,
			level: 1,
			value: 4.33,
			rank: { rank: 50, of: 61 },
			belowBest: 1,
			reasons: [{ kind: "fell" as const, fromYear: 2021, by: 0.2 }],
		},
	});
	const nodes = new Map([...known().nodes, node("village-elections", "participation")]);
	const knowledge = known({
		nodes,
		weak: [weak("participation"), weak("village-elections"), weak("services")],
	});
	const told = found(aPlan(), knowledge, "weak-node-without-task").map((each) => each.place);
	assert.deepEqual(
		told.map((place) => (place.of === "node" ? place.concept : place.of)),
		["participation", "services"],
	);
	const serving = aTask(2, { nodes: [{ index: "PAPI", concept: "village-elections", basis: "chosen" }] });
	const served = found(aPlan({ tasks: [serving, answer] }), knowledge, "weak-node-without-task");
	assert.deepEqual(
		served.map(({ place }) => (place.of === "node" ? place.concept : place.of)),
		["services"],
	);
});

test("a task without lead, deadline, output or measure is told for each; a request owes no date, output or measure", () => {
	const bare = { lead: [], deadline: { kind: "none" }, output: null, measure: null } as const;
	const codes = (kind: "order" | "request") =>
		findingsIn(aPlan({ tasks: [aTask(1), answer, aTask(2, { ...bare, kind })] }), known()).map(
			({ code }) => code,
		);
	assert.deepEqual(codes("order"), [
		"task-without-lead",
		"task-without-deadline",
		"task-without-output",
		"task-without-measure",
	]);
	assert.deepEqual(codes("request"), ["task-without-lead"]);
});

test("what cannot be given blocks: a task to the issuer, to a body nobody knows, to one that is no more; a ring of plans", () => {
	const gone = {
		id: "so-cu",
		name: "Sở Thông tin và Truyền thông",
		unitId: "tinh",
		above: [],
		from: null,
		to: day("2023-05-15"),
		heirs: ["Tỉnh mới"],
	};
	const tasks = [
		aTask(1, { lead: [body("ubnd-tinh")] }),
		aTask(2, { lead: [body(null)] }),
		aTask(3, { lead: [body("so-cu")] }),
		answer,
	];
	const knowledge = known({ bodies: new Map([["so-cu", gone]]), ancestors: ["above", "plan"] });
	const all = findingsIn(aPlan({ tasks }), knowledge);
	assert.deepEqual(
		all.filter((each) => each.blocking).map((each) => each.code),
		["own-ancestor", "task-to-issuer", "lead-unknown", "lead-gone"],
	);
	assert.deepEqual(all.find((each) => each.code === "lead-gone")?.data, {
		body: "Sở Thông tin và Truyền thông",
		until: "2023-05-14",
		heirs: ["Tỉnh mới"],
	});
	const dayBefore = known({ ...knowledge, day: day("2023-05-14") });
	assert.deepEqual(found(aPlan({ tasks }), dayBefore, "lead-gone"), []);
});

test("bodies that only coordinate and units below without a task are named", () => {
	const known1 = (id: string, unitId: string) =>
		[id, { id, name: id, unitId, above: ["tinh"], from: null, to: null, heirs: [] }] as const;
	const tasks = [
		aTask(1, { lead: [body("xa-a.ubnd")], coordinate: [body("so-noi-vu"), body("xa-a.ubnd")] }),
		answer,
	];
	const knowledge = known({
		bodies: new Map([known1("xa-a.ubnd", "xa-a"), known1("so-noi-vu", "tinh")]),
		below: new Map([
			["xa-a", "Xã A"],
			["xa-b", "Xã B"],
		]),
	});
	const all = findingsIn(aPlan({ tasks }), knowledge);
	assert.deepEqual(
		all.map(({ code, data }) => [code, data]),
		[
			["body-without-task", {}],
			["units-without-task", { count: 1, of: 2, names: ["Xã B"] }],
		],
	);
});

test("a deadline on a rest day, before the paper or after the period is told; the last day of the period is in it", () => {
	const due = (text: string) => aTask(1, { deadline: { kind: "day", day: day(text) } });
	const days = new Map([
		[
			"2023-09-04",
			{ working: false, name: { vi: "Quốc khánh", en: "National Day" }, next: day("2023-09-05") },
		],
	]);
	const codes = (text: string) =>
		findingsIn(aPlan({ tasks: [due(text), answer] }), known({ days })).map(({ code }) => code);
	assert.deepEqual(codes("2023-09-04"), ["deadline-on-rest-day"]);
	assert.deepEqual(codes("2023-05-14"), ["deadline-before-plan"]);
	assert.deepEqual(codes("2023-05-15"), []);
	assert.deepEqual(codes("2023-12-31"), []);
	assert.deepEqual(codes("2024-01-01"), ["deadline-after-period"]);
});

test("two bodies with nearly the same duty are told with both; other duties are not", () => {
	const text = "Công khai danh sách hộ nghèo, hộ cận nghèo tại nhà văn hóa và trên cổng thông tin điện tử";
	const tasks = [
		aTask(1, { text }),
		aTask(2, { text: `${text} của xã`, lead: [body("so-noi-vu")] }),
		aTask(3, { text: "Tập huấn nghiệp vụ một cửa cho công chức cấp xã trong quý ba" }),
		answer,
	];
	const told = found(aPlan({ tasks }), known(), "same-duty");
	assert.deepEqual(
		told.map(({ place, data }) => [place.of === "task" && place.position, data.first, data.bodies]),
		[[2, 1, ["so-y-te", "so-noi-vu"]]],
	);
});

test("likeness found by rare words is the likeness of all pairs compared", () => {
	const word = fc.constantFrom("công", "khai", "hộ", "nghèo", "xã", "sở", "báo", "cáo");
	const texts = fc.array(
		fc.array(word, { minLength: 5, maxLength: 9 }).map((words) => words.join(" ")),
		{
			maxLength: 12,
		},
	);
	const pairsOf = (text: string) => {
		const words = text.split(" ");
		return new Set(words.slice(1).map((each, index) => `${words[index]} ${each}`));
	};
	fc.assert(
		fc.property(texts, (all) => {
			const linked = new Set(nearSame(all).map(([, second]) => second));
			for (const [index, text] of all.entries()) {
				const own = pairsOf(text);
				const hasEarlier = all.slice(0, index).some((other) => {
					const theirs = pairsOf(other);
					const both = [...own].filter((pair) => theirs.has(pair)).length;
					const enough = own.size >= 4 && theirs.size >= 4;
					return other === text || (enough && both / (own.size + theirs.size - both) >= 0.7);
				});
				assert.equal(linked.has(index), hasEarlier, text);
			}
		}),
		{ seed: 7, numRuns: 300 },
	);
});

test("a plan cited and not kept here, one not in force, and tasks from above not taken down are told", () => {
	const cited = { planId: null, reference: "24/KH-UBND", issuer: null, day: null };
	const unknown = findingsIn(aPlan({ parent: cited }), known()).map(({ code }) => code);
	assert.deepEqual(unknown, ["parent-unknown", "parent-incomplete"]);
	const kept = { ...cited, planId: "above" };
	const parentTasks = [
		{ id: "from-1", text: "Một" },
		{ id: "from-2", text: "Hai" },
	];
	const tasks = [aTask(1, { fromTaskId: "from-1" }), answer];
	const all = findingsIn(aPlan({ parent: kept, tasks }), known({ parentState: "draft", parentTasks }));
	assert.deepEqual(
		all.map(({ code, data }) => [code, data.state ?? data.texts]),
		[
			["parent-not-in-force", "draft"],
			["parent-task-not-taken", ["Hai"]],
		],
	);
});

test("a namesake of another province is told, and that the index has no results of this unit", () => {
	const away = {
		id: "so-khac",
		name: "Sở Y tế tỉnh khác",
		unitId: "khac",
		above: [],
		from: null,
		to: null,
		heirs: [],
	};
	const tasks = [aTask(1, { lead: [body("so-khac")] }), answer];
	const notMeasured = { index: "PAPI", names: ["Tỉnh cũ một", "Tỉnh cũ hai"] };
	const all = findingsIn(aPlan({ tasks }), known({ bodies: new Map([["so-khac", away]]), notMeasured }));
	assert.deepEqual(
		all.map(({ code, data }) => [code, data.body ?? data.names]),
		[
			["index-without-own-results", ["Tỉnh cũ một", "Tỉnh cũ hai"]],
			["lead-elsewhere", "Sở Y tế tỉnh khác"],
		],
	);
});
