import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOfTree } from "@guong/index-math";
import { serviceIndex766 } from "../../reference/service-index-766.ts";
import { type IndexFacts, measuredOf, serviceIndexOf } from "./service-index.ts";
import { type Tally, tallyCounts } from "./tally-counts.ts";

const { tree, communeExemptions } = serviceIndex766;
const counts = (own: Partial<Tally>): Tally =>
	({ ...Object.fromEntries(tallyCounts.map((count) => [count, 0])), ...own }) as Tally;
const none = { numerator: 0, denominator: 0, unknown: 12 };
const nothingKnown: IndexFacts = {
	counts: counts({ received: 100, settled: 90, settledByCurrent: 81 }),
	paying: { withFee: 0, paidOnline: 0 },
	catalogue: {
		announcedOnTime: none,
		publicOnTime: none,
		fullContent: none,
		onlineWhole: none,
		onlinePart: none,
		onlinePayment: none,
	},
	ratings: null,
	commune: false,
};
const resultOf = (facts: IndexFacts) => serviceIndexOf(tree, measuredOf(facts, communeExemptions));
const known = ({ known: { points, of } }: ReturnType<typeof resultOf>) => [Number(points.toFixed(9)), of];
const row = (result: ReturnType<typeof resultOf>, code: string) =>
	result.rows.find(({ node }) => node.code === code);

test("the tree has no fault and gives 100 points", () => {
	assert.deepEqual(faultsOfTree(tree), []);
	assert.equal(tree.nodes.find(({ parent }) => parent === null)?.maximum, 100);
});

test("what is not known takes no points away: it is missing, and the known part says of how many points it is", () => {
	const result = resultOf(nothingKnown);
	assert.deepEqual(known(result), [16.2, 20]);
	assert.equal(row(result, "TOTAL")?.score.kind, "missing");
	assert.equal(row(result, "SO_HOA_GIAY_TO_GIAI_QUYET")?.lost, null);
	assert.ok(Math.abs((row(result, "ON_TIME")?.lost ?? 0) - 3.8) < 1e-9);
});

test("a commune is spared what does not apply to it and gets its points; nothing is shown below", () => {
	const result = resultOf({ ...nothingKnown, commune: true });
	assert.equal(row(result, "ONLINE_PROVISION")?.lost, 0);
	assert.equal(row(result, "ONLINE_PROVISION_A"), undefined);
	// 12 + 6 + 6 + 2 + 2 beside timeliness
	assert.deepEqual(known(result), [44.2, 48]);
});

test("digitised papers of dossiers of which it is known, never of all", () => {
	const facts = { ...nothingKnown, counts: counts({ received: 100, digitised: 30, digitisedKnown: 40 }) };
	assert.deepEqual(row(resultOf(facts), "SO_HOA_GIAY_TO_GIAI_QUYET")?.measured, {
		kind: "share",
		numerator: 30,
		denominator: 40,
	});
});
