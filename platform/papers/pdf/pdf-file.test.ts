import assert from "node:assert/strict";
import { test } from "node:test";
import { preparePaper } from "../prepare-paper.ts";
import { letter } from "../written-paper.fixture.ts";
import { pdfFile } from "./pdf-file.ts";

test("a kind of machine for which the compiler has no program is told instead of failing", () => {
	const own = Object.getOwnPropertyDescriptor(process, "arch");
	assert.ok(own);
	Object.defineProperty(process, "arch", { ...own, value: "mips" });
	try {
		assert.deepEqual(pdfFile(preparePaper(letter), "2026-01-05"), { fault: "no-compiler" });
	} finally {
		Object.defineProperty(process, "arch", own);
	}
});
