import assert from "node:assert/strict";
import { test } from "node:test";
import { mergedFigure } from "./merged.ts";

// Single figures of DTI 2024 as announced on 21/10/2025 (dti.gov.vn): by codes of the 63 provinces.
const values = new Map([
	["31", 0.8253],
	["30", 0.7461],
	["79", 0.8373],
	["77", 0.7774],
	["74", 0.7161],
]);
const merged = (...parts: string[]) => mergedFigure({ parts, values, published: null, rule: "plain-mean" });

test("DTI 2024: Hải Phòng .7857 and TP. Hồ Chí Minh .7769 are the plain means of the provinces merged into them", () => {
	const [haiPhong, hoChiMinh] = [merged("31", "30"), merged("79", "77", "74")];
	assert.ok(haiPhong.kind === "averaged" && hoChiMinh.kind === "averaged");
	assert.deepEqual([haiPhong.value.toFixed(4), hoChiMinh.value.toFixed(4)], ["0.7857", "0.7769"]);
	assert.deepEqual(hoChiMinh.of, ["79", "77", "74"]);
});

test("what was published goes before; without a rule or with a part missing there is no figure, and a reason", () => {
	const parts = ["31", "99"];
	assert.deepEqual(mergedFigure({ parts, values, published: 0.5, rule: "none" }), {
		kind: "published",
		value: 0.5,
	});
	assert.deepEqual(mergedFigure({ parts, values, published: null, rule: "none" }), {
		kind: "none",
		reason: "no-rule",
		missing: ["99"],
	});
	assert.deepEqual(merged("31", "99"), { kind: "none", reason: "part-missing", missing: ["99"] });
	assert.throws(() => merged(), RangeError);
});
