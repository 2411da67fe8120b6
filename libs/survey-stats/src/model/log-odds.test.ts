import assert from "node:assert/strict";
import { test } from "node:test";
import { cubicSpline } from "../algebra/cubic-spline.ts";
import { tableOf } from "../columns/data-table.ts";
import { designOf } from "../design/design-of.ts";
import { estimate } from "../estimate/estimate.ts";
import { means } from "../estimate/means.ts";
import { proportionInterval } from "../estimate/proportion-interval.ts";
import { logOddsInterval, logOddsOf, profiledInterval } from "./log-odds.ts";

const event = Float64Array.from({ length: 60 }, (_, row) => (row % 7 < 3 || row > 48 ? 1 : 0));
const table = tableOf({
	psu: Array.from(event, (_, row) => row % 12),
	w: Array.from(event, (_, row) => 1 + (row % 5)),
});
const design = designOf(table, { convention: "test", stages: [{ unit: "psu" }], weights: "w" });

test("the log odds are those of the mean, and so is their error", () => {
	const odds = logOddsOf(design, event, null);
	const { values, standardErrors } = estimate(design, means({ names: ["y"], columns: [event] }, null));
	const [p, se] = [values[0] ?? Number.NaN, standardErrors[0] ?? Number.NaN];
	assert.ok(odds);
	assert.ok(Math.abs(odds.value - Math.log(p / (1 - p))) < 1e-12);
	assert.ok(Math.abs(odds.standardError - se / (p * (1 - p))) < 1e-12);
	const [found, wanted] = [
		logOddsInterval(odds, 11),
		proportionInterval({ share: p, variance: se * se, df: 11, n: 60 }, "logit"),
	];
	assert.ok(wanted && Math.abs(found.lower - wanted.lower) + Math.abs(found.upper - wanted.upper) < 1e-12);
});

test("the profile read by straight lines lies near the root of the likelihood, and is not the root", () => {
	const odds = logOddsOf(design, event, null);
	assert.ok(odds);
	const share = 1 / (1 + Math.exp(-odds.value));
	const variance = (odds.standardError * share * (1 - share)) ** 2;
	for (const level of [0.9, 0.95, 0.99]) {
		const root = proportionInterval({ share, variance, df: 11, n: 60 }, "likelihood", level);
		const profiled = profiledInterval(odds, 11, level);
		assert.ok(root);
		const away = Math.abs(profiled.lower - root.lower) + Math.abs(profiled.upper - root.upper);
		assert.ok(away > 0 && away < 2e-4, `${level}: ${away}`);
	}
});

test("an event that all, none or nobody has, has no log odds", () => {
	assert.equal(
		logOddsOf(
			design,
			event.map(() => 1),
			null,
		),
		null,
	);
	assert.equal(
		logOddsOf(
			design,
			event.map(() => 0),
			null,
		),
		null,
	);
	assert.equal(logOddsOf(design, event, new Uint8Array(60)), null);
});

test("a spline of these ends is the cubic itself where there is one", () => {
	const cubic = (x: number) => 2 - x + 3 * x ** 2 - 0.5 * x ** 3;
	const x = [-2, -1.5, 0, 0.3, 2, 4];
	const spline = cubicSpline(x, x.map(cubic));
	for (const at of [-2, -1.8, -0.4, 0.2, 1.1, 3.9, 4]) assert.ok(Math.abs(spline(at) - cubic(at)) < 1e-12);
});
