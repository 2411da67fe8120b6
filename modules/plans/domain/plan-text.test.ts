import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { numberedName, paperName, referenceOf } from "./paper-name.ts";
import { missingIn } from "./plan-missing.ts";
import { planSlug } from "./plan-slug.ts";
import { noText } from "./plan-text.ts";

const paper = {
	paperKind: "KH",
	number: 7,
	symbol: "KH-UBND",
	issuedOn: Temporal.PlainDate.from("2023-05-17"),
	subject: "nâng cao Chỉ số PAPI",
} as const;
const draft = { ...paper, number: null, symbol: null, issuedOn: null };

test("a paper is named as people cite it; numbers below ten have a nought", () => {
	assert.equal(referenceOf(paper), "07/KH-UBND");
	assert.equal(paperName(paper, "vi"), "Kế hoạch số 07/KH-UBND ngày 17/05/2023: nâng cao Chỉ số PAPI");
	assert.equal(paperName(paper, "en"), "Plan 07/KH-UBND of 17 May 2023: nâng cao Chỉ số PAPI");
	assert.equal(paperName(draft, "vi"), "Kế hoạch nâng cao Chỉ số PAPI");
	assert.equal(numberedName(draft, "vi"), "Kế hoạch");
});

test("a public address says kind, number, year and unit without marks, and no two are alike", () => {
	const facts = {
		paperKind: "QĐ",
		number: 84,
		symbol: "QĐ-UBND",
		issuedYear: 2023,
		unitName: "Tỉnh Đồng Tháp",
	} as const;
	const first = planSlug(facts, new Set());
	assert.equal(first, "quyet-dinh-84-qd-ubnd-2023-tinh-dong-thap");
	assert.equal(planSlug(facts, new Set([first, `${first}-2`])), `${first}-3`);
	assert.match(planSlug({ ...facts, unitName: "Ồ".repeat(400) }, new Set()), /^[a-z0-9-]{3,160}$/);
});

test("what a paper lacks is told in the order in which it is written; a target is asked for only where an index is", () => {
	const empty = {
		...{ place: null, parent: null, indexCode: null, signerName: null, number: null },
		...{ bases: [], targets: [], tasks: [], opinions: [], text: noText },
	};
	assert.deepEqual(missingIn(empty), [
		"place",
		"parent",
		"bases",
		"tasks",
		"text",
		"recipients",
		"signer",
		"number",
	]);
	const parent = { planId: null, reference: "84/KH-UBND", issuer: null, day: null };
	const tasks = [{ lead: [{ bodyId: null }] }];
	const opinions = [{ opinion: "Thống nhất", takenIn: null }];
	const full = {
		...empty,
		place: "Đồng Tháp",
		parent,
		indexCode: "PAPI",
		bases: [1],
		tasks,
		text: {
			purposes: ["a"],
			requirements: ["b"],
			organisation: [{ body: null, text: "c" }],
			recipients: ["d"],
		},
		signerName: "A",
		number: 1,
		opinions,
	};
	assert.deepEqual(missingIn(full), ["parent-details", "targets", "leads-unknown", "opinions-unanswered"]);
});
