import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { countIn, findRules, findRulesOn, limitsIn, parseRules, timeIn } from "./rules.ts";

const text = readFileSync(new URL("../../../../reference/one-stop/rules.json", import.meta.url), "utf8");
const all = parseRules(JSON.parse(text));
const on = (day: string) => findRulesOn(all, Temporal.PlainDate.from(day));

test("each day since 21/06/2018 has exactly one version, and those before 01/07/2025 are not run here", () => {
	assert.equal(on("2018-06-20"), null);
	assert.deepEqual(
		["2018-06-21", "2021-12-05", "2021-12-06", "2025-06-30", "2025-07-01", "2026-11-22"].map(
			(day) => on(day)?.id,
		),
		["61/2018", "61/2018", "61/2018+107/2021", "61/2018+107/2021", "118/2025", "118/2025"],
	);
	assert.equal(on("2025-06-30")?.run, false);
	assert.equal(on("2025-07-01")?.run, true);
});

test("the numbers of Decree 118/2025 are those that were read", () => {
	const now = on("2026-03-02");
	assert.equal(countIn(now, "supplements"), 1);
	assert.equal(countIn(now, "extensions"), 1);
	assert.deepEqual(limitsIn(now, "return-within"), [{ amount: 3, unit: "working-day" }]);
	assert.deepEqual(limitsIn(now, "answered-within"), [{ amount: 8, unit: "working-hour" }]);
	assert.equal(timeIn(now, "hand-over-cut-off")?.toString(), "15:00:00");
	assert.deepEqual(
		limitsIn(now, "close-after").map(({ unit }) => unit),
		["day", "working-day"],
	);
});

test("what was not read is not known and is no number", () => {
	const before = on("2020-01-02");
	assert.equal(countIn(before, "extensions"), null);
	assert.deepEqual(limitsIn(before, "return-within"), []);
	assert.equal(countIn(null, "supplements"), null);
	assert.ok(all.openPoints.some(({ paper }) => paper === "367/2025/NĐ-CP"));
});

test("an amendment that was read is one more entry in the data: it takes over what it does not change", () => {
	const data = JSON.parse(text);
	data.versions.at(-1).to = "2027-01-01";
	data.versions.push({
		...{ id: "118/2025+367/2025", law: "thử", from: "2027-01-01", to: null, run: true, basedOn: "118/2025" },
		rules: { extensions: { count: 2, source: "thử", mark: "M" } },
	});
	const later = parseRules(data);
	const amended = findRules(later, "118/2025+367/2025");
	assert.equal(countIn(amended, "extensions"), 2);
	assert.equal(countIn(amended, "supplements"), 1);
	assert.equal(amended?.code?.day, "ddmmyy");
	assert.equal(findRulesOn(later, Temporal.PlainDate.from("2026-12-31"))?.id, "118/2025");
	data.versions.at(-1).basedOn = "999/2030";
	assert.throws(() => parseRules(data), /not before it/);
});
