import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readQuery } from "./search-words.ts";

const reading = (text: string, key: string) => {
	const found = readQuery(text).readings.find((r) => r.key === key);
	assert.ok(found, `“${text}” has no reading ${key}`);
	return found;
};

test("the kind of unit, the name and the places above are told apart", () => {
	const longPhu = reading("huyen long phu soc trang", "longphu");
	assert.deepEqual(longPhu.types, ["huyen"]);
	assert.deepEqual(longPhu.rest, ["huyen", "soc", "trang"]);
});

test("abbreviations are opened, with a dot, a blank or neither", () => {
	for (const typed of ["X. Thanh Sơn, Hữu Lũng", "x thanh son huu lung", "xã Thanh Sơn - Hữu Lũng"]) {
		assert.deepEqual(reading(typed, "thanhson").types, ["xa"], typed);
	}
	assert.deepEqual(reading("p ben nghe q1", "bennghe").rest, ["phuong", "quan", "1"]);
	assert.deepEqual(reading("P.1 quận 03", "1").types, ["phuong"]);
	assert.deepEqual(reading("P.1 quận 03", "3").types, ["quan"]);
	assert.deepEqual(reading("TX. Cai Lậy", "cailay").types, ["thi_xa"]);
	assert.deepEqual(reading("TP HCM", "hochiminh").types, ["tp_tw", "tp_tinh", "tp_tp"]);
});

test("thị xã is not read as xã", () => {
	assert.deepEqual(reading("thi xa son tay", "sontay").types, ["thi_xa"]);
});

test("a letter that is part of a name stays one", () => {
	reading("ia h drai", "iahdrai");
	reading("huyện Ia H' Drai", "iahdrai");
});

test("whatever is typed, the readings are few and each word is either name or rest", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
			const { readings } = readQuery(text);
			assert.ok(readings.length <= 300);
			for (const { key, words, rest } of readings) {
				assert.ok(key.length > 0 && words > 0);
				assert.ok(rest.every((word) => word.length > 0));
			}
		}),
		{ seed: 20261122, numRuns: 300 },
	);
});
