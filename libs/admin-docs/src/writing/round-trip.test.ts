import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPaper } from "../read-paper.ts";
import { laidOutText } from "./laid-out-text.ts";
import { layOutPaper } from "./lay-out-paper.ts";
import { lowerFirst } from "./sentence.ts";
import { readBack, saidByPlan } from "./testing/compare-plan.fixture.ts";
import { randomPlan } from "./testing/random-plan.fixture.ts";
import { sampleDecision, sampleLetter, sampleReport } from "./testing/sample-papers.fixture.ts";

test("any plan that is written is read back as it was meant, on the page and as the table of an appendix", () => {
	fc.assert(
		fc.property(randomPlan, (plan) => {
			const reading = readPaper(laidOutText(layOutPaper(plan)));
			assert.deepEqual(readBack(reading, plan), saidByPlan(plan));
		}),
		{ seed: 30_2020, numRuns: 150 },
	);
});

test("the head of a report, a decision and a letter is read back", () => {
	const heads = [sampleReport, sampleDecision, sampleLetter].map((paper) => {
		const reading = readPaper(laidOutText(layOutPaper(paper)));
		return [
			reading.kind?.value ?? null,
			reading.issuer?.value.name,
			reading.number?.value.normalized,
			reading.date?.value.date,
			reading.place?.value,
			reading.subject?.value,
			reading.signature.title?.value,
		];
	});
	const issuer = "Ủy ban nhân dân xã An Lộc";
	assert.deepEqual(heads, [
		["BC", issuer, "12/BC-UBND", "2026-03-09", "An Lộc", sampleReport.subject, "CHỦ TỊCH"],
		["QĐ", issuer, "305/QĐ-UBND", "2026-10-20", "An Lộc", sampleDecision.subject, "CHỦ TỊCH"],
		["CV", issuer, "09/UBND-VX", "2026-11-02", "An Lộc", lowerFirst(sampleLetter.subject), "CHÁNH VĂN PHÒNG"],
	]);
});
