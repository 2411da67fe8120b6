import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexFiles, ResultLine } from "./index-files.ts";
import { indexFolders, readIndexFiles } from "./index-files.ts";
import { prepareResults } from "./prepare-results.ts";

const files = await readIndexFiles(indexFolders[0]);
const unitIds = (_: unknown, code: string) => `unit:${code}`;

/** The files with one cell of one line written otherwise. */
function withCell(year: number, unitCode: string, concept: string, text: string): IndexFiles {
	const change = (line: ResultLine): ResultLine =>
		line.year === year && line.unitCode === unitCode
			? { ...line, cells: new Map(line.cells).set(concept, text) }
			: line;
	return { ...files, results: files.results.map(change) };
}

test("a blank cell that nothing explains stops the loading, and so does a 0", () => {
	for (const text of ["", "0", "0.000"])
		assert.throws(
			() => prepareResults(withCell(2022, "87", "participation", text), unitIds),
			/2022 87 participation is blank/,
		);
});

test("a figure where the files say that there is none stops the loading", () => {
	assert.throws(() => prepareResults(withCell(2024, "82", "total", "40"), unitIds), /said to be missing/);
});

test("a figure for something that the version of the year does not have stops the loading", () => {
	assert.throws(
		() => prepareResults(withCell(2022, "87", "construction_permits", "1.5"), unitIds),
		/P21 has no construction_permits/,
	);
});

test("what is no figure stops the loading", () => {
	assert.throws(() => prepareResults(withCell(2022, "87", "total", "42,15"), unitIds), /not a figure: 42,15/);
});

test("a withdrawn dimension takes its parts and the total with it, and leaves the others", () => {
	const rows = prepareResults(files, unitIds).filter((row) => row.year === 2022 && row.unit_id === "unit:24");
	const reasonOf = (concept: string) => rows.find((row) => row.concept === concept)?.missing_reason;
	assert.equal(reasonOf("transparency"), "withdrawn");
	assert.equal(reasonOf("poverty_lists"), "withdrawn");
	assert.equal(reasonOf("total"), "withdrawn");
	assert.equal(reasonOf("service_delivery"), null);
	assert.equal(rows.filter((row) => row.value === null).length, 20);
});

test("a province without a figure is not counted among the ranked", () => {
	const rows = prepareResults(files, unitIds).filter((row) => row.year === 2022);
	const of = (concept: string) => rows.find((row) => row.concept === concept && row.computed_of)?.computed_of;
	assert.deepEqual(["total", "transparency", "participation", "service_delivery"].map(of), [61, 61, 62, 63]);
});
