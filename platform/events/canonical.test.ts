import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonical, type Json, normalise } from "./canonical.ts";

const seed = 20_261_122;
const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 }).filter((value) => {
	try {
		return JSON.stringify(value) !== undefined;
	} catch {
		return false;
	}
});

test("the canonical form does not depend on the order in which keys were written", () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
			const turned = Object.fromEntries(Object.entries(value).reverse());
			assert.equal(canonical(normalise(turned)), canonical(normalise(value)));
		}),
		{ seed },
	);
});

test("reading the canonical form gives the value back, so two values never share a form", () => {
	fc.assert(
		fc.property(anything, (value) => {
			const stored = normalise(value);
			assert.deepEqual(normalise(JSON.parse(canonical(stored))), stored);
		}),
		{ seed },
	);
});

test("normalising twice is normalising once, and leaves nothing that PostgreSQL refuses", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary-ascii" }), (key, text) => {
			const once = normalise({ [key]: `${text}\u0000\ud800` });
			assert.deepEqual(normalise(once), once);
			assert.doesNotMatch(JSON.stringify(once), /\\u0000|\\ud[89a-f]/);
		}),
		{ seed },
	);
});

test("a text typed with composed and with combining marks has one form", () => {
	const composed: Json = { Tên: "Xã Đồng Tâm" };
	assert.equal(
		canonical(normalise({ ["Tên".normalize("NFD")]: "Xã Đồng Tâm".normalize("NFD") })),
		canonical(composed),
	);
});

test("the form is the one that the README prints", () => {
	const value = { z: [1.5, 1e21, -0, null], a: { é: "\u20ac\n", b: true }, "\u{1F600}": 1, "\uFFE6": 2 };
	assert.equal(
		canonical(normalise(value)),
		'{"a":{"b":true,"é":"€\\n"},"z":[1.5,1e+21,0,null],"\u{1F600}":1,"\uFFE6":2}',
	);
});
