import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFolders, readIndexFiles } from "../../reference/index-files.ts";
import { checkGroup } from "./check-group.ts";
import { checkTargets, type TargetGround, type TargetQuestion, type YearFigure } from "./check-targets.ts";

const files = await readIndexFiles(indexFolders[0]);
const figures = files.results.flatMap(({ year, unitCode, cells }): YearFigure[] =>
	[...cells].flatMap(([concept, text]) =>
		text === "" ? [] : [{ unit: unitCode, year, concept, text, value: Number(text) }],
	),
);
const ground: TargetGround = {
	trees: files.tree.trees,
	comparability: files.tree.comparability,
	figures,
	publishedOn: new Map(files.editions.editions.map(({ year, publishedOn }) => [year, publishedOn])),
};
/** The targets of Đồng Tháp for 2023 as its plan of that year prints them. */
const promised = {
	TOTAL: "43.24",
	D1: "4.56",
	D2: "4.77",
	D3: "4.34",
	D4: "6.71",
	D5: "7.73",
	D6: "7.45",
	D7: "4.69",
	D8: "2.98",
};
const question: TargetQuestion = {
	unit: "87",
	baselineYear: 2022,
	wishes: new Map(Object.entries(promised)),
	peers: ["86", "89", "93", "94", "95", "96"],
	assumedError: null,
	asOf: "2026-11-22",
};

test("the eight targets of Đồng Tháp for 2023 add up to 43.23 under a total of 43.24, and the gap is told", () => {
	const check = checkTargets(ground, question);
	assert.equal(check?.sum, 43_230_000);
	assert.equal(check?.gap, 10_000);
	assert.equal(check?.total.baseline?.text, "42.149784");
	assert.equal(check?.total.increase, 1_090_216);
});

test("a rise of the total is held against pairs of years of one version only; what was not yet published does not count", () => {
	const now = checkTargets(ground, question)?.total.rate;
	assert.equal(now?.any.of, 241);
	assert.ok(now.near.of > 0 && now.near.of < 241);
	const then = checkTargets(ground, { ...question, asOf: "2023-05-31" })?.total.rate;
	assert.deepEqual(
		then?.any.years.map(({ to }) => to),
		[2020, 2022],
	);
	assert.ok((then?.any.of ?? 0) < 241);
});

test("without an assumed error there is no smallest change; with one, components carry their share of it", () => {
	assert.equal(checkTargets(ground, question)?.total.smallest, null);
	const check = checkTargets(ground, { ...question, assumedError: 0.3 });
	assert.equal(check?.total.smallest?.observed.toFixed(4), (1.959964 * 0.3 * Math.SQRT2).toFixed(4));
	assert.equal(
		check?.components[0]?.smallest?.observed.toFixed(4),
		((1.959964 * 0.3 * Math.SQRT2) / Math.sqrt(8)).toFixed(4),
	);
});

test("a target above the scale is told, so is the best of the country and of the peers", () => {
	const check = checkTargets(ground, { ...question, wishes: new Map([["D7", "10.5"]]) });
	const line = check?.components.find(({ node }) => node.code === "D7");
	assert.equal(line?.beyondScale, true);
	assert.equal(line?.best?.unit, "87");
	assert.notEqual(line?.bestOfPeers?.unit, "87");
	assert.equal(check?.gap, null, "parts are missing, so nothing is said of the sum");
});

test("a fall or a standstill is no rise that history could be asked for", () => {
	const check = checkTargets(ground, { ...question, wishes: new Map([["TOTAL", "42.00"]]) });
	assert.equal(check?.total.rate, null);
	assert.ok((check?.total.increase ?? 0) < 0);
});

test("a year without a structure has no check", () => {
	assert.equal(checkTargets(ground, { ...question, baselineYear: 2009 }), null);
});

test("a group is held against what it took in each comparable year, and against those who began where the unit is", () => {
	const check = checkGroup(ground, "87", 2022, 3);
	assert.equal(check?.now, 2, "Đồng Tháp of 2022 lies in the lower middle group");
	assert.deepEqual(
		check?.cuts.map(({ year }) => year),
		[2019, 2020, 2021, 2022, 2023, 2024],
	);
	const cut = check?.cuts.find(({ year }) => year === 2022);
	assert.ok(cut && cut.distance > 0 && Math.abs(cut.least - cut.distance - 42.149784) < 1e-9);
	assert.ok(check && check.of > 20 && check.reached > 0 && check.reached < check.of);
	assert.equal(checkGroup(ground, "87", 2022, 1), null, "nobody can be below the lowest group");
	assert.equal(checkGroup(ground, "87", 2014, 3), null, "Đồng Tháp has no total of 2014");
});
